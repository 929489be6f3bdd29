use super::section;
use crate::domain::Newsletter;
use crate::views::World;
use crate::views::elements::{Element, el};
use leptos::prelude::*;

/// New verdicts by feed, and by mail where the publisher has a newsletter.
pub fn subscribe(world: &World) -> Element {
    let form = world.site.newsletter.as_ref().map(form);
    let words = match form {
        Some(_) => "The next comparison, once a week. Or take the ",
        None => "Every new comparison, in the ",
    };
    let feed = el("a").href(world.base.file("feed.xml")).attr("rel", "external").kids("feed");
    section("weekly", format!("Weekly {} verdicts", world.site.subject.one))
        .class("subscribe")
        .kids((el("p").kids((words, feed, ".")), form))
}

fn form(newsletter: &Newsletter) -> Element {
    let hidden = |(name, value): (&str, &String)| {
        let (name, value) = (name.to_string(), value.clone());
        view! { <input type="hidden" name=name value=value /> }.into_any()
    };
    let hidden: Vec<AnyView> = newsletter.hidden.iter().map(hidden).collect();
    let name = newsletter.field.clone();
    let mail = view! { <input type="email" name=name required autocomplete="email" placeholder="you@example.org" /> };
    let label = el("label").kids((el("span").class("aloud").kids("E-mail address"), mail.into_any()));
    el("form").attr("action", newsletter.action.as_str()).attr("method", "post").kids((
        hidden,
        label,
        el("button").attr("type", "submit").kids("Subscribe"),
    ))
}
