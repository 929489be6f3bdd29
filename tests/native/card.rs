//! The images that previews show: what stands on them, and that they are pictures.

use crate::common;
use crate::common::drawn::{lines, pair, tool, words};
use crate::common::faces::write_with_cards;
use crate::common::workshop::{INDEX, command, workshop};
use crate::common::{bicycles, see, see_none, shipped, take};
use png::Decoder;
use seaworthy::companion::{Card, Cards};
use seaworthy::domain::{Catalogue, Decimal, Usd, Verdict};
use std::collections::BTreeSet;
use std::fs;
use std::io::Cursor;
use std::path::Path;

#[test]
fn a_tools_card_says_what_its_page_says_first() {
    let card = tool(&bicycles(), 0);
    let expected = [
        "Folding bicycle",
        "Heron",
        "A folding bicycle for trains and stairs.",
        "2 ship",
        "Score of 100",
        "78",
        "Entry price",
        "$39 a month",
        "bicycles.example",
        "Spoke and Lamp",
    ];
    assert_eq!(words(&card), expected);
}

#[test]
fn a_pairs_card_sets_two_side_by_side_and_gives_the_answer() {
    let mut catalogue = bicycles();
    let card = pair(&catalogue);
    let panels = ["Heron", "2 ship", "78", "$39 a month", "Magpie", "1 skip", "48", "On request"];
    see(&words(&card).join("|"), &[&panels.join("|"), "|vs|The panel would ship Heron.|"]);
    let edge = |card: &Card| card.svg.matches(r##"stroke="#0a4a6e""##).count();
    assert_eq!(edge(&card), 1, "the one that is picked has an edge of its own");
    catalogue.tools[1].takes = vec![take("commuter", 78), take("mechanic", 77)];
    let card = pair(&catalogue);
    see(&words(&card).join("|"), &["|The panel cannot separate them.|"]);
    assert_eq!(edge(&card), 0);
}

#[test]
fn what_is_not_known_is_said_or_left_out_and_never_a_zero() {
    let mut catalogue = bicycles();
    catalogue.tools[0].takes.clear();
    for card in [tool(&catalogue, 0), pair(&catalogue)] {
        let words = words(&card).join("|");
        see(&words, &["Not judged yet", "$39 a month"]);
        see_none(&words, &["|0|", "0 ship", "0 skip"]);
    }
    see(&words(&pair(&catalogue)).join("|"), &["|Not judged yet.|"]);
    catalogue.tools[0].takes = vec![take("commuter", 40)];
    let one = words(&tool(&catalogue, 0));
    assert!(
        one.contains(&"1 skip".into()) && one.contains(&"40".into()) && !one.iter().any(|line| line.contains("ship"))
    );
}

#[test]
fn a_long_name_shrinks_then_wraps_then_ends_in_dots() {
    let mut catalogue = bicycles();
    let mut set = |name: &str| {
        catalogue.tools[0].name = name.into();
        let lines = lines(&tool(&catalogue, 0));
        let tagline = lines.iter().position(|(line, _)| line.contains("trains and stairs")).unwrap();
        lines[1..tagline].to_vec()
    };
    let sizes = |lines: &[(String, u32)]| lines.iter().map(|(_, size)| *size).collect::<BTreeSet<_>>();
    let short = set("Heron");
    assert_eq!((short.len(), sizes(&short)), (1, BTreeSet::from([112])));
    let longer = set("A bicycle called Heron");
    assert!(longer.len() == 1 && longer[0].1 < 112, "{longer:?}");
    let long = set("A folding bicycle with a long name, Heron");
    assert!(long.len() == 2 && (64..=112).contains(&long[0].1), "{long:?}");
    let cut = set(&"Sixty letters are the most that a name may have. ".repeat(3));
    assert!(cut.len() == 3 && sizes(&cut) == BTreeSet::from([56]) && cut[2].0.ends_with('…'), "{cut:?}");
}

/// The fonts write Latin, Greek and Cyrillic.
#[test]
fn no_card_has_a_letter_that_its_font_lacks() {
    let cases = [
        ("Größe № 4", "Größe № 4"),
        ("Цапля", "Цапля"),
        ("Ερωδιός", "Ερωδιός"),
        ("蒼鷺", "heron"),
        ("אנפה", "heron"),
        ("مالك", "heron"),
        ("Heron 🚲", "heron"),
    ];
    for (name, shown) in cases {
        let mut catalogue = bicycles();
        catalogue.tools[0].name = name.into();
        assert_eq!(words(&tool(&catalogue, 0))[1], shown, "{name}");
        see(&words(&pair(&catalogue)).join("|"), &[&format!("The panel would ship {shown}.")]);
        assert!(tool(&catalogue, 0).alt.starts_with(name), "in words it has its own name");
    }
    let mut catalogue = bicycles();
    catalogue.site.name = "自転車".into();
    catalogue.site.tagline = "どれに乗るか".into();
    catalogue.site.categories[1].name = "折り畳み".into();
    catalogue.tools[0].tagline = "小さい".into();
    catalogue.tools[0].pricing.entry.label = "無料".into();
    let left = ["Heron", "2 ship", "Score of 100", "78", "Entry price", "$39 a month", "bicycles.example"];
    assert_eq!(words(&tool(&catalogue, 0)), left);
    let site = Cards::of(&catalogue, false).unwrap().of_tool(&catalogue.tools[0]);
    assert_eq!(words(&site), ["bicycles.example", "bicycles.example", "tools side by side"]);
}

/// A label with a letter that the fonts lack gives way to the amount, where the record knows it.
#[test]
fn a_price_that_cannot_be_written_is_given_as_the_amount() {
    for (usd, shown) in [
        (Some("0"), Some("Free")),
        (Some("39"), Some("$39 a month")),
        (Some("0.5"), Some("$0.50 a month")),
        (None, None),
    ] {
        let mut catalogue = bicycles();
        catalogue.tools[0].pricing.entry.label = "gratis 🎉".into();
        catalogue.tools[0].pricing.entry.usd_per_month = usd.map(|usd| Usd(Decimal::parse(usd).unwrap()));
        for words in [words(&tool(&catalogue, 0)), words(&pair(&catalogue))] {
            assert_eq!(words.iter().any(|line| Some(line.as_str()) == shown), shown.is_some(), "{usd:?}: {words:?}");
            see_none(&words.join("|"), &["gratis"]);
        }
        assert_eq!(words(&tool(&catalogue, 0)).contains(&"Entry price".to_string()), shown.is_some());
    }
}

#[test]
fn the_sites_card_says_what_it_is_and_stays_when_tools_come_and_go() {
    let mut catalogue = bicycles();
    let site = |catalogue: &Catalogue| Cards::of(catalogue, false).unwrap().of_tool(&bicycles().tools[0]);
    let before = site(&catalogue);
    let expected = ["Spoke and Lamp", "Which bicycle for the way to work?", "bicycles.example", "tools side by side"];
    assert_eq!(words(&before), expected);
    catalogue.tools.truncate(1);
    catalogue.site.comparisons.clear();
    assert_eq!(site(&catalogue).path, before.path);
}

#[test]
fn no_text_is_markup() {
    let mut catalogue = bicycles();
    catalogue.tools[0].name = "</text><script>&".into();
    catalogue.tools[0].tagline = "Runs `fold` & more".into();
    let card = tool(&catalogue, 0);
    see(&card.svg, &["&lt;/text&gt;&lt;script&gt;&amp;", "Runs fold &amp; more"]);
    see_none(&card.svg, &["<script", "`"]);
}

#[test]
fn the_address_changes_with_what_is_shown_and_with_nothing_else() {
    let before = bicycles();
    let paths = |catalogue: &Catalogue| [tool(catalogue, 0).path, tool(catalogue, 1).path, pair(catalogue).path];
    let [heron, magpie, both] = paths(&before);
    assert!(
        heron.starts_with("cards/heron-") && heron.ends_with(".png") && heron.len() == "cards/heron-12345678.png".len()
    );
    assert!(both.starts_with("cards/heron-vs-magpie-"));
    let mut catalogue = bicycles();
    catalogue.tools[0].description = "Another one.".into();
    catalogue.tools[0].takes[0].text = "Another one.".into();
    catalogue.site.edition = common::date("2027-01-01");
    assert_eq!(paths(&catalogue), [heron.clone(), magpie.clone(), both.clone()]);
    catalogue.tools[0].takes[0].verdict = Verdict::Skip;
    let [changed, other, pair] = paths(&catalogue);
    assert!(changed != heron && other == magpie && pair != both);
}

fn cards(out: &Path) -> Vec<(String, Vec<u8>)> {
    let files = fs::read_dir(out.join("cards")).unwrap().map(|entry| entry.unwrap());
    let mut files: Vec<_> =
        files.map(|file| (file.file_name().into_string().unwrap(), fs::read(file.path()).unwrap())).collect();
    files.sort();
    files
}

#[test]
fn the_images_are_pictures_of_the_size_that_is_said() {
    let dir = workshop(INDEX);
    write_with_cards(dir.path(), &bicycles(), "/");
    let files = cards(&dir.path().join("out"));
    let names: Vec<&str> = files.iter().map(|(name, _)| name.rsplit_once('-').unwrap().0).collect();
    assert_eq!(names, ["heron", "heron-vs-magpie", "magpie", "site"]);
    let mut pictures = BTreeSet::new();
    for (name, bytes) in files {
        let mut reader = Decoder::new(Cursor::new(&bytes)).read_info().unwrap();
        assert_eq!((reader.info().width, reader.info().height), (1200, 630), "{name}");
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        assert!(pixels.iter().collect::<BTreeSet<_>>().len() > 30, "{name} has letters, and letters have soft edges");
        assert!(bytes.len() < 30_000, "{name}: {} bytes", bytes.len());
        pictures.insert(pixels);
    }
    assert_eq!(pictures.len(), 4, "no two show the same");
}

/// What is taken over from the old site is what was drawn for it, and nothing that somebody has put there.
#[test]
fn an_image_that_was_changed_is_drawn_again() {
    let dir = workshop(INDEX);
    write_with_cards(dir.path(), &bicycles(), "/");
    let out = dir.path().join("out");
    let drawn = cards(&out);
    fs::write(out.join("cards").join(&drawn[0].0), "changed").unwrap();
    fs::write(out.join("cards/gone-00000000.png"), "of a tool that is gone").unwrap();
    write_with_cards(dir.path(), &bicycles(), "/");
    assert!(cards(&out) == drawn);
}

#[test]
fn a_large_catalogue_can_do_with_the_sites_image() {
    let dir = workshop(INDEX);
    let [app, out] = ["app", "out"].map(|name| dir.path().join(name).to_str().unwrap().to_string());
    let words = ["seaworthy", "build", "--catalogue", "tests/faults/none", "--app", &app, "--out", &out];
    command(&[&words[..], &["--no-cards"]].concat()).unwrap();
    assert_eq!(cards(Path::new(&out)).len(), 1);
    command(&words).unwrap();
    assert_eq!(cards(Path::new(&out)).len(), 4);
}

#[test]
fn no_worker_keeps_them() {
    let dir = workshop(INDEX);
    let digests = |out: &Path| fs::read_to_string(out.join("digests/0.txt")).unwrap().lines().nth(1).unwrap().len();
    write_with_cards(dir.path(), &bicycles(), "/");
    let with = digests(&dir.path().join("out"));
    common::workshop::write(dir.path(), &bicycles(), "/").unwrap();
    assert_eq!(digests(&dir.path().join("out")), with);
}

#[test]
fn every_shipped_tool_and_pair_has_an_address_of_its_own() {
    let catalogue = shipped();
    let all = Cards::of(&catalogue, true).unwrap();
    let tools = catalogue.tools.iter().map(|tool| all.of_tool(tool));
    let pairs = catalogue.site.comparisons.iter().map(|pair| {
        let [a, b] = pair.tools.each_ref().map(|slug| catalogue.tool(slug).unwrap());
        all.of_pair(a, b)
    });
    let cards: Vec<Card> = tools.chain(pairs).collect();
    let paths: BTreeSet<&str> = cards.iter().map(|card| card.path.as_str()).collect();
    assert_eq!(paths.len(), catalogue.tools.len() + catalogue.site.comparisons.len());
    for card in &cards {
        assert!(card.alt.contains(". "), "{}: {}", card.path, card.alt);
        see_none(&words(card).join("|"), &["`"]);
    }
}
