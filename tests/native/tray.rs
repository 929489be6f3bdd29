//! The tray, and what is said of it.

use crate::common;
use crate::common::slug;
use proptest::prelude::*;
use seaworthy::domain::{MOST_TOOLS, Put, Slug, Tray, TrayTrouble};
use seaworthy::words::tray as words;

fn tray(tools: &[&str]) -> Tray {
    let mut tray = Tray::default();
    for tool in tools {
        assert_eq!(tray.put(slug(tool)), Put::Added, "{tool}");
    }
    tray
}

#[test]
fn tools_stand_in_the_order_they_came_each_once_and_no_more_than_can_be_compared() {
    let mut tray = Tray::default();
    let steps = [
        ("heron", Put::Added, 1),
        ("heron", Put::Already, 1),
        ("magpie", Put::Added, 2),
        ("stork", Put::Added, 3),
        ("crane", Put::Added, 4),
        ("swift", Put::Full, 4),
        // What is there already is there, however full it is.
        ("heron", Put::Already, 4),
    ];
    for (tool, put, tools) in steps {
        assert_eq!(tray.put(slug(tool)), put, "{tool}");
        assert_eq!(tray.tools().len(), tools, "{tool}");
        assert_eq!((tray.can_compare(), tray.is_full()), (tools > 1, tools == MOST_TOOLS), "{tool}");
    }
    assert_eq!(tray.tools(), ["heron", "magpie", "stork", "crane"].map(slug));
    tray.clear();
    assert_eq!(tray, Tray::default());
    assert!(!tray.can_compare() && !tray.is_full());
}

#[test]
fn what_was_taken_out_comes_back_to_its_place() {
    let full = tray(&["heron", "magpie", "stork", "crane"]);
    for (place, tool) in full.tools().iter().enumerate() {
        let mut tray = full.clone();
        assert_eq!(tray.place(tool), Some(place));
        assert!(tray.take_out(tool) && !tray.take_out(tool), "{tool}");
        assert_eq!((tray.place(tool), tray.tools().len()), (None, 3));
        assert_eq!(tray.put_back(tool.clone(), place), Put::Added);
        assert_eq!(tray, full);
        assert_eq!(tray.put_back(tool.clone(), 0), Put::Already);
    }
    // Meanwhile another tool may have taken the room, or others have gone.
    let mut taken = full.clone();
    taken.take_out(&slug("stork"));
    taken.put(slug("swift"));
    assert_eq!(taken.put_back(slug("stork"), 2), Put::Full);
    let mut emptied = full.clone();
    emptied.clear();
    assert_eq!(emptied.put_back(slug("stork"), 2), Put::Added);
    assert_eq!(emptied.tools(), [slug("stork")]);
}

#[test]
fn a_stored_tray_is_read_as_a_whole_or_not_at_all() {
    let longest = format!("1:{}", "a".repeat(64));
    let good: [(&str, &[&str]); 4] = [
        ("1:", &[]),
        ("1:heron", &["heron"]),
        ("1:magpie,no-longer-known,heron", &["magpie", "no-longer-known", "heron"]),
        ("1:a,b,c,d", &["a", "b", "c", "d"]),
    ];
    for (text, tools) in good {
        assert_eq!(Tray::from_text(text), Ok(tray(tools)), "{text}");
        assert_eq!(tray(tools).to_text(), text);
    }
    assert!(Tray::from_text(&longest).is_ok());
    let too_long = format!("{longest}a");
    let unreadable = [
        "",
        ":",
        "1",
        "heron",
        "heron,magpie",
        "0:heron",
        "01:heron",
        "+1:heron",
        " 1:heron",
        "-2:heron",
        "1.5:heron",
        "one:heron",
        "1:,",
        "1:heron,",
        "1:,heron",
        "1:heron,,magpie",
        "1:heron,heron",
        "1:a,b,c,d,e",
        "1: heron",
        "1:heron\n",
        "1:Heron",
        "1:heron;magpie",
        "1:1:heron",
        "1:a-vs-b",
        "1:<b>",
        "{\"version\":1,\"tools\":[]}",
        "99999999999:heron",
        &too_long,
    ];
    for text in unreadable {
        assert_eq!(Tray::from_text(text), Err(TrayTrouble::Unreadable), "{text:?}");
    }
    for text in ["2:heron", "2:", "2:{\"of\":[\"another\",\"form\"]}", "10:heron"] {
        assert_eq!(Tray::from_text(text), Err(TrayTrouble::Newer), "{text:?}");
    }
}

#[test]
fn tools_of_several_categories_are_told_from_those_of_one() {
    let category = |tool: &Slug| match tool.as_str() {
        "heron" | "magpie" => Some(slug("city")),
        "stork" => Some(slug("cargo")),
        _ => None,
    };
    let cases: [(&[&str], bool); 8] = [
        (&[], false),
        (&["heron"], false),
        (&["heron", "magpie"], false),
        (&["heron", "stork"], true),
        (&["magpie", "heron", "stork"], true),
        (&["unknown"], false),
        (&["unknown", "heron"], false),
        (&["unknown", "stork", "other", "heron"], true),
    ];
    for (tools, several) in cases {
        assert_eq!(tray(tools).spans_categories(category), several, "{tools:?}");
    }
}

#[test]
fn every_sentence_word_for_word() {
    let said = [
        (words::put_in("Heron"), "Compare: put Heron in the tray"),
        (words::take_out("Heron"), "Take Heron out of the tray"),
        (words::compare(2, "AI tools"), "Compare 2 AI tools"),
        (words::one_more("AI tool"), "Choose one more AI tool to compare."),
        (words::added("Heron", 2, 4), "Heron is in the tray: 2 of 4."),
        (
            words::full(4, "bicycles", &["Heron", "Magpie", "Stork", "Crane"]),
            "The tray holds 4 bicycles at most; take one out first: Heron, Magpie, Stork or Crane.",
        ),
        (words::taken_out("Heron"), "Heron is out of the tray."),
        (words::put_back("Heron"), "Heron is in the tray again."),
        (
            words::set_aside("tray.1.unread"),
            "Your earlier tray could not be read; it is kept in this browser’s storage as “tray.1.unread”.",
        ),
    ];
    for (sentence, expected) in said {
        assert_eq!(sentence, expected);
    }
    // Who speaks to the browser says what they see.
    assert!(words::put_in("Heron").starts_with(words::COMPARE));
}

proptest! {
    #![proptest_config(common::tries(256))]

    #[test]
    fn what_is_stored_is_read_again(tools in prop::collection::vec("[a-z]{1,2}(-[0-9]{1,2})?", 0..8)) {
        let mut tray = Tray::default();
        for tool in tools.iter().filter_map(|tool| Slug::parse(tool)) {
            tray.put(tool);
        }
        prop_assert_eq!(Tray::from_text(&tray.to_text()), Ok(tray));
    }

    #[test]
    fn no_text_makes_the_reading_fail(text in "[0-3]?[:,a-c ]{0,12}") {
        if let Ok(tray) = Tray::from_text(&text) {
            prop_assert_eq!(tray.to_text(), text);
        }
    }
}
