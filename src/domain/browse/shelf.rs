use super::column::Column;
use super::sort::by_name;
use super::{Choice, Choices, Facet, Item, Sort};
use crate::domain::{Site, Tool};
use crate::words::format;

/// Tools to browse, and all by which they can be told apart.
#[derive(Clone, Debug)]
pub struct Shelf {
    /// By name, so that places in it settle ties.
    items: Vec<Item>,
    pub(super) columns: Vec<Column>,
}

/// The place of the facet that every shelf has first.
const CATEGORY: usize = 0;

/// A spec is a facet from one in so many tools of the shown categories that state it, with so many different values.
const STATED_BY_ONE_IN: usize = 3;
const FEWEST_VALUES: usize = 2;
const MOST_VALUES: usize = 12;

impl Shelf {
    pub fn of(site: &Site, tools: &[Tool]) -> Shelf {
        Shelf::from_items(site, tools.iter().map(Item::of).collect())
    }

    pub fn from_items(site: &Site, mut items: Vec<Item>) -> Shelf {
        items.sort_by(by_name);
        Shelf { columns: Column::all(site, &items), items }
    }

    /// All items, by name.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The facet at a place, if there is one.
    pub fn facet(&self, place: usize) -> Option<&Facet> {
        self.columns.get(place).map(|column| &column.facet)
    }

    /// The place of the facet that an address calls so, whether or not it is shown.
    pub fn facet_named(&self, id: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.facet.id() == id)
    }

    /// The choice of a facet's value that an address calls so.
    pub fn choice(&self, facet: usize, value: &str) -> Option<Choice> {
        let value = self.columns.get(facet)?.values.iter().position(|known| known == value)?;
        Some(Choice { facet, value })
    }

    /// A choice's value as an address calls it; empty where the choice is of another shelf.
    pub fn value(&self, choice: Choice) -> &str {
        self.columns.get(choice.facet).and_then(|column| column.values.get(choice.value)).map_or("", String::as_str)
    }

    /// A choice where it stands without its heading.
    pub fn in_words(&self, choice: Choice, site: &Site) -> String {
        self.facet(choice.facet).map_or_else(String::new, |facet| facet.choice_in_words(self.value(choice), site))
    }

    /// The choices of one facet.
    pub fn chosen_in_words(&self, facet: usize, choices: &Choices, site: &Site) -> String {
        let all: Vec<String> = choices.of(facet).map(|value| self.in_words(Choice { facet, value }, site)).collect();
        format::or(&all.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// Puts items, given by their places, in order. No two are equal, so the order they come in does not matter.
    pub fn sort(&self, places: &mut [usize], by: Sort) {
        places.sort_unstable_by(|a, b| by.compare(&self.items[*a], &self.items[*b]).then(a.cmp(b)));
    }

    /// Whether each code of a facet meets the choices of it; empty where there are none.
    pub(super) fn meets(&self, facet: usize, choices: &Choices) -> Vec<bool> {
        let column = &self.columns[facet];
        let codes = choices.of(facet).next().map_or(0, |_| column.codes());
        (0..codes).map(|code| choices.of(facet).any(|value| column.holds(code as u32, value))).collect()
    }

    /// The facets to show: what every record has if the items differ in it, specs that are worth it in the shown
    /// categories, and whatever has been chosen from.
    pub(super) fn shown(&self, choices: &Choices) -> Vec<usize> {
        let categories = self.columns[CATEGORY].dense(self.items.len());
        let meets = self.meets(CATEGORY, choices);
        let shown = |item: usize| meets.is_empty() || meets[categories[item] as usize];
        let tools = (0..self.items.len()).filter(|item| shown(*item)).count();
        let is_worth_it = |column: &Column| {
            let Some(stated) = column.stated() else {
                return differs(&column.dense(self.items.len()));
            };
            if stated.len() * STATED_BY_ONE_IN < tools {
                return false;
            }
            // Items stand by value here, so each new code is a new value.
            let (mut states, mut values, mut last) = (0, 0, 0);
            for (_, code) in stated.iter().filter(|(item, _)| shown(*item)) {
                states += 1;
                values += usize::from(*code != last);
                last = *code;
            }
            states * STATED_BY_ONE_IN >= tools && (FEWEST_VALUES..=MOST_VALUES).contains(&values)
        };
        let facets = self.columns.iter().enumerate();
        let shown = facets.filter(|(place, column)| choices.of(*place).next().is_some() || is_worth_it(column));
        shown.map(|(place, _)| place).collect()
    }
}

/// Whether two of these codes are not the same.
fn differs(codes: &[u32]) -> bool {
    codes.windows(2).any(|two| two[0] != two[1])
}
