use super::elements::Watched;
use crate::domain::{Beside, Comparison, Record, Roll, Rows, Site, Slug, Tallies, Tool};
use crate::site::{Content, DataFile, Loaded, PageData, Route};
use leptos::prelude::{ArcRwSignal, Get, Set, WithUntracked};
use std::sync::Arc;

/// The files that are here or on their way.
///
/// Each has a signal of its own: what waits for one file is left alone when another comes, and its clock runs on.
#[derive(Clone, Copy, Default)]
pub struct Shelf {
    files: Watched<Vec<(DataFile, State)>>,
}

type State = ArcRwSignal<Loaded<Content>>;

/// What a written page brought along and no other page can be made from: its files are cut to what it shows itself.
pub struct Slices(Vec<(DataFile, State)>);

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
    /// A shelf that holds what a written page carries, as if it had been fetched.
    pub fn of(data: PageData) -> Shelf {
        let files = given(data).into_iter().map(|(file, content)| (file, State::new(Loaded::Ready(content)))).collect();
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

    /// What is a slice of all that is here, while nothing is here but what the page brought. Does not follow.
    pub fn slices(&self) -> Slices {
        // What a reviewer has said is carried in full.
        let cut = |(file, _): &&(DataFile, State)| !matches!(file, DataFile::Record(_));
        Slices(self.files.with_untracked(|files| files.iter().filter(cut).cloned().collect()))
    }

    /// Takes the slices away, on the way from the page that brought them. Files that have come in full stay.
    pub fn set_aside(&self, slices: &Slices) {
        self.files.update(|files| files.retain(|held| !slices.0.contains(held)));
    }

    /// Puts the slices back, as far as their files are neither here in full nor on their way: the page that brought them is
    /// whole again at once.
    pub fn give_back(&self, slices: &Slices) {
        let lacking: Vec<_> = slices.0.iter().filter(|(file, _)| !self.holds(file)).cloned().collect();
        self.files.update(|files| {
            files.retain(|(file, _)| lacking.iter().all(|(lacked, _)| lacked != file));
            files.extend(lacking);
        });
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

fn given(data: PageData) -> Vec<(DataFile, Content)> {
    let mut files = Vec::new();
    let mut put = |file, content| files.push((file, content));
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
