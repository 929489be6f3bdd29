//! The claims of takes: the sentence each leads to, and how they stand in the grid.

use crate::common::{shipped, site, take, tool, tries};
use proptest::prelude::*;
use seaworthy::domain::{About, Claim, Says, Tool, claim_grid, sentence_of};
use std::cmp::Reverse;

#[test]
fn a_claim_leads_to_the_sentence_that_says_it() {
    let quick = "Is it slow? No! It is quick.";
    let cases = [
        // A full stop within a figure ends nothing.
        ("It asks $0.10 a cut, in bulk. It is slow.", "Cuts in bulk", Some("It asks $0.10 a cut, in bulk.")),
        ("It is slow. It asks $0.10 a cut.", "$0.10", Some("It asks $0.10 a cut.")),
        // A figure counts twice, a word once, and a word that is said again not again.
        ("It reads anything. Up to 128 at once.", "Reads 128", Some("Up to 128 at once.")),
        ("It reads any scan. Up to 128 at once.", "Reads any scan of 128", Some("It reads any scan.")),
        ("Cheap, cheap, cheap. It is cheap and quick.", "Cheap and quick", Some("It is cheap and quick.")),
        // The first of equals.
        ("It is cheap here. It is cheap there.", "Cheap", Some("It is cheap here.")),
        ("It holds 1,000 pages. It holds 1 page.", "1,000 to hold", Some("It holds 1,000 pages.")),
        // Words go by their beginnings, whatever their case.
        ("Support is kind. PRICES rise.", "The price rises", Some("PRICES rise.")),
        (quick, "Slow", Some("Is it slow?")),
        (quick, "Quick", Some("It is quick.")),
        ("  It is slow.   It is quick", "Quick", Some("It is quick")),
        ("Über München. Die Größe zählt.", "Größe", Some("Die Größe zählt.")),
        ("She calls it “slow”. It is not.", "Slow", Some("She calls it “slow”.")),
        // Nothing is shared, or only what is too short to tell anything.
        (quick, "Cheap", None),
        ("It is on. He is in.", "it is on", None),
        ("", "Quick", None),
        (quick, "", None),
    ];
    for (text, claim, sentence) in cases {
        assert_eq!(sentence_of(text, claim).map(|range| &text[range]), sentence, "{claim:?} in {text:?}");
    }
}

/// How many of a claim's words, of three letters or more or figures, stand in its sentence, and how many there are.
fn shared(sentence: &str, claim: &str) -> (usize, usize) {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|letter: char| !(letter.is_alphanumeric() || ".,".contains(letter)));
        let words = words.map(|word| word.trim_matches(['.', ',']).to_ascii_lowercase());
        let words = words.filter(|word| word.len() > 2 || word.starts_with(|first: char| first.is_ascii_digit()));
        words.map(|word| word.chars().take(5).collect()).collect()
    };
    let (said, mut claimed) = (words(sentence), words(claim));
    claimed.sort();
    claimed.dedup();
    (claimed.iter().filter(|word| said.contains(word)).count(), claimed.len())
}

/// None of our claims may share no word with any sentence of their take, and so many no more than one with the sentence they
/// lead to, which may then be any. Whoever mends a claim lowers this.
const MOST_THIN: usize = 65;

/// `cargo test --test native claims:: -- --nocapture` shows those without a sentence, and ten that share least with theirs.
#[test]
fn the_claims_of_the_shipped_takes_lead_to_sentences() {
    let mut found: Vec<(usize, Reverse<usize>, String)> = Vec::new();
    for tool in shipped().tools {
        for take in &tool.takes {
            for claim in &take.claims {
                let place = format!("{}, {}: “{}”", tool.slug, take.reviewer, claim.text);
                let sentence = sentence_of(&take.text, &claim.text).map(|range| &take.text[range]);
                let (shared, of) = shared(sentence.unwrap_or_default(), &claim.text);
                let told = format!("{shared} of {of} words: {place} -> {}", sentence.unwrap_or("no sentence"));
                assert_eq!(sentence.is_none(), shared == 0, "{told}: what shares a word is found");
                found.push((shared, Reverse(of), told));
            }
        }
    }
    assert!(found.len() > 400, "{} claims", found.len());
    found.sort();
    let (lost, thin) = [0, 1].map(|words| found.iter().filter(|(shared, ..)| *shared == words).count()).into();
    let worst: Vec<&str> = found.iter().take(lost + 10).map(|(.., told)| told.as_str()).collect();
    let worst = format!(
        "{lost} of {} claims lead to no sentence, {thin} share one word with theirs:\n{}",
        found.len(),
        worst.join("\n")
    );
    println!("{worst}");
    assert!(lost == 0 && thin <= MOST_THIN, "{worst}");
}

fn claim(about: About, says: Says, text: &str) -> Claim {
    Claim { about, says, text: text.into() }
}

/// A tool on which each of these reviewers makes these claims.
fn claimed(id: &str, takes: &[(&str, &[(About, Says)])]) -> Tool {
    let mut tool = tool(id, &[]);
    for (reviewer, claims) in takes {
        let mut take = take(reviewer, 60);
        take.claims = claims.iter().map(|(about, says)| claim(*about, *says, &format!("{id} {reviewer}"))).collect();
        tool.takes.push(take);
    }
    tool
}

#[test]
fn what_divides_the_panel_stands_first_then_topics_in_order_then_tools() {
    use About::{Cost, Ease, Quality, Speed};
    use Says::{Against, For};
    let heron =
        claimed("heron", &[("smith", &[(Ease, For), (Speed, For)]), ("cook", &[(Speed, Against), (Cost, For)])]);
    // One reviewer who says both is not divided; nor are two who say the same.
    let magpie = claimed("magpie", &[("cook", &[(Cost, For), (Cost, Against)]), ("smith", &[(Ease, For)])]);
    let swift = claimed("swift", &[("cook", &[(Ease, Against)]), ("smith", &[(Ease, For), (Ease, Against)])]);
    // Who is not on the panel is not heard.
    let stray = claimed("stray", &[("baker", &[(Quality, For)])]);
    let panel = site(&["cook", "smith"]).reviewers;
    let rows = claim_grid(&panel, &[&heron, &magpie, &swift, &stray]);
    let told: Vec<(About, usize, bool, Vec<usize>)> = rows
        .iter()
        .map(|row| (row.about, row.tool, row.is_divided(), row.said.iter().map(Vec::len).collect()))
        .collect();
    let expected = [
        (Speed, 0, true, vec![1, 1]),
        (Ease, 2, true, vec![1, 2]),
        (Cost, 0, false, vec![1, 0]),
        (Cost, 1, false, vec![2, 0]),
        (Ease, 0, false, vec![0, 1]),
        (Ease, 1, false, vec![0, 1]),
    ];
    assert_eq!(told, expected);
    assert_eq!((rows[0].said[0][0].says, rows[0].said[0][0].text.as_str()), (Against, "heron cook"));
    let mute = [tool("mute", &[("cook", 70)])];
    assert!(claim_grid(&panel, &[&mute[0], &stray]).is_empty());
    assert!(claim_grid(&[], &[&heron]).is_empty());
}

/// Pieces at which a sentence could be cut in the wrong place.
fn text() -> impl Strategy<Value = String> {
    let pieces = [
        "ü", "Größe", "“", "”", "’", ". ", "!", "? ", ".", " ", "$0.10", "1,000", "…", "\u{301}", "\u{a0}", "e", "🦀",
        "cut",
    ];
    let pieces = prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..24).prop_map(|pieces| pieces.concat());
    prop_oneof![any::<String>(), pieces]
}

/// Sentences of three words each; no two of all words begin alike.
fn sentences() -> impl Strategy<Value = Vec<String>> {
    let words: Vec<String> = (0..24).map(|number| format!("ä{number}ö")).collect();
    (Just(words).prop_shuffle(), 1..8_usize).prop_map(|(words, many)| {
        words.chunks(3).take(many).map(|words| format!("{} “{}”, {}.", words[0], words[1], words[2])).collect()
    })
}

proptest! {
    #![proptest_config(tries(1000))]

    #[test]
    fn no_text_is_cut_within_a_character(text in text(), claim in text()) {
        if let Some(range) = sentence_of(&text, &claim) {
            let sentence = text.get(range);
            prop_assert!(sentence.is_some_and(|sentence| !sentence.is_empty() && !sentence.starts_with(char::is_whitespace)));
        }
    }

    #[test]
    fn of_sentences_that_share_nothing_each_word_finds_its_own(all in sentences(), word in 0..3_usize) {
        let text = all.join(" ");
        for sentence in &all {
            let claim = sentence.split(' ').nth(word).unwrap();
            prop_assert_eq!(sentence_of(&text, claim).map(|range| &text[range]), Some(sentence.as_str()));
        }
    }
}
