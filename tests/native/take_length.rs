//! How long a take is, in words, in scripts with blanks and without.

use crate::common::{examples, faults_of, file};

/// What the check says of the first take, were this its text.
fn said_of(take: &str) -> Vec<String> {
    let mut files = examples();
    let text = String::from_utf8(files[1].bytes.clone()).unwrap();
    let (before, rest) = text.split_once(r#""text": "It turns"#).unwrap();
    let (_, after) = rest.split_once('"').unwrap();
    files[1] = file("tools/paring-knife.json", &format!(r#"{before}"text": "{take}"{after}"#));
    files.pop();
    faults_of(&files).iter().map(|fault| fault.problem.clone()).collect()
}

#[test]
fn words_are_counted_in_every_script() {
    let of = |part: &str, times: usize| part.repeat(times);
    let cases = [
        (of("word ", 60), None),
        (of("word ", 59), Some("has 59 words")),
        (of("word ", 161), Some("has 161 words")),
        ("Yes.".into(), Some("has 1 word")),
        // What holds no letter or digit is no word; a hyphen and an apostrophe part none.
        (of("word – ", 59), Some("has 59 words")),
        (of("it’s well-made ", 30), None),
        // Two letters of Han and kana make a word, whatever marks stand between.
        (of("折り、", 60), None),
        (of("折り。", 59), Some("has 59 words")),
        (of("カタカナー", 24), None),
        (of("比较", 161), Some("has 161 words")),
        // An odd letter counts as a word, and so does what stands between in another script.
        (of("比较", 58) + "好 Rust", None),
        (of("比较", 58) + "Rust", Some("has 59 words")),
        // Four letters where each spells a sound: Thai, Khmer.
        (of("กขคง", 60), None),
        (of("กขคง", 59), Some("has 59 words")),
        (of("កខគឃ", 59), Some("has 59 words")),
        // Korean is written with blanks.
        (of("낱말이 ", 59), Some("has 59 words")),
    ];
    for (take, problem) in cases {
        assert_eq!(said_of(&take).iter().map(String::as_str).collect::<Vec<_>>(), Vec::from_iter(problem), "{take}");
    }
}
