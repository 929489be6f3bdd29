use super::section;
use crate::site::Route;
use crate::views::World;
use crate::views::elements::{Element, el};
use leptos::prelude::*;

/// The page's address in the forms people paste. The fields work without the app; the copy buttons wait for it.
pub fn share(world: &World, route: &Route, title: &str) -> Element {
    let address = format!("{}{}", world.site.url.as_str(), route.path().trim_start_matches('/'));
    let plain = title.replace(['[', ']'], "");
    let quoted = title.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let frame =
        format!(r#"<iframe src="{address}" title="{quoted}" width="100%" height="720" loading="lazy"></iframe>"#);
    let rows = [("Link", address.clone()), ("Markdown", format!("[{plain}]({address})")), ("Embed", frame)];
    let row = |(name, text): (&'static str, String)| {
        let (copy, copied) = (world.copy, text.clone());
        let field = view! { <input readonly value=text /> }.into_any();
        let button = el("button").attr("type", "button").class("when-alive").on_click(move || copy.run(copied.clone()));
        el("div").class("row").kids((
            el("label").kids((name, field)),
            button.kids(("Copy", el("span").class("aloud").kids(format!(" {name}")))),
        ))
    };
    section("share", "Share and embed").class("share").kids(rows.map(row).into_iter().collect::<Vec<_>>())
}
