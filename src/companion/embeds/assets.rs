use super::{PAIR_HEIGHT, TOOL_HEIGHT};
use crate::companion::offline::bare;
use crate::companion::policy::integrity;
use crate::companion::publish::Writer;
use crate::domain::{MOST_TOOLS, Site};
use crate::words::embeds as words;
use anyhow::Result;
use serde_json::json;

const SCRIPT: &str = include_str!("../../embed/embed.js");
/// The script of framed pages keeps ballots as all pages do.
const FRAME: &str = concat!(
    include_str!("../../browser/early.js"),
    include_str!("../../browser/aside.js"),
    include_str!("../../embed/kept.js"),
    include_str!("../../embed/frame.js")
);
/// What `alive.js` loads where a whole page stands in a frame, and where that is.
const FRAMED: &str = concat!(include_str!("../../embed/kept.js"), include_str!("../../embed/framed.js"));
pub(in crate::companion) const FRAMED_SCRIPT: &str = "embed/framed.js";
const PIECE: &str = include_str!("../../embed/piece.js");
const NAMES: &str = include_str!("../../embed/names.js");
const PAGE: &str = include_str!("../../embed/embed_this.js");
const TOKENS: &str = include_str!("../../../style/tokens.css");
const STYLES: &str = include_str!("../../../style/embed.css");

/// The digests by which the page “Embed this” holds what it loads to what was built.
pub(super) struct Digests {
    pub element: String,
    pub page: String,
}

/// Writes the scripts and styles that all embeds share. `embed.js` has no hash in its name: hosts paste it for good.
pub(super) fn write(write: &Writer, site: &Site) -> Result<Digests> {
    write.text("embed/embed.css", &styles())?;
    write.text("embed/frame.js", &bare(FRAME))?;
    write.text(FRAMED_SCRIPT, &bare(&framed(site)))?;
    let put = |path: &str, text: String| write.text(path, &text).map(|()| integrity(text.as_bytes()));
    Ok(Digests {
        element: put("embed.js", bare(&script(site)))?,
        page: put("embed/this.js", bare(&with_most_tools(&[PIECE, NAMES, PAGE].concat())))?,
    })
}

fn script(site: &Site) -> String {
    let (name, one) = (&site.name, &site.subject.one);
    let said = json!({
        "name": name,
        "sideBySide": words::SIDE_BY_SIDE,
        "taken": words::taken(name),
        "unknown": words::unknown(name),
        "unnamed": words::unnamed(one),
        "unreachable": words::unreachable(name),
        "votes": words::votes_live_here(name),
    });
    with_most_tools(&[PIECE, SCRIPT].concat())
        .replace("{{pair_height}}", &PAIR_HEIGHT.to_string())
        .replace("{{tool_height}}", &TOOL_HEIGHT.to_string())
        // Last: a site's name may hold anything.
        .replace("\"{{words}}\"", &said.to_string())
}

fn framed(site: &Site) -> String {
    let said = json!({
        "": "",
        "here": words::votes_live_here(&site.name),
        "nowhere": words::votes_are_forgotten(&site.name),
        "withdraw": words::WITHDRAW,
    });
    FRAMED.replace("\"{{words}}\"", &said.to_string())
}

fn with_most_tools(script: &str) -> String {
    script.replace("\"{{most_tools}}\"", &MOST_TOOLS.to_string())
}

/// The colours and faces of the site, and behind them the styles of embeds. A host may set a custom property of any name on
/// the element, so inside it they stand on what no selector of the host can name.
fn styles() -> String {
    let tokens = TOKENS.lines().map(str::trim).filter(|line| line.starts_with("--") && !line.contains("rem;"));
    let tokens = tokens.collect::<Vec<_>>().join("\n");
    format!(":root, :host > div {{\n{tokens}\n}}\n{}", tight(STYLES))
}

/// Styles without the comments and indentation that nobody reads on their way.
pub(super) fn tight(styles: &str) -> String {
    let parts = styles.split("/*").enumerate();
    let rules = parts.map(|(at, part)| if at == 0 { part } else { part.split_once("*/").map_or("", |(_, rest)| rest) });
    let rules: String = rules.collect();
    let lines = rules.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| format!("{line}\n")).collect()
}
