//! What is no JSON by RFC 8259: where the parser stops, why, and what to do.

use seaworthy::domain::json::{Value, parse};

const WRITE_A_VALUE: &str = "write a value: text in double quotes, a number, a list or an object";
const WRITE_A_WORD: &str = "write true, false, null, or text in double quotes";
const WRITE_A_NAME: &str = "write it in double quotes, and no comma before the closing brace";
const WRITE_A_NUMBER: &str = "write it as 12, 0.5 or -3";
const OTHER_QUOTES: &str = "a quotation mark of another kind stands here";
const NO_COMMENTS: &str = "JSON has no comments";
const STRAY_COMMA: &str = "a comma stands where a value or a field should";
const REMOVE_IT: &str = "remove it, or write what is missing before it";
const ONE_LINE: &str = "close the text, or write it in one line";

#[test]
fn bad_json_is_told_with_its_place_and_a_remedy() {
    let bad = [
        ("", 0, "ends where a value should stand", "complete the file"),
        (" \n", 2, "ends where a value should stand", "complete the file"),
        ("[1,", 3, "ends where a value should stand", "complete the file"),
        ("{} {}", 3, "more text after the end of the value", "remove it"),
        ("1 2", 2, "more text after the end of the value", "remove it"),
        ("0x1", 1, "more text after the end of the value", "remove it"),
        ("[]\0", 2, "more text after the end of the value", "remove it"),
        ("nul", 0, "not JSON", WRITE_A_WORD),
        ("[1, tru]", 4, "not JSON", WRITE_A_WORD),
        ("True", 0, "not JSON", WRITE_A_VALUE),
        ("'a'", 0, OTHER_QUOTES, "write \" before and after the text"),
        ("{“a”:1}", 1, OTHER_QUOTES, "write \" before and after the text"),
        ("NaN", 0, "not JSON", WRITE_A_VALUE),
        ("Infinity", 0, "not JSON", WRITE_A_VALUE),
        ("+1", 0, "not JSON", WRITE_A_VALUE),
        (".5", 0, "not JSON", WRITE_A_VALUE),
        ("// x\n1", 0, NO_COMMENTS, "take it out"),
        ("[1, /* x */ 2]", 4, NO_COMMENTS, "take it out"),
        ("[1 # x\n]", 3, NO_COMMENTS, "take it out"),
        ("{} // x", 3, NO_COMMENTS, "take it out"),
        ("\u{feff}1", 0, "not JSON", WRITE_A_VALUE),
        ("\u{a0}1", 0, "not JSON", WRITE_A_VALUE),
        ("[,1]", 1, STRAY_COMMA, REMOVE_IT),
        ("[1,,1]", 3, STRAY_COMMA, REMOVE_IT),
        (r#"{"a":,"b":1}"#, 5, STRAY_COMMA, REMOVE_IT),
        (r#"{"a":1, ,}"#, 8, STRAY_COMMA, REMOVE_IT),
        (r#"{"a",1}"#, 4, "a colon is missing", "write \"name\": value"),
        ("1,", 1, "more text after the end of the value", "remove it"),
        (r#"{"a":}"#, 5, "not JSON", WRITE_A_VALUE),
        ("01", 0, "not a JSON number", WRITE_A_NUMBER),
        ("[-01]", 1, "not a JSON number", WRITE_A_NUMBER),
        ("-", 0, "not a JSON number", WRITE_A_NUMBER),
        ("--1", 0, "not a JSON number", WRITE_A_NUMBER),
        ("1.", 0, "not a JSON number", WRITE_A_NUMBER),
        ("1.e1", 0, "not a JSON number", WRITE_A_NUMBER),
        ("1e", 0, "not a JSON number", WRITE_A_NUMBER),
        ("1e+", 0, "not a JSON number", WRITE_A_NUMBER),
        ("[1,]", 3, "a comma stands before the closing bracket", "remove the comma"),
        ("[1 2]", 3, "a comma or a closing bracket is missing", "write , before the next item or ] at the end"),
        ("[1", 2, "a comma or a closing bracket is missing", "write , before the next item or ] at the end"),
        ("[1}", 2, "a comma or a closing bracket is missing", "write , before the next item or ] at the end"),
        (
            r#"{"a":1 "b":2}"#,
            7,
            "a comma or a closing brace is missing",
            "write , before the next field or } at the end",
        ),
        (r#"{"a":1]"#, 6, "a comma or a closing brace is missing", "write , before the next field or } at the end"),
        (r#"{"a" 1}"#, 5, "a colon is missing", "write \"name\": value"),
        (r#"{"a":1,}"#, 7, "a field’s name should stand here", WRITE_A_NAME),
        ("{a:1}", 1, "a field’s name should stand here", WRITE_A_NAME),
        ("{1:1}", 1, "a field’s name should stand here", WRITE_A_NAME),
        ("{", 1, "a field’s name should stand here", WRITE_A_NAME),
        (r#"["a"#, 1, "the text is not closed", "add a double quote at its end"),
        (r#""\""#, 0, "the text is not closed", "add a double quote at its end"),
        ("\"a\nb\"", 2, "a line break or control character stands in a text", ONE_LINE),
        ("\"\t\"", 1, "a line break or control character stands in a text", ONE_LINE),
        ("\"\0\"", 1, "a line break or control character stands in a text", ONE_LINE),
    ];
    for (text, at, problem, remedy) in bad {
        assert_eq!(parse(text).err(), Some((at, problem, remedy)), "{text:?}");
    }
}

#[test]
fn an_unknown_escape_is_told_at_its_backslash() {
    let bad =
        [r#""a\x""#, r#""a\é""#, r#""a\u12""#, r#""a\u12g4""#, r#""a\u+123""#, r#""a\u""#, r#""a\uéé""#, r#""a\"#];
    for text in bad {
        let stop = (2, "an unknown escape stands in a text", "write \\\\ for a backslash");
        assert_eq!(parse(text).err(), Some(stop), "{text}");
    }
}

#[test]
fn half_a_surrogate_pair_is_told_at_its_backslash() {
    let bad = [
        r#""a\ud800""#,
        r#""a\ud800 ""#,
        r#""a\ud800\n""#,
        r#""a\ud800\u0041""#,
        r#""a\ud800\ud800""#,
        r#""a\ud800\u12""#,
        r#""a\udc00""#,
        r#""a\uDFFF\ud800""#,
    ];
    for text in bad {
        let remedy = "write the character itself, or both halves, such as \\ud83d\\ude00";
        let stop = (2, "half of a surrogate pair stands in a text", remedy);
        assert_eq!(parse(text).err(), Some(stop), "{text}");
    }
}

#[test]
fn a_hostile_file_cannot_exhaust_the_stack() {
    let too_deep = |text: &str| parse(text).err().map(|(_, problem, remedy)| (problem, remedy));
    let refusal = Some(("nested too deeply", "flatten it to 32 levels"));
    let lists = |levels: usize, inside: &str| "[".repeat(levels) + inside + &"]".repeat(levels);
    let objects = |levels: usize| r#"{"a":"#.repeat(levels) + "1" + &"}".repeat(levels);
    assert_eq!(too_deep(&lists(32, "")), None);
    assert_eq!(too_deep(&lists(33, "")), refusal);
    assert_eq!(too_deep(&lists(31, "1")), None);
    assert_eq!(too_deep(&lists(32, "1")), refusal);
    assert_eq!(too_deep(&objects(31)), None);
    assert_eq!(too_deep(&objects(32)), refusal);
    assert_eq!(too_deep(&"[".repeat(1_000_000)), refusal);
}

#[test]
fn places_digits_and_duplicates_are_kept() {
    let node = parse(r#" {"a": 1.50, "a": -0}"#).unwrap();
    let Value::Object(members) = &node.value else { panic!("{node:?}") };
    let seen: Vec<_> = members.iter().map(|member| (member.at, &*member.key, member.value.at)).collect();
    assert_eq!((node.at, seen), (1, vec![(2, "a", 7), (13, "a", 18)]));
    assert!(matches!(members[0].value.value, Value::Number("1.50")));
    assert!(matches!(members[1].value.value, Value::Number("-0")));
}
