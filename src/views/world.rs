use super::choice::{Layout, Scheme};
use super::shelf::Shelf;
use crate::domain::{Date, Site, Tool};
use crate::site::{Base, DataFile, Face, PageData, Route, Terms};
use crate::views::elements::Watched;
use leptos::prelude::Callback;
use std::sync::Arc;

/// All that views see of what is around them. An edge makes it, fills it, and acts on what views put into it.
#[derive(Clone)]
pub struct World {
    pub base: Base,
    /// The site as every page carries it: names, categories, reviewers, labels; not all curated pairs.
    pub site: Arc<Site>,
    pub shelf: Shelf,
    /// The page being read; None before the first.
    pub route: Watched<Option<Route>>,
    /// The query of the address being read, as the router knows it; None before the first.
    pub query: Watched<Option<String>>,
    /// What a link or the reader has set for this comparison; the address carries it.
    pub terms: Watched<Terms>,
    /// What the page is called.
    pub face: Watched<Face>,
    /// The reader's own day; None until the app is alive in a browser.
    pub today: Watched<Option<Date>>,
    /// One sentence the reader must know: storage trouble, something copied.
    pub notice: Watched<Option<String>>,
    /// Whether the network cannot be reached, so that what was kept is shown.
    pub offline: Watched<bool>,
    /// Whether the site has been published anew since the page was loaded.
    pub newer: Watched<bool>,
    /// Fetches a file again.
    pub retry: Callback<DataFile>,
    /// Puts text on the reader's clipboard.
    pub copy: Callback<String>,
    pub carousel: Carousel,
    /// Whether the address holds a kept decision.
    pub kept: Watched<bool>,
    /// Loads what fills places that are empty until a reader asks (docs/adr/0015).
    pub late: Callback<()>,
    pub scheme: Watched<Scheme>,
    /// Tools in full, for what a comparison shows only when asked: the slices of a written page lack it.
    pub full: Shelf,
}

impl World {
    /// A world that holds what `data` carries and in which nothing can be fetched; a browser replaces the actions.
    pub fn of(base: Base, data: PageData) -> World {
        World {
            base,
            site: Arc::new(data.site.clone()),
            shelf: Shelf::of(data),
            route: Watched::new(None),
            query: Watched::new(None),
            terms: Watched::default(),
            face: Watched::default(),
            today: Watched::new(None),
            notice: Watched::new(None),
            offline: Watched::new(false),
            newer: Watched::new(false),
            retry: Callback::new(|_| ()),
            copy: Callback::new(|_| ()),
            carousel: Carousel::default(),
            kept: Watched::new(false),
            late: Callback::new(|()| ()),
            scheme: Watched::default(),
            full: Shelf::default(),
        }
    }

    /// The fullest site at hand: all of it once it has been fetched, before that what the page carries. Follows.
    pub fn whole_site(&self) -> Arc<Site> {
        self.shelf.site().ready().unwrap_or(&self.site).clone()
    }

    /// A tool in full if it is here, else as it is given.
    pub fn fullest(&self, tool: &Arc<Tool>) -> Arc<Tool> {
        self.full.tool(&tool.slug).ready().unwrap_or(tool).clone()
    }

    /// The tools as the reader's terms see them: in full if they are here, and without what is to be left out. Follows.
    pub fn counted(&self, tools: &[Arc<Tool>]) -> Vec<Arc<Tool>> {
        // The day is followed only where it counts: nothing is to be made anew when the app wakes.
        let fresh = self.terms.with(|terms| terms.fresh).then(|| self.today.get().unwrap_or(self.site.edition));
        // Of a slice nobody can tell what has a source.
        let counted = |tool: &Arc<Tool>| match (self.full.tool(&tool.slug).ready(), fresh) {
            (Some(full), Some(today)) => Arc::new(full.without_stale(today).0),
            (full, _) => full.unwrap_or(tool).clone(),
        };
        tools.iter().map(counted).collect()
    }

    /// Changes the reader's terms by their own hand.
    pub fn set_terms(&self, change: impl FnOnce(&mut Terms)) {
        self.terms.update(|terms| {
            terms.by_link = false;
            change(terms);
        });
    }

    pub fn href(&self, route: &Route) -> String {
        self.base.href(route)
    }

    /// Tells the edge what the page is called.
    pub fn wear(&self, face: Face) {
        self.face.set(face);
    }
}

/// The scorecard's state: which slide is to be seen, and how the takes are laid out.
#[derive(Clone, Copy)]
pub struct Carousel {
    pub layout: Watched<Layout>,
    /// The slide to be seen, counting from 0.
    pub slide: Watched<usize>,
    /// Moves to a slide, and with `true` the focus to its tab.
    pub show: Callback<(usize, bool)>,
    /// Tells that the slides have been scrolled.
    pub scrolled: Callback<()>,
    /// A key pressed on the tabs; whether it was one of theirs.
    pub key: Callback<String, bool>,
}

impl Default for Carousel {
    fn default() -> Carousel {
        Carousel {
            layout: Watched::default(),
            slide: Watched::default(),
            show: Callback::new(|_| ()),
            scrolled: Callback::new(|()| ()),
            key: Callback::new(|_| false),
        }
    }
}
