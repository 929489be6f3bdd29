use super::choice::{Layout, Scheme};
use crate::domain::{Beside, Comparison, Date, Record, Roll, Rows, Site, Slug, Tallies, Tool};
use crate::site::{Base, Content, DataFile, Face, Loaded, PageData, Route, Terms};
use crate::views::elements::Watched;
use leptos::prelude::{ArcRwSignal, Callback, Get, Set, WithUntracked};
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
            shelf: Shelf::of(given(data)),
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
            full: Shelf { files: Watched::default() },
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

/// What a written page brings along, as if it had been fetched.
fn given(data: PageData) -> Vec<(DataFile, Loaded<Content>)> {
    let mut files = Vec::new();
    let mut put = |file, content| files.push((file, Loaded::Ready(content)));
    for tool in data.tools {
        put(DataFile::Tool(tool.slug.clone()), Content::Tool(Arc::new(tool)));
    }
    if let Some(rows) = data.rows {
        let of_all_tools = data.path.as_deref() == Some(&*Route::Tools.path());
        let file = if of_all_tools { DataFile::Top } else { DataFile::Paired };
        put(file, Content::Rows(Arc::new(rows)));
    }
    if let Some(beside) = data.beside {
        put(DataFile::Beside(beside.tool.clone()), Content::Beside(Arc::new(beside)));
    }
    if let Some(roll) = data.roll {
        put(DataFile::Roll(roll.page), Content::Roll(Arc::new(roll)));
    }
    if let Some(record) = data.record {
        put(DataFile::Record(record.reviewer.clone()), Content::Record(Arc::new(record)));
    }
    if data.path.is_some() {
        put(DataFile::Site, Content::Site(Arc::new(data.site)));
    }
    files
}

/// The files that are here or on their way.
///
/// Each has a signal of its own: what waits for one file is left alone when another comes, and its clock runs on.
#[derive(Clone, Copy)]
pub struct Shelf {
    files: Watched<Vec<(DataFile, State)>>,
}

type State = ArcRwSignal<Loaded<Content>>;

/// One reading method a kind of content.
macro_rules! read {
    ($($name:ident($($key:ident: $of:ty)?) -> $kind:ident from $file:expr;)*) => {$(
        pub fn $name(&self $(, $key: &$of)?) -> Loaded<Arc<$kind>> {
            match self.get(&$file) {
                Loaded::Ready(Content::$kind(value)) => Loaded::Ready(value),
                Loaded::Ready(_) | Loaded::Waiting => Loaded::Waiting,
                Loaded::Missing => Loaded::Missing,
                Loaded::Faulty(faults) => Loaded::Faulty(faults),
                Loaded::Unreachable(why) => Loaded::Unreachable(why),
            }
        }
    )*};
}

impl Shelf {
    fn of(files: Vec<(DataFile, Loaded<Content>)>) -> Shelf {
        let files = files.into_iter().map(|(file, state)| (file, State::new(state))).collect();
        Shelf { files: Watched::new(files) }
    }

    fn get(&self, file: &DataFile) -> Loaded<Content> {
        let found = self.files.with(|files| find(files, file));
        found.map_or(Loaded::Waiting, |state| state.get())
    }

    /// Whether the file is here or on its way. Does not follow.
    pub fn holds(&self, file: &DataFile) -> bool {
        let coming = |state: &Loaded<Content>| matches!(state, Loaded::Ready(_) | Loaded::Waiting);
        self.files.with_untracked(|files| find(files, file)).is_some_and(|state| state.with_untracked(coming))
    }

    /// The files that did not come. Does not follow.
    pub fn unreached(&self) -> Vec<DataFile> {
        let lost = |state: &Loaded<Content>| matches!(state, Loaded::Unreachable(_));
        self.files.with_untracked(|files| {
            files.iter().filter(|(_, state)| state.with_untracked(lost)).map(|(file, _)| file.clone()).collect()
        })
    }

    /// Whether the file was asked for and is neither here nor on its way. Does not follow.
    pub fn lacks(&self, file: &DataFile) -> bool {
        !self.holds(file) && self.files.with_untracked(|files| files.iter().any(|(known, _)| known == file))
    }

    /// Puts a file's new state in place of the old.
    pub fn put(&self, file: DataFile, state: Loaded<Content>) {
        match self.files.with_untracked(|files| find(files, &file)) {
            Some(known) => known.set(state),
            None => self.files.update(|files| files.push((file, State::new(state)))),
        }
    }

    /// Drops the files that `keep` does not name.
    pub fn keep(&self, keep: impl Fn(&DataFile) -> bool) {
        self.files.update(|files| files.retain(|(file, _)| keep(file)));
    }

    read! {
        site() -> Site from DataFile::Site;
        paired() -> Rows from DataFile::Paired;
        top() -> Rows from DataFile::Top;
        roll(page: u32) -> Roll from DataFile::Roll(*page);
        tool(slug: Slug) -> Tool from DataFile::Tool(slug.clone());
        beside(slug: Slug) -> Beside from DataFile::Beside(slug.clone());
        record(slug: Slug) -> Record from DataFile::Record(slug.clone());
    }

    /// What stands beside these tools, as far as it is here.
    fn all_beside(&self, tools: &[Slug]) -> Vec<Arc<Beside>> {
        tools.iter().filter_map(|tool| self.beside(tool).ready().cloned()).collect()
    }

    /// The published votes on some tools and their pairs, as far as they are here. Follows.
    pub fn votes(&self, tools: &[Slug]) -> Option<Tallies> {
        Beside::votes(self.all_beside(tools).iter().map(Arc::as_ref))
    }

    /// The curated pair of these tools, if they are one and that is known by now. Follows.
    pub fn curated(&self, tools: &[Slug]) -> Option<Comparison> {
        let [a, b] = tools else { return None };
        let pair = |beside: &Arc<Beside>| beside.pairs.iter().find(|pair| pair.is_of(a, b)).cloned();
        self.all_beside(tools).iter().find_map(pair)
    }
}

fn find(files: &[(DataFile, State)], file: &DataFile) -> Option<State> {
    files.iter().find(|(known, _)| known == file).map(|(_, state)| state.clone())
}
