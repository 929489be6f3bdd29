use crate::domain::{Fault, Haystack, Index, Site};
use crate::late::dom::put;
use crate::late::slices::breathe;
use crate::late::trouble::trouble;
use crate::site::{Base, DataFile, Loaded, WholeFile};
use crate::web::{fetch, page};
use crate::words::{failure, find as words};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, RequestCache};

/// All that tools are found from.
pub(in crate::late) struct Stock {
    pub base: Base,
    pub site: Site,
    pub index: Index,
    pub haystack: Haystack,
}

/// What did not come, and where it is wrong.
pub(in crate::late) type Trouble = (String, Vec<String>);

/// The stock, or why it is not here.
pub(in crate::late) type Had = Result<Rc<Stock>, Trouble>;

type Waiting = Box<dyn FnOnce(&Had)>;

thread_local! {
    static HERE: RefCell<Option<Rc<Stock>>> = const { RefCell::new(None) };
    /// Who waits for it; the first of them has asked.
    static WAITING: RefCell<Vec<Waiting>> = const { RefCell::new(Vec::new()) };
    /// Whether the last file did not come.
    static FAILED: Cell<bool> = const { Cell::new(false) };
}

/// The stock, if it is here by now.
pub(in crate::late) fn now() -> Option<Rc<Stock>> {
    HERE.with_borrow(Clone::clone)
}

/// Does something with the stock, at once or when it has come; what failed to come is asked for again.
pub(in crate::late) fn when_here(then: impl FnOnce(&Had) + 'static) {
    if let Some(stock) = now() {
        return then(&Ok(stock));
    }
    let first = WAITING.with_borrow_mut(|waiting| {
        waiting.push(Box::new(then));
        waiting.len() == 1
    });
    if first {
        spawn_local(async {
            let had = load().await.map(Rc::new);
            HERE.set(had.as_ref().ok().cloned());
            WAITING.take().into_iter().for_each(|then| then(&had));
        });
    }
}

async fn load() -> Result<Stock, Trouble> {
    let base = page::base();
    let site = file(&base, &DataFile::Site.path(), |path, text| Site::from_json(path, text, None)).await?;
    let index = file(&base, WholeFile::Index.path(), Index::from_json).await?;
    breathe().await;
    let haystack = index.haystack(&site);
    Ok(Stock { base, site, index, haystack })
}

/// A file through its door; otherwise what is wrong with it, in words, and where.
pub(in crate::late) async fn file<T>(
    base: &Base,
    path: &str,
    door: impl FnOnce(&str, &str) -> Result<T, Vec<Fault>>,
) -> Result<T, Trouble> {
    // What failed may lie in the browser's cache for as long as the host allows.
    let cache = if FAILED.get() { RequestCache::Reload } else { RequestCache::Default };
    let loaded = fetch::load_by(base.file(path), &page::build(), cache, |text| door(path, text)).await;
    FAILED.set(!matches!(loaded, Loaded::Ready(_)));
    match loaded {
        Loaded::Ready(value) => Ok(value),
        other => {
            let (mut problem, places) = other.problem(path).unwrap_or_default();
            if matches!(&other, Loaded::Unreachable(why) if why == failure::OFFLINE) {
                problem = problem + " " + words::KEPT_ONCE_USED;
            }
            Err((problem, places))
        }
    }
}

/// Fills a place when the stock is here; where it does not come the place says so, with a retry.
pub(in crate::late) fn when_here_in(place: Element, fill: fn(Element, Rc<Stock>)) {
    if place.has_attribute(AWAITED) {
        return;
    }
    let _ = place.set_attribute(AWAITED, "");
    when_here(move |had| match had {
        Ok(stock) => fill(place, stock.clone()),
        Err(problem) => failed(&place, problem.clone(), fill),
    });
}

/// The mark of a place whose files are on their way, or here.
const AWAITED: &str = "data-awaited";

/// Says in a place what did not come, and fills it by the reader's wish.
pub(in crate::late) fn failed(place: &Element, problem: Trouble, fill: fn(Element, Rc<Stock>)) {
    let again = place.clone();
    let retry = move || {
        let _ = again.remove_attribute(AWAITED);
        put(&again, []);
        when_here_in(again.clone(), fill);
    };
    put(place, [trouble(vec![problem], retry)]);
}
