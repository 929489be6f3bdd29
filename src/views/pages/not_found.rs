use super::{title, wear};
use crate::site::{Face, Route};
use crate::views::World;
use crate::views::elements::{Markup, Shape, el, mark};
use crate::words::{frame, home};

/// An address that leads nowhere.
///
/// Static hosts answer every unknown address with this page, those included that the app can show; so until the app is
/// alive it says that it may only be early.
pub(super) fn not_found(world: &World) -> Markup {
    wear(world, Face::not_found(&world.site));
    let alive = world.today.get_untracked().is_some();
    let (kicker, heading, lead) = match alive {
        true => (frame::NOT_FOUND_KICKER, frame::NOT_FOUND, frame::NOT_FOUND_LEAD),
        false => (frame::LOOKING_KICKER, frame::LOOKING, frame::LOOKING_LEAD),
    };
    let edition = el("a").href(world.href(&Route::Home)).kids(home::THIS_EDITION);
    let tools = el("a").href(world.href(&Route::Tools)).kids(frame::all_tools(&world.site.subject.many));
    let adrift = el("p").class("adrift").kids(mark(Shape::Ship));
    Markup::all((
        title(world, kicker, heading, Some(lead)),
        adrift,
        el("p").kids((edition, frame::OR, tools, frame::FULL_STOP)),
    ))
}
