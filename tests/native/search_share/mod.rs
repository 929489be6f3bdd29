//! How often the search box finds what was meant: names typed in many ways and with errors, on made-up catalogues and on
//! the shipped one. Only texts count that are strictly nearer to the right tool than to any other.
//!
//! Always the same texts. `cargo test --test native search_share:: -- --nocapture` prints the shares and what was missed.

mod nearness;
mod share;
mod slips;
mod typed;

use crate::common::names::of;
use crate::common::shipped;
use crate::common::workshop::command;
use seaworthy::companion::read_catalogue;
use share::{Field, Joiner, Share};
use slips::Slip;
use typed::{Errors, Form, Way};

const fn name(form: Form, errors: Errors) -> Way {
    Way { form, errors, alias: false }
}

const fn alias(form: Form, errors: Errors) -> Way {
    Way { form, errors, alias: true }
}

/// Each way to type with the least share, in percent, of right tools that come first: on made-up catalogues, on the shipped.
const WAYS: [(Way, usize, usize); 27] = [
    (name(Form::Whole, Errors::None), 100, 100),
    (name(Form::Small, Errors::None), 100, 100),
    (name(Form::Capital, Errors::None), 100, 100),
    (name(Form::Joined, Errors::None), 100, 100),
    (name(Form::Turned, Errors::None), 100, 100),
    (name(Form::Cut, Errors::None), 100, 100),
    (name(Form::OnShelf, Errors::None), 100, 100),
    (name(Form::FirstOnShelf, Errors::None), 100, 100),
    (name(Form::ShelfFirst, Errors::None), 100, 100),
    (alias(Form::Whole, Errors::None), 100, 100),
    (alias(Form::Turned, Errors::None), 100, 100),
    (alias(Form::Cut, Errors::None), 95, 97),
    (name(Form::Small, Errors::One(Slip::Missing)), 100, 97),
    (name(Form::Small, Errors::One(Slip::Extra)), 100, 98),
    (name(Form::Small, Errors::One(Slip::Wrong)), 100, 98),
    (name(Form::Small, Errors::One(Slip::Swapped)), 100, 98),
    (name(Form::Small, Errors::One(Slip::Beside)), 100, 98),
    (name(Form::Small, Errors::First), 100, 98),
    (name(Form::Turned, Errors::Any), 98, 97),
    (name(Form::Joined, Errors::Any), 100, 97),
    (name(Form::Cut, Errors::Any), 96, 95),
    (name(Form::OnShelf, Errors::Any), 97, 95),
    (name(Form::Small, Errors::Two), 95, 87),
    (name(Form::Joined, Errors::Two), 95, 87),
    (alias(Form::Small, Errors::Any), 99, 98),
    (alias(Form::Joined, Errors::Any), 99, 97),
    (alias(Form::Small, Errors::Two), 95, 88),
];

const JOINERS: [Joiner; 21] = [
    Joiner("", " vs ", " vs "),
    Joiner("", " vs. ", " vs. "),
    Joiner("", " VS ", " VS "),
    Joiner("", " versus ", " versus "),
    Joiner("", " v ", " v "),
    Joiner("", " or ", " or "),
    Joiner("", " and ", " and "),
    Joiner("", " against ", " against "),
    Joiner("", ", ", ", "),
    Joiner("", ",", ","),
    Joiner("", ", ", " and "),
    Joiner("", ", ", ", and "),
    Joiner("", ", ", " or "),
    Joiner("", " / ", " / "),
    Joiner("", "/", "/"),
    Joiner("", " | ", " | "),
    Joiner("", " & ", " & "),
    Joiner("", " + ", " + "),
    Joiner("compare ", " with ", " with "),
    Joiner("Compare ", ", ", " and "),
    Joiner("difference between ", ", ", " and "),
];

/// A made-up catalogue of a thousand tools.
fn sample(seed: &str) -> Field {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("made");
    let words = ["seaworthy", "sample", "--tools", "1000", "--pairs", "10", "--seed", seed];
    assert_eq!(command(&[&words[..], &["--out", out.to_str().unwrap()]].concat()), Ok(()));
    Field::new(of(&read_catalogue(&out).unwrap().unwrap()))
}

/// All shares that are too small.
fn too_small(tries: usize, field: &Field, least: impl Fn((Way, usize, usize)) -> usize) -> Vec<String> {
    let ways = WAYS.iter().map(|way| (format!("{:?}", way.0), field.share(way.0, tries, 5), least(*way)));
    let plain = name(Form::Small, Errors::None);
    let erring = name(Form::Small, Errors::One(Slip::Swapped));
    let sides = JOINERS.iter().flat_map(|joiner| {
        [(plain, 100), (erring, 97)].map(|(way, least)| {
            let share = field.share_of_sides(*joiner, way, tries.div_ceil(4), 5);
            (format!("{joiner:?} {:?}", way.errors), share, least)
        })
    });
    let judged = ways.chain(sides).filter_map(|(what, Share { of, first, three }, least)| {
        let told = format!("{what}: {first} first and {three} among three of {of}");
        println!("{told}");
        (of == 0 || first * 100 < least * of).then(|| format!("{told}, not {least} %"))
    });
    judged.collect()
}

#[test]
fn most_are_found_first_in_made_up_catalogues() {
    for seed in ["101", "202", "303"] {
        let wrong = too_small(60, &sample(seed), |(_, least, _)| least);
        assert!(wrong.is_empty(), "seed {seed}:\n{}", wrong.join("\n"));
    }
}

#[test]
fn most_are_found_first_in_the_shipped_catalogue() {
    let wrong = too_small(200, &Field::new(of(&shipped())), |(_, _, least)| least);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
