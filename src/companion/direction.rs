/// Scripts that are written from right to left, and the languages that use one of them when no script is named (Unicode
/// CLDR, `scriptMetadata` and `likelySubtags`).
const SCRIPTS: [&str; 6] = ["adlm", "arab", "hebr", "nkoo", "syrc", "thaa"];
const LANGUAGES: [&str; 11] = ["ar", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "ug", "ur", "yi"];

/// Whether a page in this language, a tag as in HTML's `lang`, is laid out from right to left.
pub fn reads_leftwards(language: &str) -> bool {
    let tag = language.to_ascii_lowercase();
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    match parts.find(|part| part.len() == 4) {
        Some(script) => SCRIPTS.contains(&script),
        None => LANGUAGES.contains(&first),
    }
}
