use std::ops::Range;

/// Words around what is looked for, which say nothing of it: “what is the best vector database?”. They are left aside only
/// at the ends of a text or of a side, and only where the text as it was typed finds nothing, or less well.
const SPARE: &str = "\
    a an the is are was what whats which who how why do does can should i we me my please find show use choose \
    choosing pick between for of in to about best better good top new latest cheap cheapest free fast fastest \
    compare compared comparing comparison difference differences alternative alternatives pricing price prices \
    cost costs review reviews benchmark benchmarks performance ist der die das besser unterschied zwischen \
    vergleich entre";

/// Of a folded word; a sign has no letters, and so is one, too.
pub(super) fn is_spare(word: &str) -> bool {
    word.is_empty() || SPARE.split(' ').any(|spare| spare == word)
}

/// The words without spare ones at either end.
pub(super) fn trimmed<T: AsRef<str>>(words: &[T]) -> Range<usize> {
    let telling = |word: &T| !is_spare(word.as_ref());
    match words.iter().position(telling) {
        Some(start) => start..words.iter().rposition(telling).map_or(start, |last| last + 1),
        None => 0..0,
    }
}
