use super::oembed::frame_height;
use super::shown::Shown;
use super::{PAIR_HEIGHT, TOOL_HEIGHT};
use crate::site::row;
use crate::words::embeds::{self as words, Form};

/// A form of embedding, and what is to be pasted for it: of a tool, of a curated pair, of other tools side by side. None
/// where there is no such thing.
///
/// Names between braces are filled in by [`fill`] for the example in the written page, and by src/embed/embed_this.js for
/// whatever its reader chooses.
pub(super) struct Piece {
    pub id: &'static str,
    pub form: Form,
    pub of_tool: Option<String>,
    pub of_pair: Option<String>,
    pub of_line_up: Option<String>,
}

/// The id of the piece with a script, which previews of elements need.
pub(super) const ELEMENT: &str = "element";
pub(super) const FRAME: &str = "frame";
pub(super) const CARD: &str = "card";
pub(super) const BADGE: &str = "badge";

const SHIELD: &str = "[![{alt}](https://img.shields.io/endpoint?url={site}embed/{file}.json)]({site}{path})";

pub(super) fn all() -> Vec<Piece> {
    let some = |text: &str| Some(text.to_string());
    let picture = |file: &str| Some(format!("[![{{alt}}]({{site}}embed/{file})]({{site}}{{path}})"));
    let card = picture("{path}card.svg");
    let piece = |id, form, of_tool, of_pair| Piece { id, form, of_tool, of_pair, of_line_up: None };
    let element = |tag, names, height| {
        Some(format!(
            "<script type=\"module\" src=\"{{site}}embed.js\"></script>\n\
             <{tag} {names}=\"{{tools}}\" style=\"display:block;min-height:{height}px\">\
             <a href=\"{{site}}{{path}}\">{{title}}</a></{tag}>"
        ))
    };
    let comparing = element("seaworthy-compare", "tools", PAIR_HEIGHT);
    let of_tool = element("seaworthy-tool", "tool", TOOL_HEIGHT);
    vec![
        Piece { of_line_up: comparing.clone(), ..piece(ELEMENT, words::ELEMENT, of_tool, comparing) },
        piece(FRAME, words::FRAME, Some(framing(false)), Some(framing(true))),
        piece(CARD, words::CARD, card.clone(), card),
        piece(BADGE, words::BADGE, picture("{file}.svg"), None),
        piece("shield", words::SHIELD, some(SHIELD), None),
        piece("row", words::ROW, some("{row}"), some("{row}")),
        piece("oembed", words::OEMBED, some("{site}oembed/{file}.json"), some("{site}oembed/{file}.json")),
    ]
}

fn framing(is_pair: bool) -> String {
    let height = frame_height(is_pair);
    format!(
        "<iframe src=\"{{site}}embed/{{path}}\" title=\"{{title}}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" \
         style=\"border:0\"></iframe>"
    )
}

/// The frame of a tool or pair, as markup.
pub(super) fn frame(shown: &Shown) -> String {
    fill(&framing(shown.is_pair()), shown)
}

/// A piece with everything filled in.
pub(super) fn fill(piece: &str, shown: &Shown) -> String {
    let file = shown.file();
    let (title, name) = (shown.title(), &shown.site.name);
    let values = [
        ("site", shown.site.url.as_str().to_string()),
        ("path", format!("{file}/")),
        ("file", file),
        ("tools", shown.slugs()),
        ("title", escaped(&title)),
        ("alt", bare(&words::pictured_now(&title, name))),
        ("row", row(shown.site, &shown.route, &shown.tools)),
    ];
    // One after the other: what is put in may hold braces.
    let mut filled = String::new();
    let mut rest = piece;
    while let Some((before, after)) = rest.split_once('{') {
        let (key, behind) = after.split_once('}').unwrap_or((after, ""));
        filled += before;
        filled += values.iter().find(|(known, _)| *known == key).map_or("", |(_, value)| value);
        rest = behind;
    }
    filled + rest
}

/// Text for markup and for attributes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// Text between the brackets of Markdown, where a few characters would mean something.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| !r"\`*_[]<>|&~".contains(*letter)).collect()
}
