use super::fold::fold;
use super::pattern::mask;
use super::text::Texts;
use crate::domain::Catalogue;

/// What is searched of one tool.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchRow<'a> {
    pub slug: &'a str,
    pub name: &'a str,
    /// Other names, as the file gives them.
    pub aliases: Vec<&'a str>,
    /// The category's name for readers.
    pub category: &'a str,
}

/// Names, aliases and categories, ready to be searched: a few buffers, whatever the number of tools.
#[derive(Clone, Debug, Default)]
pub struct Haystack {
    pub(super) slugs: Texts,
    /// Each tool's name, then its aliases, as readers see them; and the same folded.
    pub(super) shown: Texts,
    pub(super) phrases: Texts,
    /// The letters of each phrase.
    pub(super) masks: Vec<u64>,
    /// The first phrase of each tool, which is its name, and at the end the number of phrases.
    pub(super) first: Vec<u32>,
    /// Each tool's category.
    pub(super) shelf: Vec<u32>,
    /// The categories as readers see them, and the same folded.
    pub(super) categories: Texts,
    pub(super) shelves: Texts,
}

impl Haystack {
    /// Everything in a catalogue, in its order.
    pub fn of(catalogue: &Catalogue) -> Haystack {
        let rows = catalogue.tools.iter().map(|tool| {
            let category = catalogue.site.categories.iter().find(|category| category.id == tool.category);
            SearchRow {
                slug: tool.slug.as_str(),
                name: &tool.name,
                aliases: tool.aliases.iter().map(String::as_str).collect(),
                category: category.map_or("", |category| &category.name),
            }
        });
        Haystack::new(rows)
    }

    /// Rows keep their order: a hit names its row by number, from 0.
    pub fn new<'a>(rows: impl IntoIterator<Item = SearchRow<'a>>) -> Haystack {
        let mut haystack = Haystack { first: vec![0], ..Haystack::default() };
        rows.into_iter().for_each(|row| haystack.push(&row));
        haystack
    }

    fn push(&mut self, row: &SearchRow) {
        self.slugs.push(row.slug);
        for shown in [row.name].iter().chain(&row.aliases) {
            self.shown.push(shown);
            push_folded(&mut self.phrases, shown);
            self.masks.push(mask(self.phrases.get(self.phrases.len() - 1)));
        }
        self.first.push(self.phrases.len() as u32);
        let known = (0..self.categories.len()).rev().find(|shelf| self.categories.get(*shelf) == row.category);
        let shelf = known.unwrap_or_else(|| {
            self.categories.push(row.category);
            push_folded(&mut self.shelves, row.category);
            self.categories.len() - 1
        });
        self.shelf.push(shelf as u32);
    }

    /// How many tools there are.
    pub fn len(&self) -> usize {
        self.shelf.len()
    }

    pub fn is_empty(&self) -> bool {
        self.shelf.is_empty()
    }

    pub fn slug(&self, row: usize) -> &str {
        self.slugs.get(row)
    }

    pub fn name(&self, row: usize) -> &str {
        self.shown.get(self.first[row] as usize)
    }

    pub fn category(&self, row: usize) -> &str {
        self.categories.get(self.shelf[row] as usize)
    }
}

fn push_folded(texts: &mut Texts, text: &str) {
    texts.write(|all| fold(text, true, &mut |letters, _| all.push_str(letters)));
}
