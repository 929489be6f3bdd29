use super::entrance::load;
use super::open::open;
use super::ring::Ring;
use crate::domain::{Contest, Pair, Slug};
use crate::late::ballot_box;
use crate::late::dom::{focus, node, put};
use crate::late::here::Here;
use crate::late::trouble::trouble;
use crate::site::ArenaFile;
use crate::web::page;
use crate::words::{arena as words, failing};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, RequestCache};

/// The arena as it stands on the page, whichever category is chosen.
pub(super) struct Hall {
    pub here: Here,
    pub seed: u64,
    /// The chosen category's contest, once it has come.
    pub ring: RefCell<Option<Ring>>,
    /// Where the takes stand, and what is told of them.
    pub floor: Element,
    /// What is said aloud of a pick.
    pub status: Element,
    pub progress: Element,
    /// How often a category was chosen: what comes for an earlier choice is not shown.
    pub choices: Cell<u32>,
}

thread_local! {
    /// The pairs the reader has done with since the page was loaded, also while they read other pages. None comes again.
    static DONE: RefCell<Vec<Pair>> = const { RefCell::new(Vec::new()) };
}

impl Hall {
    /// Fetches a category's contest and shows its first pair.
    pub fn enter(self: &Rc<Hall>, category: Slug, cache: RequestCache) {
        let (path, query) = page::place();
        page::write_address(&(path + &ArenaFile::with_category(&query, &category) + &page::fragment()));
        let choice = self.choices.get() + 1;
        self.choices.set(choice);
        self.ring.take();
        let said = failing::fetching(&ArenaFile::Contest(category.clone()).path());
        put(&self.floor, [node("div").class("waiting").attr("role", "status").kid(node("p").text(&said))]);
        self.count();
        let hall = self.clone();
        spawn_local(async move {
            let loaded = load(&hall.here, &ArenaFile::Contest(category.clone()), cache, Contest::from_json).await;
            if hall.choices.get() != choice {
                return;
            }
            match loaded {
                Ok(contest) => {
                    hall.ring.replace(Some(Ring::of(contest)));
                    hall.count();
                    hall.next(false);
                }
                Err(problem) => {
                    let (again, category) = (hall.clone(), category);
                    let retry = move || again.enter(category.clone(), RequestCache::Reload);
                    put(&hall.floor, [trouble(vec![problem], retry)]);
                }
            }
        });
    }

    /// Says how far the reader has come in this category.
    pub fn count(&self) {
        let ballots = ballot_box::read().ballots;
        let said = self.ring.borrow().as_ref().map(|ring| {
            let (picked, pairs) = ring.progress(&ballots);
            words::progress(picked, pairs)
        });
        self.progress.set_text_content(Some(&said.unwrap_or_default()));
    }

    /// Shows the next pair, or that there is none. With `led`, focus goes there.
    pub fn next(&self, led: bool) {
        if let Some(ring) = &mut *self.ring.borrow_mut() {
            let ballots = ballot_box::read().ballots;
            DONE.with_borrow(|done| ring.turn(&ballots, done, self.seed));
            self.status.set_text_content(None);
            put(&self.floor, open(ring, &self.here));
        }
        if led {
            self.lead();
        }
    }

    /// The reader is done with the pair that is open.
    pub fn done(&self) {
        let pair = self.ring.borrow().as_ref().and_then(Ring::pair);
        DONE.with_borrow_mut(|done| done.extend(pair));
    }

    /// Puts focus on what has just come: a button that is gone cannot keep it.
    pub fn lead(&self) {
        let led = self.floor.query_selector("[tabindex]").ok().flatten();
        led.iter().for_each(focus);
    }
}
