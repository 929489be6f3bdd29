/// What to do about a word nobody knows: the nearest known one, or all of them.
pub(crate) fn suggest(word: &str, known: &[&str]) -> String {
    match nearest(word, known) {
        Some(known) => format!("did you mean “{known}”?"),
        _ if known.is_empty() => "remove it".to_string(),
        _ => format!("use one of: {}", known.join(", ")),
    }
}

/// The known word that was most likely meant. Editors misspell words, so readers need not load what tells.
#[cfg(feature = "native")]
pub(crate) fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let near = known.iter().map(|known| (strsim::levenshtein(word, known), *known)).min();
    near.filter(|(distance, _)| distance * 3 <= word.len()).map(|(_, known)| known)
}

#[cfg(not(feature = "native"))]
pub(crate) fn nearest<'k>(_: &str, _: &[&'k str]) -> Option<&'k str> {
    None
}
