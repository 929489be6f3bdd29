use super::{all, title, wear};
use crate::site::{Face, Route};
use crate::views::World;
use crate::views::elements::el;
use leptos::prelude::*;

/// An address that leads nowhere.
///
/// Static hosts answer every unknown address with this page, those included that the app can show; so until the app is
/// alive it says that it may only be early.
pub(super) fn not_found(world: &World) -> AnyView {
    wear(world, Face::not_found(&world.site));
    let alive = world.today.get_untracked().is_some();
    let (kicker, heading, lead) = match alive {
        true => ("404", "No such page", "It may have been mistyped, or what it showed has left the catalogue."),
        false => (
            "One moment",
            "Looking for this page",
            "If nothing else appears here, there is no such page, or JavaScript is off.",
        ),
    };
    let home = el("a").href(world.href(&Route::Home)).kids("This edition’s comparisons");
    let tools = el("a").href(world.href(&Route::Tools)).kids(format!("all {}", world.site.subject.many));
    all((title(world, kicker, heading, Some(lead)), el("p").kids((home, " or ", tools, "."))))
}
