//! In which direction a page is laid out, by its language.

use seaworthy::companion::reads_leftwards;

#[test]
fn the_script_decides_and_else_the_language() {
    let cases = [
        ("en", false),
        ("de-AT", false),
        ("ar", true),
        ("ar-EG", true),
        ("he", true),
        ("HE-il", true),
        ("fa", true),
        ("ur-Latn", false),
        ("az-Arab", true),
        ("pa-Guru-IN", false),
        ("arn", false),
        ("", false),
    ];
    for (language, expected) in cases {
        assert_eq!(reads_leftwards(language), expected, "{language}");
    }
}
