use crate::domain::{Rows, Slug};
use crate::site::{MOST_TOOLS, Route};
use crate::views::World;
use crate::views::elements::{Element, Watched, el, live};
use crate::words::{compare, format};

/// Selects, one a place; the link below them is the comparison of what is chosen.
pub(super) fn picker(world: &World, index: &Rows, chosen: &[Slug]) -> Element {
    let places: Vec<Option<Slug>> = (0..MOST_TOOLS).map(|place| chosen.get(place).cloned()).collect();
    let picked = Watched::new(places.clone());
    let select = |(place, current): (usize, &Option<Slug>)| {
        let options: Vec<Element> = index.rows().map(|row| option(row.slug, row.name, current.as_ref())).collect();
        let pick = move |value: String| picked.update(|picked| picked[place] = Slug::parse(&value));
        let none = el("option").attr("value", "").kids(format::DASH);
        let name = compare::place(&world.site.subject.one, place as u32 + 1);
        el("label").kids((name, el("select").on_change(pick).kids((none, options))))
    };
    let selects: Vec<Element> = places.iter().enumerate().map(select).collect();
    let here = world.clone();
    let go = live(move || {
        let tools = distinct(picked.get());
        match tools.len() {
            0 | 1 => el("p").kids(compare::CHOOSE_TWO).view(),
            _ => el("a").class("action").href(here.href(&Route::LineUp(tools))).kids(compare::COMPARE_THEM).view(),
        }
    });
    el("div").class("picker").kids((el("div").class("row").kids(selects), go))
}

fn option(slug: Slug, name: String, current: Option<&Slug>) -> Element {
    let selected = (current == Some(&slug)).then(String::new);
    el("option").attr("value", slug.as_str()).attr_if("selected", selected).kids(name)
}

fn distinct(picked: Vec<Option<Slug>>) -> Vec<Slug> {
    let mut tools = Vec::new();
    for slug in picked.into_iter().flatten() {
        if !tools.contains(&slug) {
            tools.push(slug);
        }
    }
    tools
}
