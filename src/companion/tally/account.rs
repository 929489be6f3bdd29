use crate::domain::{Count, Refusal, Tallies};

/// What became of every line, a sentence a line; of each rule that refused any, how many and the first.
pub(super) fn of(count: &Count, name: &str) -> String {
    let account = count.account();
    let mut said =
        vec![format!("{name}: {} counted of {}", many(account.counted, "ballot"), many(account.lines(), "line"))];
    if account.withdrawn > 0 {
        said.push(format!("withdrawn: {}; the ballot was taken back", many(account.withdrawn, "line")));
    }
    if account.replaced > 0 {
        said.push(format!("replaced: {}; another of the same key and subject counts", many(account.replaced, "line")));
    }
    if account.unchecked > 0 {
        let lines = many(account.unchecked, "line");
        said.push(format!("could not be checked: {lines} without a signature, not counted; --unsigned counts them"));
    }
    for rule in Refusal::ALL {
        let refused = count.refused(rule);
        if let Some(first) = &refused.first {
            said.push(format!("refused, {}: {}, first {first}", rule.in_words(), many(refused.lines, "line")));
        }
    }
    said.join("\n")
}

/// On how many subjects there are votes.
pub(super) fn subjects(tallies: &Tallies) -> String {
    let (tools, pairs) = (tallies.tools.iter().count() as u64, tallies.pairs.iter().count() as u64);
    format!("{} and {}", many(tools, "tool"), many(pairs, "pair"))
}

fn many(number: u64, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
