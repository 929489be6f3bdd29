//! Browsing tools by chance: counts, orders, the way out and the address hold for all of them.

use crate::common::browsing::{kitchen, some_tools};
use crate::common::tries;
use proptest::prelude::*;
use seaworthy::domain::{Choice, Choices, Facet, Item, Shelf, Sort};
use seaworthy::site::Browse;
use std::cmp::Ordering;

/// Choices among all that a shelf has, each by chance.
fn some_choices(shelf: &Shelf, chances: &[u8]) -> Choices {
    let places = (0..).take_while(|facet| shelf.facet(*facet).is_some());
    let values = |facet| (0..).map(move |value| Choice { facet, value }).take_while(|it| !shelf.value(*it).is_empty());
    places.flat_map(values).zip(chances).filter(|(_, chance)| **chance < 40).map(|(choice, _)| choice).collect()
}

/// What an item has of a facet, told from the item itself.
fn values_of(item: &Item, facet: &Facet) -> Vec<String> {
    let word = |value: &str| vec![value.to_string()];
    match facet {
        Facet::Category => word(item.category.as_str()),
        Facet::RunsOn => item.runs_on.iter().map(|place| place.id().to_string()).collect(),
        Facet::Licence => word(if item.open { "open" } else { "not-open" }),
        Facet::Price => word(&format!("{:?}", item.price).to_lowercase()),
        Facet::Status => word(&format!("{:?}", item.state).to_lowercase()),
        Facet::Panel => word(match (item.panel.ship, item.panel.skip) {
            (0, 0) => "not-judged",
            (_, 0) => "all-ship",
            (0, _) => "all-skip",
            (ship, skip) if ship == skip => "split",
            (ship, skip) => {
                if ship > skip {
                    "most-ship"
                } else {
                    "most-skip"
                }
            }
        }),
        Facet::Spec(key) => item.specs.iter().filter(|(k, _)| k == key).map(|(_, value)| value.clone()).collect(),
    }
}

fn meets(shelf: &Shelf, item: &Item, choices: &Choices) -> bool {
    choices.iter().all(|one| {
        let values = values_of(item, shelf.facet(one.facet).unwrap());
        choices
            .of(one.facet)
            .any(|value| values.iter().any(|held| held == shelf.value(Choice { facet: one.facet, value })))
    })
}

fn naive(shelf: &Shelf, choices: &Choices) -> usize {
    shelf.items().iter().filter(|item| meets(shelf, item, choices)).count()
}

proptest! {
    #![proptest_config(tries(300))]

    #[test]
    fn counts_are_those_of_a_naive_count(tools in some_tools(), chances in prop::collection::vec(0..255_u8, 80)) {
        let shelf = Shelf::of(&kitchen(), &tools);
        let choices = some_choices(&shelf, &chances);
        let look = shelf.look(&choices, Sort::default(), None);
        prop_assert_eq!(look.left.len(), naive(&shelf, &choices));
        prop_assert!(look.left.iter().all(|place| meets(&shelf, &shelf.items()[*place], &choices)));
        for value in look.facets.iter().flat_map(|facet| &facet.values) {
            let mut alone = choices.without(value.choice.facet);
            alone.add(value.choice);
            prop_assert_eq!(value.count as usize, naive(&shelf, &alone));
            prop_assert_eq!(value.chosen, choices.has(value.choice));
            prop_assert!(value.chosen || value.count > 0);
        }
        for choice in choices.iter() {
            prop_assert!(look.facets.iter().any(|facet| facet.values.iter().any(|value| value.choice == choice)));
        }
    }

    #[test]
    fn the_way_out_is_the_best_there_is(tools in some_tools(), chances in prop::collection::vec(0..255_u8, 80)) {
        let shelf = Shelf::of(&kitchen(), &tools);
        let choices = some_choices(&shelf, &chances);
        let look = shelf.look(&choices, Sort::default(), None);
        let mut best: Option<(usize, usize)> = None;
        for choice in choices.iter().filter(|_| look.left.is_empty()) {
            let without = naive(&shelf, &choices.without(choice.facet));
            if without > best.map_or(0, |(_, most)| most) {
                best = Some((choice.facet, without));
            }
        }
        prop_assert_eq!(look.way_out.map(|way_out| (way_out.facet, way_out.without as usize)), best);
    }

    #[test]
    fn orders_are_total_and_unknowns_last(tools in some_tools()) {
        let shelf = Shelf::of(&kitchen(), &tools);
        for sort in Sort::all() {
            let mut forth: Vec<usize> = (0..tools.len()).collect();
            let mut back: Vec<usize> = (0..tools.len()).rev().collect();
            shelf.sort(&mut forth, sort);
            shelf.sort(&mut back, sort);
            prop_assert_eq!(&forth, &back);
            let of = |place: &usize| &shelf.items()[*place];
            let pairs = forth.iter().map(of).zip(forth.iter().skip(1).map(of));
            for (a, b) in pairs {
                let order = match sort {
                    Sort::Score => b.panel.score().cmp(&a.panel.score()),
                    Sort::ShipShare => share(b).total_cmp(&share(a)),
                    Sort::Price => a.entry.is_none().cmp(&b.entry.is_none()).then(a.entry.cmp(&b.entry)),
                    Sort::Name => Ordering::Equal,
                    Sort::Reviewed => b.reviewed.cmp(&a.reviewed),
                };
                let names = a.name.to_lowercase().cmp(&b.name.to_lowercase()).then(a.slug.cmp(&b.slug));
                prop_assert_eq!(order.then(names), Ordering::Less);
            }
        }
    }

    #[test]
    fn any_state_comes_back_from_its_query(
        tools in some_tools(), chances in prop::collection::vec(0..255_u8, 80), sort in 0..5_usize, q in any::<String>(),
    ) {
        let shelf = Shelf::of(&kitchen(), &tools);
        let q: String = q.chars().take(Browse::LONGEST).collect();
        // The order of old is not written where nothing is searched for.
        let sort = Some(Sort::all()[sort]).filter(|sort| !q.is_empty() || *sort != Sort::default());
        let browse = Browse { choices: some_choices(&shelf, &chances), sort, q };
        let query = browse.query(&shelf);
        prop_assert!(query.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"?&=,-._~%".contains(&byte)));
        prop_assert_eq!(&Browse::parse(&query, &shelf), &browse);
        for chip in browse.chips(&shelf, &kitchen()) {
            let without = Browse { choices: browse.choices.toggled(chip.choice), ..browse.clone() };
            prop_assert_eq!(Browse::parse(&chip.query, &shelf), without);
        }
    }

    #[test]
    fn any_query_is_read(query in any::<String>(), tools in some_tools()) {
        let shelf = Shelf::of(&kitchen(), &tools);
        let browse = Browse::parse(&query, &shelf);
        prop_assert_eq!(Browse::parse(&browse.query(&shelf), &shelf), browse);
    }
}

/// Less than none where nobody has judged.
fn share(item: &Item) -> f64 {
    match item.panel.takes() {
        0 => -1.0,
        takes => f64::from(item.panel.ship) / f64::from(takes),
    }
}
