//! Pieces of pages that know the domain.

mod answer;
mod card;
mod carousel;
mod choices;
mod colophon;
mod decision_table;
mod failure;
mod figures;
mod find_form;
mod fresh;
mod late;
mod lists;
mod masthead;
mod musts;
mod outside;
mod pricing_read;
mod scorecard;
mod share;
mod stale;
mod stamp;
mod subscribe;
mod take;
mod to_tray;
mod vote;
mod weigh;

pub use answer::answer;
pub use card::{card, status_line};
pub use colophon::colophon;
pub use decision_table::decision_table;
pub use failure::absent;
pub use figures::{Counted, figures};
pub use find_form::find_form;
pub use late::{late_details, late_here, late_while, slugs};
pub use lists::{pair_list, roll_links, row_list};
pub use masthead::masthead;
pub use outside::outside;
pub use pricing_read::{cost, prices, pricing_read};
pub use scorecard::scorecard;
pub use share::share;
pub use stale::stale;
pub use stamp::stamp;
pub use subscribe::subscribe;
pub use take::take_view;
pub use to_tray::to_tray;
pub use vote::{pick, vote};

use crate::domain::Category;
use crate::views::elements::{Element, Kids, el};

/// Words as they begin a line. Letters outside ASCII stay as they are: the tables for them would be a tenth of the
/// views' code.
pub fn capital(words: &str) -> String {
    let mut words = words.to_string();
    if !words.is_empty() && words.is_char_boundary(1) {
        words[..1].make_ascii_uppercase();
    }
    words
}

/// Where a category stands on a page. An id of the catalogue's could be one of the page's own without the first word.
pub fn shelf_id(category: &Category) -> String {
    format!("category-{}", category.id)
}

/// A section under a heading of its own; the heading's id names it.
pub fn section(id: &str, heading: impl Kids) -> Element {
    el("section").attr("aria-labelledby", id).kids(el("h2").id(id).kids(heading))
}
