use super::picker::picker;
use super::{all, title, wear, with_file, with_lists};
use crate::domain::Slug;
use crate::site::{DataFile, Face};
use crate::views::World;
use crate::views::elements::live;
use crate::views::parts::{pair_list, section};
use crate::words::{compare, failure};
use leptos::prelude::*;

/// The comparison page before there is anything to compare: a picker, and the curated pairs.
pub(super) fn choose(world: &World, chosen: Vec<Slug>) -> AnyView {
    wear(world, Face::line_up(&world.site));
    let heading = compare::heading(&world.site.subject.many);
    let here = world.clone();
    let pick = live(move || {
        let index = here.shelf.index();
        with_file(&here, DataFile::Index, failure::LIST_OF_TOOLS, &index, |index| picker(&here, index, &chosen).view())
    });
    let pairs = with_lists(world, |world, site, index| pair_list(world, site.comparisons.iter(), index).view());
    all((
        title(world, compare::SIDE_BY_SIDE, heading, None),
        section("choose", compare::CHOOSE).kids(pick),
        section("pairs", compare::CURATED).kids(pairs),
    ))
}
