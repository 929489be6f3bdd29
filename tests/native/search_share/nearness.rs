//! Whether a text means one tool and no other: only then may a search be blamed.

/// All texts that could be meant, each with the row of its tool.
pub struct Meanings {
    texts: Vec<(String, usize)>,
}

impl Meanings {
    pub fn of(texts: impl IntoIterator<Item = (String, usize)>) -> Meanings {
        Meanings { texts: texts.into_iter().map(|(text, row)| (small(&text), row)).collect() }
    }

    /// Whether what was typed is strictly nearer to what was to be typed than to a text of any other tool. Where only the
    /// beginning was typed, beginnings are compared.
    pub fn is_clear(&self, typed: &str, own: &str, row: usize, is_cut: bool) -> bool {
        let (typed, own) = (small(typed), small(own));
        let errors = strsim::osa_distance(&typed, &own);
        let letters = letters(&typed);
        self.texts.iter().filter(|(_, of)| *of != row).all(|(other, _)| {
            let other = if is_cut { other.get(..own.len()).unwrap_or(other) } else { other };
            // One error changes the length by one at most, and the set of letters by two.
            other.len().abs_diff(typed.len()) > errors
                || (self::letters(other) ^ letters).count_ones() as usize > 2 * errors
                || strsim::osa_distance(&typed, other) > errors
        })
    }
}

/// As a reader compares: small letters and digits, without what stands between.
fn small(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The set of letters, a bit each; a few share one.
fn letters(text: &str) -> u64 {
    text.bytes().fold(0, |set, byte| set | 1 << (byte % 64))
}
