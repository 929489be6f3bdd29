use super::Guide;
use super::desk::{Desk, leads, prose, sentences, takes};

/// No text uses a banned word, and what would change a mind is one sentence.
pub(super) fn check(desk: &mut Desk, guide: &Guide) {
    let catalogue = desk.catalogue;
    for passage in catalogue.tools.iter().flat_map(prose).chain(leads(catalogue)) {
        let lower = passage.text.to_lowercase();
        for (word, reason) in guide.banned.iter() {
            if let Some(at) = begins_word(&lower, &word.to_lowercase()) {
                desk.fault_within(passage.spot.clone(), at, format!("says “{word}”"), reason);
            }
        }
    }
    for passage in catalogue.tools.iter().flat_map(takes).filter(|passage| passage.spot.at.ends_with("would_change")) {
        let count = sentences(passage.text).len();
        if count != 1 {
            desk.fault(passage.spot, format!("has {count} sentences"), "write one");
        }
    }
}

/// Where a word of the text begins with `start`; both in lower case.
fn begins_word(text: &str, start: &str) -> Option<usize> {
    let begins = |at: &usize| text[..*at].chars().next_back().is_none_or(|before| !before.is_alphanumeric());
    text.match_indices(start).map(|(at, _)| at).find(begins)
}
