use super::{late_details, section, slugs};
use crate::domain::Tool;
use crate::site::{Route, plain};
use crate::views::World;
use crate::views::elements::{Element, el};
use crate::words::{compare, late, share as words};
use leptos::prelude::*;

/// The page's address in the forms people paste, a link to what other pages can show of it, and the page itself as Markdown.
/// The fields work without the app; the copy buttons wait for it.
pub fn share(world: &World, route: &Route, tools: &[&Tool]) -> Element {
    let names: Vec<&str> = tools.iter().map(|tool| tool.name.as_str()).collect();
    let title = compare::versus(&names);
    let address = format!("{}{}", world.site.url.as_str(), route.path().trim_start_matches('/'));
    let rows = [(words::LINK, address.clone()), (words::MARKDOWN, format!("[{}]({address})", plain(&title)))];
    let row = |(name, text): (&'static str, String)| {
        let (copy, copied) = (world.copy, text.clone());
        // The label around it would do, were it not that WebKit adds the field's own text to the name.
        let field = el("input").attr("readonly", "").attr("value", text).attr("aria-label", name);
        let button = el("button").attr("type", "button").class("when-alive").on_click(move || copy.run(copied.clone()));
        el("div").class("row").kids((
            el("label").kids((name, field)),
            button.kids((words::COPY, el("span").class("aloud").kids((" ", name)))),
        ))
    };
    let named = slugs(tools.iter().map(|tool| &tool.slug)).replace(' ', ",");
    // No page of the app (src/companion/embeds).
    let embed =
        el("a").class("action").attr("rel", "external").href(world.base.file(&["embed/?tools=", &named].concat()));
    // Paper has the address instead (style/print.css).
    section("share", words::HEADING).class("share").attr("data-address", address).kids((
        rows.map(row).into_iter().collect::<Vec<_>>(),
        embed.kids(words::EMBED),
        late_details(world, "markdown", late::MARKDOWN, tools),
    ))
}
