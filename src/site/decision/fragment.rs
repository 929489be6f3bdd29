use super::Snapshot;
use crate::domain::json::{Value, parse};
use crate::words::decision as words;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;

/// The fragment of an address that holds a kept decision: `#kept?weigh=skeptic:2&at=eyJ2IjoxLC…`. No browser sends it to
/// a server.
pub struct Fragment;

impl Fragment {
    /// The longest that is read, in bytes. Four tools with all they state come nowhere near.
    pub const LONGEST: usize = 32 * 1024;

    /// How it begins; the terms follow as in a query.
    pub const KEPT: &str = "#kept?";
    /// The fragment for a snapshot and the terms it was kept with, as [`Terms::query`](crate::site::Terms::query) writes
    /// them.
    pub fn write(terms_query: &str, snapshot: &Snapshot) -> String {
        let between = if terms_query.is_empty() { "" } else { "&" };
        Fragment::KEPT.to_string() + terms_query + between + AT + &BASE64.encode(snapshot.to_json())
    }

    /// The terms, as a query, and the snapshot. None where the hash is of something else; a sentence for the reader where
    /// it cannot be read.
    pub fn parse(hash: &str) -> Option<Result<(String, Snapshot), String>> {
        let rest = hash.strip_prefix(Fragment::KEPT)?;
        Some(match hash.len() > Fragment::LONGEST {
            true => Err(words::TOO_LONG.to_string()),
            false => read(rest).map_err(String::from),
        })
    }
}

const AT: &str = "at=";

fn read(rest: &str) -> Result<(String, Snapshot), &'static str> {
    let (ours, terms): (Vec<&str>, Vec<&str>) = rest.split('&').partition(|pair| pair.starts_with(AT));
    let [at] = ours[..] else { return Err(words::DAMAGED) };
    let bytes = BASE64.decode(&at[AT.len()..]).map_err(|_| words::DAMAGED)?;
    let json = String::from_utf8(bytes).map_err(|_| words::DAMAGED)?;
    if is_newer(&json) {
        return Err(words::NEWER_VERSION);
    }
    let snapshot = Snapshot::from_json(&json).ok_or(words::DAMAGED)?;
    Ok((terms.join("&"), snapshot))
}

/// Whether a later version wrote it, whatever else that version changed.
fn is_newer(json: &str) -> bool {
    let Ok(node) = parse(json) else { return false };
    let Some(Value::Number(version)) = node.find("v").map(|node| &node.value) else { return false };
    version.parse::<u32>().is_ok_and(|version| version > Snapshot::VERSION)
}
