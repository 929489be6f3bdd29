use super::parse::Stop;

/// A parser's stop in the words of the mistake that most often leads there. Only editors read it.
///
/// The parser itself knows what should have stood there; what does stand there says more, and readers need not load that.
pub(super) fn explain(text: &str, (at, problem, remedy): Stop) -> Stop {
    let (before, found) = text.split_at_checked(at).unwrap_or_default();
    let waits = before.trim_end().ends_with([',', ':', '[', '{']);
    let (problem, remedy) = if found.starts_with("//") || found.starts_with("/*") || found.starts_with('#') {
        ("JSON has no comments", "take it out")
    } else if found.starts_with(',') && waits {
        ("a comma stands where a value or a field should", "remove it, or write what is missing before it")
    } else if found.starts_with(['\'', '“', '”', '„', '‘', '’', '«']) {
        ("a quotation mark of another kind stands here", "write \" before and after the text")
    } else if is_half_a_pair(found) {
        (
            "half of a surrogate pair stands in a text",
            "write the character itself, or both halves, such as \\ud83d\\ude00",
        )
    } else {
        (problem, remedy)
    };
    (at, problem, remedy)
}

/// `\ud800` to `\udfff`: the parser only stops at one that stands alone.
fn is_half_a_pair(found: &str) -> bool {
    let digits = found.strip_prefix("\\u").and_then(|rest| rest.get(..4));
    let code = digits.and_then(|digits| u16::from_str_radix(digits, 16).ok());
    code.is_some_and(|code| (0xd800..0xe000).contains(&code))
}
