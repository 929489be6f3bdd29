use super::act::{act_on_keys, act_on_press};
use super::hall::Hall;
use crate::domain::{Contests, Fault, Slug};
use crate::late::ballot_box;
use crate::late::dom::{Node, node, put};
use crate::late::here::Here;
use crate::late::trouble::trouble;
use crate::site::{ArenaFile, Loaded};
use crate::web::{fetch, page};
use crate::words::arena as words;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlSelectElement, RequestCache};

/// The categories with bouts, and the pairs of the one that the address names or else of the reader's least known.
pub(in crate::late) fn show(here: Here) {
    spawn_local(begin(here, RequestCache::Default));
}

async fn begin(here: Here, cache: RequestCache) {
    match load(&here, &ArenaFile::Contests, cache, Contests::from_json).await {
        Ok(contests) => furnish(here, &contests),
        Err(problem) => {
            let (place, here) = (here.place.clone(), Cell::new(Some(here)));
            let retry = move || {
                if let Some(here) = here.take() {
                    spawn_local(begin(here, RequestCache::Reload));
                }
            };
            put(&place, [trouble(vec![problem], retry)]);
        }
    }
}

/// A file through its door; otherwise what is wrong with it, in words, and where.
pub(super) async fn load<T>(
    here: &Here,
    file: &ArenaFile,
    cache: RequestCache,
    door: fn(&str, &str) -> Result<T, Vec<Fault>>,
) -> Result<T, (String, Vec<String>)> {
    let path = file.path();
    let build = page::build();
    let loaded = fetch::load_by(here.base.file(&path), &build, cache, |text| door(&path, text)).await;
    match loaded {
        Loaded::Ready(value) => Ok(value),
        other => Err(other.problem(&path).unwrap_or_default()),
    }
}

fn furnish(here: Here, contests: &Contests) {
    let place = here.place.clone();
    // Whoever has gone on to another page must not find a category in its address.
    if !place.is_connected() {
        return;
    }
    let (_, query) = page::place();
    let known = |category: &Slug| contests.categories.iter().any(|listed| listed.category == *category);
    let asked = ArenaFile::category_in(&query).filter(known);
    // Chance enough to say which of two takes comes first; nothing here is a secret.
    let seed = (js_sys::Math::random() * 2_f64.powi(53)) as u64;
    let index = here.index.clone().unwrap_or_default();
    let least = || contests.least_known(&index, &ballot_box::read().ballots, seed).cloned();
    let Some(category) = asked.or_else(least) else {
        return put(&place, [node("p").text(words::NO_BOUTS)]);
    };

    let (floor, status, progress) = (node("div").class("floor"), node("p"), node("p"));
    let hall = Rc::new(Hall {
        here,
        seed,
        ring: Default::default(),
        floor: floor.element().clone(),
        status: status.element().clone(),
        progress: progress.element().clone(),
        choices: Cell::default(),
    });
    let arena = node("div").class("arena").kids([
        choice(&hall, contests, &category),
        floor,
        status.class("aloud").attr("role", "status"),
        progress.class("note"),
    ]);
    let arena = act_on_keys(act_on_press(arena, &hall), &hall);
    put(&place, [arena]);
    let counted = hall.clone();
    ballot_box::when_changed(&place, move || counted.count());
    hall.enter(category, RequestCache::Default);
}

/// The categories to choose from.
fn choice(hall: &Rc<Hall>, contests: &Contests, chosen: &Slug) -> Node {
    let options = contests.categories.iter().map(|listed| {
        let category = hall.here.site.category(&listed.category);
        let name = category.map_or(listed.category.as_str(), |category| &category.name);
        let option = node("option").attr("value", listed.category.as_str()).text(&words::category(name, listed.pairs));
        if listed.category == *chosen { option.attr("selected", "") } else { option }
    });
    let entered = hall.clone();
    let select = node("select").kids(options).on("change", move |event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        if let Some(category) = select.and_then(|select| Slug::parse(&select.value())) {
            entered.enter(category, RequestCache::Default);
        }
    });
    node("p").class("fields").kid(node("label").kid(node("span").text(words::CATEGORY)).kid(select))
}
