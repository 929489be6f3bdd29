//! What is wrong with the policies and digests of a site, read without the code that wrote them.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

pub fn sha256(bytes: impl AsRef<[u8]>) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// What is wrong in any document of a site, and in any script that names digests.
pub fn faults(site: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let pages = site.iter().filter(|(path, _)| path.ends_with(".html"));
    let pages = pages.flat_map(|(path, bytes)| in_page(&text(bytes), site).into_iter().map(move |why| (path, why)));
    let files: Vec<String> = site.values().map(sha256).collect();
    let scripts = site.iter().filter(|(path, _)| path.ends_with(".js"));
    let scripts = scripts.flat_map(|(path, bytes)| {
        let (text, files) = (text(bytes), &files);
        let named = text.split("\"sha256-").skip(1).filter_map(|rest| rest.split('"').next().map(String::from));
        let strange = named.collect::<Vec<_>>().into_iter().filter(|name| !files.contains(&format!("sha256-{name}")));
        strange.map(move |name| (path, format!("no file is sha256-{name}"))).collect::<Vec<_>>()
    });
    pages.chain(scripts).map(|(path, why)| format!("{path}: {why}")).collect()
}

fn in_page(html: &str, site: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let Some((before, rest)) = html.split_once("<meta http-equiv=\"Content-Security-Policy\" content=\"") else {
        return vec!["has no policy".into()];
    };
    let policy = rest.split('"').next().unwrap();
    let mut faults = Vec::new();
    if ["<script", "<style", "<link", "<base", "<title"].iter().any(|tag| before.contains(tag)) {
        faults.push("loads something before its policy".into());
    }
    for directive in ["script-src", "style-src"] {
        let mut stated: Vec<String> = sources(policy, directive).filter(|source| source.contains("sha256-")).collect();
        let mut found: Vec<String> = inline(html, &directive[..6]).map(|text| format!("'{}'", sha256(text))).collect();
        stated.sort();
        found.sort();
        found.dedup();
        if stated != found {
            faults.push(format!("{directive} states {stated:?} and the page holds {found:?}"));
        }
    }
    for tag in tags(html) {
        // What stands between quotes is text.
        let names: String = tag.split('"').step_by(2).collect();
        if names.contains(" style=")
            || names.contains(" onclick=")
            || names.contains(" onload=")
            || names.contains(" onerror=")
        {
            faults.push(format!("<{tag}> has what its policy forbids"));
        }
        let loads =
            tag.starts_with("script") && tag.contains("src=") || tag.starts_with("link") && tag.contains("stylesheet");
        let file = attribute(tag, "src=").or(attribute(tag, "href="));
        // Pages made for frames may stand in a sandbox, where browsers compare no digests (src/companion/embeds/frame.rs).
        let for_frames = file.is_some_and(|file| ["embed/embed.css", "embed/frame.js"].contains(&file));
        if loads
            && !for_frames
            && file.and_then(|file| site.get(file)).map(sha256).as_deref() != attribute(tag, "integrity=")
        {
            faults.push(format!("<{tag}> does not name the digest of its file"));
        }
    }
    faults
}

/// The sources of a directive.
pub fn sources(policy: &str, directive: &str) -> impl Iterator<Item = String> {
    let found = policy.split(';').find_map(|part| part.strip_prefix(directive)?.strip_prefix(' '));
    found.unwrap_or_default().split(' ').map(String::from).collect::<Vec<_>>().into_iter()
}

/// The texts of inline scripts or styles; JSON is none of them.
fn inline<'a>(html: &'a str, kind: &'a str) -> impl Iterator<Item = &'a str> {
    let kind = kind.trim_end_matches('-');
    html.split(&format!("<{kind}")[..])
        .skip(1)
        .map(|rest| rest.split_once('>').unwrap())
        .filter_map(move |(tag, rest)| {
            let counts = !tag.contains("src=") && !tag.contains("json");
            counts.then(|| rest.split(&format!("</{kind}")[..]).next().unwrap())
        })
        .collect::<Vec<_>>()
        .into_iter()
}

/// The insides of all tags but those in scripts and styles.
fn tags(html: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some((_, tail)) = rest.split_once('<') {
        let (tag, tail) = tail.split_once('>').unwrap_or_default();
        found.push(tag);
        let end = ["script", "style"].into_iter().find(|kind| tag.starts_with(kind));
        rest = end.and_then(|kind| tail.split_once(&format!("</{kind}"))).map_or(tail, |(_, rest)| rest);
    }
    found
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let value = tag.split_once(&format!(" {name}"))?.1;
    match value.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => value.split(' ').next(),
    }
}
