//! How figures are written, and that a figure is written alike wherever it stands.

use crate::common::{bicycles, page, see, slug};
use seaworthy::domain::{Decimal, Tally, Usd};
use seaworthy::site::Route;
use seaworthy::words::{answer, criteria, facts, format, verdict};

#[test]
fn counts_have_thousands_apart_and_their_own_form_of_a_word() {
    let counts = [(0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (u32::MAX, "4,294,967,295")];
    for (number, text) in counts {
        assert_eq!(format::count(number), text);
        assert_eq!(Decimal::from(number).to_string(), text, "a spec of the same number");
        assert_eq!(Usd(Decimal::from(number)).to_string(), format!("${text}"), "a price of the same number");
    }
    let votes = [(1, "of 1 vote, likely "), (2, "of 2 votes, likely "), (12_480, "of 12,480 votes, likely ")];
    for (number, text) in votes {
        assert_eq!(criteria::votes_likely(number, 40, 60), format!("{text}40 to 60%"));
    }
    assert_eq!(facts::stale(1_461), "Stale: 1,461 days old. ");
    assert_eq!(verdict::split(3, 1), "3 ship / 1 skip");
}

#[test]
fn tenths_are_written_as_decimals_are() {
    for (tenths, text) in [(0, "0"), (1, "0.1"), (10, "1"), (45, "4.5"), (1_000, "100"), (12_345, "1,234.5")] {
        assert_eq!(format::tenths(tenths), text);
        let decimal = Decimal::parse(&format!("{}.{}", tenths / 10, tenths % 10)).unwrap();
        assert_eq!(decimal.to_string(), text, "a spec of the same number");
    }
}

#[test]
fn names_are_listed_with_one_and() {
    let lists: [(&[&str], &str); 4] = [
        (&[], ""),
        (&["Heron"], "Heron"),
        (&["Heron", "Magpie"], "Heron and Magpie"),
        (&["a", "b", "c"], "a, b and c"),
    ];
    for (names, text) in lists {
        assert_eq!(format::and(names), text);
    }
    assert_eq!(answer::waits_for(&["a", "b", "c"]), "The answer waits for a, b and c.");
}

#[test]
fn votes_are_written_alike_in_cards_and_in_the_table() {
    let votes = |ship, skip| {
        let mut catalogue = bicycles();
        catalogue.tallies.as_mut().unwrap().tools.set("heron".into(), Tally { ship, skip });
        page(&catalogue, "/", &Route::Pair(slug("heron"), slug("magpie")))
    };
    see(
        &votes(900, 600),
        &[
            "<b>60%</b> ship <small>of 1,500 votes, likely 57 to 63%, counted",
            "<small>of 1,500 votes, likely 57 to 63%</small>",
        ],
    );
    see(&votes(1, 0), &["<b>100%</b> ship <small>of 1 vote, likely", "of 1 vote, likely"]);
}
