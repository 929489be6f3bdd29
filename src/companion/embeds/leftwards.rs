/// Whether a text is written from right to left: whether its first letter is of such a script (Unicode Standard Annex 9, rule
/// P2, with all letters of the blocks that Unicode keeps for those scripts).
pub(super) fn begins_leftwards(text: &str) -> bool {
    text.chars().find(|letter| letter.is_alphabetic()).is_some_and(|letter| {
        matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}'
            | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
    })
}

/// The direction that a text in a picture names; None where it is the usual one.
pub(super) fn direction(text: &str) -> Option<&'static str> {
    begins_leftwards(text).then_some("rtl")
}
