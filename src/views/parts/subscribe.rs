use super::section;
use crate::domain::Newsletter;
use crate::views::World;
use crate::views::elements::{Element, el, within};
use crate::words::subscribe as words;

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
    let hidden =
        |(name, value): (&str, &String)| el("input").attr("type", "hidden").attr("name", name).attr("value", value);
    let hidden: Vec<Element> = newsletter.hidden.iter().map(hidden).collect();
    let mail = el("input").attr("type", "email").attr("name", &newsletter.field).attr("required", "");
    let mail = mail.attr("autocomplete", "email").attr("placeholder", words::E_MAIL_EXAMPLE);
    let label = el("label").kids((el("span").class("aloud").kids(words::E_MAIL), mail));
    // In a tab of its own: where the provider cannot be reached, the page and what was typed into it are still here.
    el("form").attr("action", newsletter.action.as_str()).attr("method", "post").attr("target", "_blank").kids((
        hidden,
        label,
        el("button").attr("type", "submit").kids(words::SUBSCRIBE),
        el("p").class("note").kids(words::goes_to(newsletter.action.host())),
    ))
}
