use super::token::is_sign;

/// Words around what is looked for, which say nothing of it: “what is the best vector database?”. They are left aside only
/// at the ends of a text or of a side, and only where the text as it was typed finds nothing, or less well.
const SPARE: &str = "\
    a an the is are was what whats which who how why do does can should i we me my please find show use choose \
    choosing pick between for of in to about best better good top new latest cheap cheapest free fast fastest \
    compare compared comparing comparison difference differences alternative alternatives pricing price prices \
    cost costs review reviews benchmark benchmarks performance ist der die das besser unterschied zwischen \
    vergleich entre";

/// The words without spare ones at either end; a sign is spare, too.
pub(super) fn trimmed(mut words: &[String]) -> &[String] {
    while let [first, rest @ ..] = words
        && is_spare(first)
    {
        words = rest;
    }
    while let [rest @ .., last] = words
        && is_spare(last)
    {
        words = rest;
    }
    words
}

fn is_spare(word: &str) -> bool {
    is_sign(word) || SPARE.split(' ').any(|spare| spare == word)
}
