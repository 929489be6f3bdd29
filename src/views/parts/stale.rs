use crate::domain::{Date, Kind};
use crate::views::World;
use crate::views::elements::{Markup, el, live};
use crate::words::facts;

/// A warning when a figure is older than its kind allows, by the reader's own clock. Before that is known, by the
/// edition's date: then nearly every warning stands there from the start, and none pushes words away later.
pub fn stale(world: &World, kind: Kind, seen: Date) -> Markup {
    let (today, edition) = (world.today, world.site.edition);
    live(move || {
        let today = today.get().unwrap_or(edition);
        let days = today.epoch_days() - seen.epoch_days();
        match kind.is_stale(seen, today) {
            true => el("b").class("stale").kids(facts::stale(days.unsigned_abs())).markup(),
            false => Markup::Nothing,
        }
    })
}
