use super::{Pair, TODAY};
use crate::common::{date, shipped, site, tool, tries};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use proptest::prelude::*;
use seaworthy::domain::{Catalogue, Spec, Tool};
use seaworthy::site::{Fragment, Route, Snapshot, Terms};

#[test]
fn every_curated_pair_fits_into_a_link() {
    let Catalogue { site, tools, .. } = shipped();
    let mut lengths = Vec::new();
    for pair in &site.comparisons {
        let [first, second] = pair.tools.each_ref().map(|id| tools.iter().find(|tool| tool.slug == *id).unwrap());
        let snapshot = Snapshot::of(&site, &[first, second], &Terms::default(), date(TODAY));
        let query = "weigh=skeptic:2,founder:0.5&need=open";
        let fragment = Fragment::write(query, &snapshot);
        assert_eq!(Fragment::parse(&fragment), Some(Ok((query.to_string(), snapshot))));
        let path = Route::Pair(first.slug.clone(), second.slug.clone()).path();
        lengths.push((site.url.as_str().len() + path.len() - 1 + fragment.len(), path));
    }
    lengths.sort();
    let (shortest, middle, longest) = (&lengths[0], &lengths[lengths.len() / 2], &lengths[lengths.len() - 1]);
    println!("{} pairs: shortest {shortest:?}, middle {middle:?}, longest {longest:?}", lengths.len());
    assert!(middle.0 < 3_500 && longest.0 < 6_000, "{lengths:?}");
    let link = |tools: &[&Tool]| Fragment::write("", &Snapshot::of(&site, tools, &Terms::default(), date(TODAY))).len();
    let mut most: Vec<&Tool> = tools.iter().collect();
    most.sort_by_key(|tool| std::cmp::Reverse(link(&[tool])));
    let four = link(&most[..4]);
    println!("the four that state most: {four}");
    assert!(four < 6_000);
}

const DAMAGED: &str = "This link to a kept decision is damaged or cut off, so what was kept cannot be read.";
const TOO_LONG: &str = "This link is longer than any to a kept decision, so it was not read.";
const NEWER: &str = "This decision was kept by a newer version of this site. Load the page anew to read it.";

/// What a fragment with this JSON in it is told to be, if it cannot be read.
fn refused(json: &str) -> Option<String> {
    Fragment::parse(&format!("#kept?at={}", BASE64.encode(json))).unwrap().err()
}

fn json(fragment: &str) -> String {
    let at = fragment.split_once("at=").unwrap().1;
    String::from_utf8(BASE64.decode(at).unwrap()).unwrap()
}

#[test]
fn a_fragment_is_written_in_one_form() {
    let tools = [tool("heron", &[("cook", 70)]), tool("magpie", &[])];
    let kept = Snapshot::of(&site(&["cook"]), &[&tools[0], &tools[1]], &Terms::default(), date(TODAY));
    let fragment = Fragment::write("", &kept);
    assert!(fragment.starts_with("#kept?at=eyJ2IjoxLCJrZXB0Ijo"), "{fragment}");
    let expected = r#"{"v":1,"kept":"2026-11-26","edition":"2026-11-01","site":"Bench","answer":"unjudged","#
        .to_string()
        + r#""panel":{"cook":"COOK"},"tools":[{"slug":"heron","name":"heron","facts":{"status":"active","#
        + r#""r:cook":"Ship, 70 of 100","entry":"Free","licence":"proprietary"}},{"slug":"magpie","name":"magpie","#
        + r#""facts":{"status":"active","entry":"Free","licence":"proprietary"}}]}"#;
    assert_eq!(json(&fragment), expected);
    assert_eq!(Fragment::parse(&fragment), Some(Ok((String::new(), kept.clone()))));
    let fragment = Fragment::write("need=price%3C20", &kept);
    assert!(fragment.starts_with("#kept?need=price%3C20&at=eyJ"), "{fragment}");
    let read = Some(Ok(("need=price%3C20".to_string(), kept)));
    assert_eq!(Fragment::parse(&fragment), read);
}

#[test]
fn another_place_of_the_page_is_no_kept_decision() {
    for hash in ["", "#", "#kept", "#kept=1", "#Kept?at=", "#answer", "kept?at=", "#keptat=", "?kept?at="] {
        assert_eq!(Fragment::parse(hash), None, "{hash}");
    }
}

#[test]
fn what_cannot_be_read_is_told_in_a_sentence() {
    let whole = Fragment::write("weigh=skeptic:2", &Pair::shipped().kept());
    let good = json(&whole);
    assert_eq!(refused(&good), None);
    for hash in
        ["#kept?", "#kept?at=", "#kept?at", "#kept?weigh=a:1", "#kept?at=%", "#kept?at=eyJ2IjoxfQ==", "#kept?&&"]
    {
        assert_eq!(Fragment::parse(hash), Some(Err(DAMAGED.to_string())), "{hash}");
    }
    assert_eq!(Fragment::parse(&(whole.clone() + "&at=")), Some(Err(DAMAGED.to_string())));
    let edits = [
        ("", ""),
        (r#""v":1"#, r#""v":0"#),
        (r#""v":1"#, r#""v":"1""#),
        (r#""v":1"#, r#""v":1,"v":1"#),
        (r#""v":1"#, r#""v":1,"more":1"#),
        (r#""v":1,"#, ""),
        ("2026-11-26", "2026-11-31"),
        ("pick:cline", "pick:nobody"),
        ("pick:cline", "pick:"),
        ("pick:cline", "perhaps"),
        (r#""slug":"cline""#, r#""slug":"github-copilot""#),
        (r#""slug":"cline""#, r#""slug":"Cline""#),
        (r#""name":"Cline""#, r#""name":"Cl\nine""#),
        (r#""name":"Cline""#, r#""name":"""#),
        (r#""name":"Cline""#, r#""name":7"#),
        (r#""status":"active""#, r#""status":"active","status":"active""#),
        (r#""status":"active""#, r#""\u0007":"active""#),
        (r#""tools":["#, r#""tools":[[],"#),
    ];
    for (from, to) in edits {
        let edited = if from.is_empty() { String::new() } else { good.replace(from, to) };
        assert_ne!(edited, good, "{from}");
        assert_eq!(refused(&edited).as_deref(), Some(DAMAGED), "{from} {to}");
    }
    let name = |length: usize| good.replace(r#""name":"Cline""#, &format!(r#""name":"{}""#, "n".repeat(length)));
    assert_eq!((refused(&name(80)), refused(&name(81)).as_deref()), (None, Some(DAMAGED)));
    for version in ["2", "4000000000"] {
        let newer = good.replace(r#""v":1"#, &format!(r#""v":{version},"more":[]"#));
        assert_eq!(refused(&newer).as_deref(), Some(NEWER));
    }
    assert_eq!(refused(r#"{"v":2}"#).as_deref(), Some(NEWER));
    let long = "#kept?".to_string() + &"a".repeat(Fragment::LONGEST - 6);
    assert_eq!(Fragment::parse(&long), Some(Err(DAMAGED.to_string())));
    assert_eq!(Fragment::parse(&(long + "a")), Some(Err(TOO_LONG.to_string())));
    assert_eq!(refused(&"[".repeat(20_000)).as_deref(), Some(DAMAGED));
}

/// A link as short as they come.
fn small(query: &str) -> String {
    let tools = [tool("heron", &[("cook", 70)]), tool("magpie", &[])];
    Fragment::write(query, &Snapshot::of(&site(&["cook"]), &[&tools[0], &tools[1]], &Terms::default(), date(TODAY)))
}

#[test]
fn a_link_that_was_cut_off_anywhere_is_told() {
    let whole = small("weigh=cook:2");
    for end in 0..whole.len() {
        let read = Fragment::parse(&whole[..end]);
        assert_eq!(read, (end >= "#kept?".len()).then(|| Err(DAMAGED.to_string())), "{}", &whole[..end]);
    }
}

/// Two tools that state this, in a plan, a spec and a name.
fn stating(name: String, text: String) -> [Tool; 2] {
    let mut heron = tool("heron", &[("cook", 70)]);
    heron.name = name;
    heron.specs.set(text.clone(), Spec::List(vec![text.clone(), text]));
    [heron, tool("magpie", &[("cook", 20)])]
}

proptest! {
    #![proptest_config(tries(1_000))]

    #[test]
    fn what_was_kept_reads_as_it_was_written(name in "[^\\s\\p{Cc}]\\PC{0,100}", text in ".{0,120}", heavy in 0..300_u32) {
        let tools = stating(name, text);
        let site = site(&["cook"]);
        let query = format!("weigh=cook:{}.{}", heavy / 100, heavy % 100);
        let terms = Terms::parse(&query, &site).0;
        let kept = Snapshot::of(&site, &[&tools[0], &tools[1]], &terms, date(TODAY));
        let fragment = Fragment::write(&terms.query(), &kept);
        prop_assert!(fragment.bytes().all(|byte| byte.is_ascii_graphic()), "{}", fragment);
        prop_assert_eq!(Fragment::parse(&fragment), Some(Ok((terms.query(), kept))));
    }

    #[test]
    fn no_text_is_more_than_refused(text in ".{0,200}", json in "[\\[\\]{}\",:0-9a-z\\\\]{0,200}") {
        let _ = Fragment::parse(&text);
        let _ = Fragment::parse(&format!("#kept?{text}"));
        let _ = Fragment::parse(&format!("#kept?at={text}"));
        prop_assert!(refused(&text).is_some() && refused(&json).is_some());
    }

    /// One character of the JSON, or of the link, is another.
    #[test]
    fn a_link_with_a_slip_in_it_is_read_or_refused(at in any::<prop::sample::Index>(), slip in any::<char>()) {
        let whole = small("weigh=cook:2");
        for text in [whole.clone(), json(&whole)] {
            let at = at.index(text.chars().count());
            let slipped: String = text.chars().enumerate().map(|(index, c)| if index == at { slip } else { c }).collect();
            let read = match text.starts_with('#') {
                true => Fragment::parse(&slipped),
                false => Fragment::parse(&format!("#kept?at={}", BASE64.encode(slipped))),
            };
            // What is read can be kept again.
            if let Some(Ok((terms, kept))) = read {
                prop_assert_eq!(Fragment::parse(&Fragment::write(&terms, &kept)), Some(Ok((terms, kept))));
            }
        }
    }
}
