use super::again::{self, when_the_address_changes};
use super::dom::{node, put};
use super::trouble::trouble;
use crate::domain::{Beside, Date, Fault, Index, Site, Slug, Tallies, Tool};
use crate::site::{Base, Content, DataFile, Loaded, Route, Terms, WholeFile};
use crate::web::{clock, fetch, page};
use crate::words::failing as words;
use std::cell::RefCell;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, RequestCache, window};

/// What a place is filled from.
pub(super) struct Here {
    pub place: Element,
    pub base: Base,
    pub site: Arc<Site>,
    /// The tools in full, in the order of the page.
    pub tools: Vec<Arc<Tool>>,
    /// The published votes, on the tools or on all, where they were asked for and there are any.
    pub tallies: Option<Arc<Tallies>>,
    /// Every tool by name and panel, where that was asked for.
    pub index: Option<Arc<Index>>,
}

/// Shows the same again, from what is here, when the reader's terms or use change.
pub(super) fn show_again(here: &Here, wish: Wish, show: fn(Here)) {
    let place = here.place.clone();
    if place.has_attribute(FOLLOWS) {
        return;
    }
    let _ = place.set_attribute(FOLLOWS, "");
    when_the_address_changes(place.clone(), move || when_here(place.clone(), wish, show));
}

/// The mark of a place that already does.
const FOLLOWS: &str = "data-follows";

/// What is to be fetched beside the tools, and what may be lacking.
#[derive(Clone, Copy)]
pub(super) struct Wish {
    /// The votes on the tools.
    pub votes: bool,
    /// Files of every tool.
    pub whole: &'static [Door],
    /// Whether a tool that is not in the catalogue is no trouble.
    pub without_missing: bool,
}

impl Wish {
    /// The site alone.
    pub const SITE: Wish = Wish { votes: false, whole: &[], without_missing: false };
}

/// A file of every tool and the door to it. A program has in it the doors that it names, and no more.
type Door = (WholeFile, fn(&str, &str) -> Result<Whole, Vec<Fault>>);

/// What such a file holds.
#[derive(Clone)]
pub(super) enum Whole {
    Index(Arc<Index>),
    Tallies(Arc<Tallies>),
}

impl Whole {
    pub const INDEX: Door = (WholeFile::Index, |path, text| Ok(Whole::Index(Arc::new(Index::from_json(path, text)?))));
    pub const TALLIES: Door =
        (WholeFile::Tallies, |path, text| Ok(Whole::Tallies(Arc::new(Tallies::from_json(path, text, None)?))));
}

impl Here {
    /// The reader's day; where the clock cannot be read, the edition's.
    pub(super) fn today(&self) -> Date {
        clock::today().unwrap_or(self.site.edition)
    }

    /// The reader's terms, as the address has them now.
    pub(super) fn terms(&self) -> Terms {
        Terms::parse(&page::terms_query(), &self.site).0
    }

    /// Today, where the reader leaves out what is stale.
    pub(super) fn leave_out(&self) -> Option<Date> {
        self.terms().fresh.then(|| self.today())
    }

    /// Changes the reader's terms in the address. All of them go there: a kept decision's hold only while none does.
    pub(super) fn write_terms(&self, change: impl FnOnce(&mut Terms)) {
        let mut terms = self.terms();
        change(&mut terms);
        page::write_address(&(terms.within(&self.base.href(&self.route())) + &page::fragment()));
        again::look();
    }

    /// The same, where the app must know.
    pub(super) fn change_terms(&self, change: impl FnOnce(&mut Terms)) {
        self.write_terms(change);
        let _ = Event::new(page::TERMS).map(|event| window().map(|window| window.dispatch_event(&event)));
    }

    pub(super) fn route(&self) -> Route {
        let (path, query) = page::place();
        self.base.strip(&path).map_or(Route::NotFound, |inside| Route::parse(inside, &query))
    }

    pub(super) fn slugs(&self) -> Vec<&str> {
        self.tools.iter().map(|tool| tool.slug.as_str()).collect()
    }

    pub(super) fn tools(&self) -> Vec<&Tool> {
        self.tools.iter().map(Arc::as_ref).collect()
    }
}

thread_local! {
    /// What has come, for all places of the page.
    static SHELF: RefCell<Vec<(DataFile, Content)>> = const { RefCell::new(Vec::new()) };
    static WHOLE: RefCell<Vec<(WholeFile, Whole)>> = const { RefCell::new(Vec::new()) };
}

/// Fetches the site and the tools a place is about, says meanwhile that they are awaited, and shows what is made of them;
/// or says which did not come, with a retry.
pub(super) fn when_here(place: Element, wish: Wish, show: fn(Here)) {
    spawn_local(fetch_all(place, wish, show, RequestCache::Default));
}

async fn fetch_all(place: Element, wish: Wish, show: fn(Here), cache: RequestCache) {
    let slugs: Vec<Slug> =
        place.get_attribute("data-tools").unwrap_or_default().split(' ').filter_map(Slug::parse).collect();
    let names: Vec<String> = slugs.iter().map(Slug::to_string).collect();
    let said = words::fetching(&names.join(crate::words::format::SHORT_ITEMS));
    // What is shown again stands until the new is there.
    if place.first_element_child().is_none() || cache == RequestCache::Reload {
        put(&place, [node("div").class("waiting").attr("role", "status").kid(node("p").text(&said))]);
    }

    let base = page::base();
    let (mut site, mut tools, mut besides, mut troubles) = (None, Vec::new(), Vec::new(), Vec::new());
    let (mut tallies, mut index) = (None, None);
    let beside = slugs.iter().filter(|_| wish.votes).cloned().map(DataFile::Beside);
    let files = [DataFile::Site].into_iter().chain(slugs.iter().cloned().map(DataFile::Tool)).chain(beside);
    for file in files {
        match of_the_shelf(&base, &file, site.as_deref(), cache).await {
            Loaded::Ready(Content::Site(whole)) => site = Some(whole),
            Loaded::Ready(Content::Tool(tool)) => tools.push(tool),
            Loaded::Ready(Content::Beside(one)) => besides.push(one),
            Loaded::Missing if wish.without_missing => {}
            other => troubles.extend(other.state().problem(&file.path())),
        }
    }
    if wish.votes {
        tallies = Beside::votes(besides.iter().map(Arc::as_ref)).map(Arc::new);
    }
    // The app says whether votes were counted (src/browser/mod.rs).
    let counted = page::marked("counted").is_some();
    for door in wish.whole.iter().filter(|(file, _)| counted || *file != WholeFile::Tallies) {
        match of_every_tool(&base, door, cache).await {
            Loaded::Ready(Whole::Index(rows)) => index = Some(rows),
            Loaded::Ready(Whole::Tallies(votes)) => tallies = Some(votes),
            other => troubles.extend(other.state().problem(door.0.path())),
        }
    }
    match site.filter(|_| troubles.is_empty()) {
        Some(site) => show(Here { place, base, site, tools, tallies, index }),
        None => {
            let again = place.clone();
            // What failed may lie in the browser's cache for as long as the host allows.
            let retry = move || spawn_local(fetch_all(again.clone(), wish, show, RequestCache::Reload));
            put(&place, [trouble(troubles, retry)]);
        }
    }
}

async fn of_the_shelf(base: &Base, file: &DataFile, site: Option<&Site>, cache: RequestCache) -> Loaded<Content> {
    let kept =
        SHELF.with_borrow(|shelf| shelf.iter().find(|(known, _)| known == file).map(|(_, content)| content.clone()));
    if let Some(content) = kept {
        return Loaded::Ready(content);
    }
    let loaded = fetch::load(base, &page::build(), file, site, cache).await;
    if let Loaded::Ready(content) = &loaded {
        SHELF.with_borrow_mut(|shelf| shelf.push((file.clone(), content.clone())));
    }
    loaded
}

async fn of_every_tool(base: &Base, (file, door): &Door, cache: RequestCache) -> Loaded<Whole> {
    let kept = WHOLE.with_borrow(|shelf| shelf.iter().find(|(known, _)| known == file).map(|(_, whole)| whole.clone()));
    if let Some(whole) = kept {
        return Loaded::Ready(whole);
    }
    let loaded = fetch::load_by(base.file(file.path()), &page::build(), cache, |text| door(file.path(), text)).await;
    if let Loaded::Ready(whole) = &loaded {
        WHOLE.with_borrow_mut(|shelf| shelf.push((*file, whole.clone())));
    }
    loaded
}
