use super::dom::{node, put};
use super::trouble::trouble;
use crate::domain::{Date, Site, Slug, Tool};
use crate::site::{Base, Content, DataFile, Loaded};
use crate::web::{clock, fetch, page};
use crate::words::failing as words;
use std::cell::RefCell;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, RequestCache};

/// What a place is filled from.
pub(super) struct Here {
    pub place: Element,
    pub base: Base,
    pub site: Arc<Site>,
    /// The tools in full, in the order of the page. None is missing.
    pub tools: Vec<Arc<Tool>>,
    pub today: Option<Date>,
}

impl Here {
    pub(super) fn tools(&self) -> Vec<&Tool> {
        self.tools.iter().map(Arc::as_ref).collect()
    }
}

thread_local! {
    /// What has come, for all places of the page.
    static SHELF: RefCell<Vec<(DataFile, Content)>> = const { RefCell::new(Vec::new()) };
}

/// Fetches the site and the tools a place is about, says meanwhile that they are awaited, and shows what is made of them;
/// or says which did not come, with a retry.
pub(super) fn when_here(place: Element, show: fn(Here)) {
    spawn_local(fetch_all(place, show, RequestCache::Default));
}

async fn fetch_all(place: Element, show: fn(Here), cache: RequestCache) {
    let slugs: Vec<Slug> =
        place.get_attribute("data-tools").unwrap_or_default().split(' ').filter_map(Slug::parse).collect();
    let names: Vec<String> = slugs.iter().map(Slug::to_string).collect();
    let said = words::fetching(&names.join(crate::words::format::SHORT_ITEMS));
    put(&place, [node("div").class("waiting").attr("role", "status").kid(node("p").text(&said))]);

    let base = page::base();
    let (mut site, mut tools, mut troubles) = (None, Vec::new(), Vec::new());
    for file in [DataFile::Site].into_iter().chain(slugs.into_iter().map(DataFile::Tool)) {
        match of_the_shelf(&base, &file, site.as_deref(), cache).await {
            Loaded::Ready(Content::Site(whole)) => site = Some(whole),
            Loaded::Ready(Content::Tool(tool)) => tools.push(tool),
            other => troubles.extend(other.state().problem(&file.path())),
        }
    }
    match site.filter(|_| troubles.is_empty()) {
        Some(site) => show(Here { place, base, site, tools, today: clock::today() }),
        None => {
            let again = place.clone();
            // What failed may lie in the browser's cache for as long as the host allows.
            let retry = move || spawn_local(fetch_all(again.clone(), show, RequestCache::Reload));
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
