use super::section;
use crate::domain::Newsletter;
use crate::views::World;
use crate::views::elements::{Element, el, within};
use crate::words::subscribe as words;
use leptos::prelude::*;

/// New verdicts by feed, and by mail where the publisher has a newsletter.
pub fn subscribe(world: &World) -> Element {
    let form = world.site.newsletter.as_ref().map(form);
    let sentence = match form {
        Some(_) => words::MAIL_OR_FEED,
        None => words::FEED_ALONE,
    };
    let feed = el("a").href(world.base.file("feed.xml")).attr("rel", "external").kids(words::FEED);
    section("weekly", words::heading(&world.site.subject.one))
        .class("subscribe")
        .kids((el("p").kids(within(sentence, feed)), form))
}

fn form(newsletter: &Newsletter) -> Element {
    let hidden = |(name, value): (&str, &String)| {
        let (name, value) = (name.to_string(), value.clone());
        view! { <input type="hidden" name=name value=value /> }.into_any()
    };
    let hidden: Vec<AnyView> = newsletter.hidden.iter().map(hidden).collect();
    let name = newsletter.field.clone();
    let mail =
        view! { <input type="email" name=name required autocomplete="email" placeholder=words::E_MAIL_EXAMPLE /> };
    let label = el("label").kids((el("span").class("aloud").kids(words::E_MAIL), mail.into_any()));
    el("form").attr("action", newsletter.action.as_str()).attr("method", "post").kids((
        hidden,
        label,
        el("button").attr("type", "submit").kids(words::SUBSCRIBE),
    ))
}
