//! Embeds: what tools look like in other people's pages, and the page that gives the pieces to paste.

use super::format;

/// Over an embed: what it is, and whose.
pub fn eyebrow(what: &str, site: &str) -> String {
    format!("{what} · {site}")
}

pub const SCORE: &str = "Score";

/// Under an embed, where the whole page is.
pub const WHOLE_COMPARISON: &str = "The whole comparison";
pub const WHOLE_TOOL: &str = "Takes, prices and sources";

/// The button that brings the page itself into the embed, and takes it away again.
pub const OPEN_HERE: &str = "Weigh it here";
pub const CLOSE: &str = "Close";

/// Under vote buttons in a frame; before it stands what the reader has voted, if anything.
pub const WITHDRAW: &str = "press again to take a vote back";

/// Where a page is framed by another site.
pub fn votes_live_here(site: &str) -> String {
    format!(
        "A vote cast in this frame is kept for this page’s site alone; it is not among your ballots on {site} itself."
    )
}

/// Where the frame may store nothing.
pub fn votes_are_forgotten(site: &str) -> String {
    format!("This frame may store nothing: a vote cast here is forgotten with the page. On {site} itself it is kept.")
}

pub fn scripts_off(site: &str) -> String {
    format!("Scripts are off in this frame, so no vote can be cast here. On {site} itself it can.")
}

/// In the place of an embed that cannot be shown. `{{tool}}` is filled in by src/embed/embed.js.
pub fn unknown(site: &str) -> String {
    format!("There is no “{{tool}}” on {site}; correct the name in this page, or look for it there.")
}

pub fn unreachable(site: &str) -> String {
    format!("{site} could not be reached, so nothing can be shown here yet.")
}

/// The element names no tool.
pub fn unnamed(one: &str) -> String {
    format!("This embed names no {one}: give it tool=\"…\", or tools=\"…,…\" with two to four.")
}

/// Where two to four tools that are no curated pair stand side by side.
pub const SIDE_BY_SIDE: &str = "See them side by side";

/// In the host's console, where an element's name is taken: by the host, or by another site, whose address then stands behind
/// this. `{{element}}` is filled in by src/embed/embed.js.
pub fn taken(site: &str) -> String {
    format!("This page has another <{{element}}> already, so that of {site} is not shown. Frames of {site} work.")
}

/// The page “Embed this”.
pub const KICKER: &str = "For your own page";
pub const HEADING: &str = "Embed this";
pub const LEAD: &str = "Put a verdict where your readers are: as an element, a frame, a picture or a line of text. All but \
                        the text follow every new edition by themselves.";

pub fn described(many: &str) -> String {
    format!("Elements, frames, badges and cards of {many} to paste into a page of your own.")
}

pub const WHICH: &str = "Which";

/// The label of the field, and what stands under it.
pub fn names(one: &str) -> String {
    format!("One {one}, or two to four apart by commas")
}

/// With names of the site's own: "Names come as you type, as in Heron, Magpie."
pub fn names_hint(names: &[&str]) -> String {
    let come = "Names come as you type";
    match names {
        [] => format!("{come}."),
        names => format!("{come}, as in {}.", names.join(format::SHORT_ITEMS)),
    }
}

/// A name that is offered for what was typed: "old haiku (Claude Haiku 4.5)".
pub fn alias_of(alias: &str, name: &str) -> String {
    format!("{alias} ({name})")
}
pub const SHOW: &str = "Show";

/// Above a few curated pairs.
pub const BEGIN: &str = "Or start with one of these";

/// What was typed means no tool. `{{tools}}`, each in quotation marks, is filled in by src/embed/embed_this.js.
pub fn unknown_names(site: &str) -> String {
    format!("Not on {site}: {{tools}}. Take one of the names that come as you type.")
}

pub fn without_scripts(one: &str) -> String {
    format!(
        "JavaScript is off: the pieces below are those of one example. In each, put what the address of your {one} or \
         comparison ends with in place of the example’s."
    )
}

/// Above the pieces: what they are of.
pub fn pieces_of(title: &str) -> String {
    format!("Pieces for {title}")
}

/// Where two or more tools are no curated pair.
pub const NOT_CURATED: &str = "No page of its own belongs to these together, so there is only the element.";

/// A form of embedding: its heading, and what it is for.
pub struct Form {
    pub heading: &'static str,
    pub lead: &'static str,
}

pub const ELEMENT: Form = Form {
    heading: "Element",
    lead: "For pages that may have scripts. The script goes in once, however many elements there are. Content first, and \
           the app only for who asks for it; light or dark as your page is. Until the script is there, a link stands in \
           its place.",
};
pub const FRAME: Form = Form {
    heading: "Frame",
    lead: "Where scripts of other sites are not allowed. It works without scripts and in a sandbox; with the script of the \
           element on the page it takes the height of what is in it.",
};
pub const CARD: Form = Form {
    heading: "Card",
    lead: "A picture for a README, a newsletter, or a wiki. Light or dark as its reader’s system is.",
};
pub const BADGE: Form = Form { heading: "Badge", lead: "One line for the head of a README." };
pub const SHIELD: Form = Form {
    heading: "Badge by shields.io",
    lead: "The same in the style of your other badges. Its reader’s browser asks shields.io for it, so there is no \
           preview.",
};
pub const ROW: Form = Form {
    heading: "Markdown row",
    lead: "A row for a table of your own; it stays as it is when the verdict changes.",
};
pub const OEMBED: Form = Form {
    heading: "oEmbed",
    lead: "Where a content system turns addresses into frames, the page’s own address is enough. This file is what it \
           asks for.",
};

/// The name of a field with a piece in it.
pub fn piece(form: &str) -> String {
    format!("{form}, to paste")
}

pub const PREVIEW: &str = "Preview";

/// The text in place of a picture that follows every edition.
pub fn pictured_now(title: &str, site: &str) -> String {
    format!("{title} on {site}: ship or skip")
}

/// The text in place of a picture: "Heron on Spoke and Lamp: 3 ship / 1 skip".
pub fn pictured(title: &str, site: &str, verdict: &str) -> String {
    format!("{title} on {site}: {verdict}")
}

/// A tool's score on a card: "78 of 100".
pub fn of_100(score: u32) -> String {
    format!("{} of 100", format::count(score))
}

/// One reviewer's take in few words: "Builder: Ship, 78".
pub fn take(reviewer: &str, verdict: &str, score: u8) -> String {
    format!("{reviewer}: {verdict}, {}", format::count(score.into()))
}
