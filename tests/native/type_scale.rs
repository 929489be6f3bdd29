//! Type keeps to a short scale, for a browser looks up each face in each weight and size, and the words wait meanwhile
//! (docs/adr/0031).

use std::fs;

/// Sizes that rules may set: those of `style/tokens.css`, the body's, that of second headings, and what the text around has.
const SCALE: [&str; 7] = ["var(--small)", "var(--note)", "var(--name)", "var(--large)", "1rem", "inherit", "1.5rem"];

/// What grows with the screen begins with one of these, headings of a page aside.
const GROWING: [&str; 3] = ["clamp(1rem", "clamp(var(--name)", "clamp(1.5rem"];

/// Where something else is wanted, and why.
const ELSEWHERE: [(&str, &str); 4] = [
    ("clamp(1.9rem, 5.2vw, 3.25rem)", "the heading of a page, once on each"),
    (".72em", "“vs” between names, in step with them"),
    ("600 1em/1.15 var(--serif)", "all headings, whose sizes follow in rules of their own"),
    (".92em var(--mono)", "code within a line, whose letters are wider"),
];

/// Other media: what is printed, and what stands in other sites' pages and goes by their size.
const APART: [&str; 3] = ["tokens.css", "print.css", "embed.css"];

#[test]
fn every_size_of_type_is_one_of_few() {
    let mut found = 0;
    let mut wrong = Vec::new();
    for entry in fs::read_dir("style").unwrap() {
        let path = entry.unwrap().path();
        if APART.contains(&path.file_name().unwrap().to_str().unwrap()) {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for declaration in text.split(['{', '}', ';']).map(str::trim) {
            let Some((property, value)) = declaration.split_once(": ") else { continue };
            if !["font", "font-size"].contains(&property) {
                continue;
            }
            found += 1;
            if !is_of_the_scale(value) {
                wrong.push(format!("{}: {declaration}", path.display()));
            }
        }
    }
    assert!(found > 50, "{found} sizes found, so this test reads something else than styles");
    assert!(wrong.is_empty(), "not of the scale in style/tokens.css:\n{}", wrong.join("\n"));
}

fn is_of_the_scale(value: &str) -> bool {
    let parts = || value.split([' ', '/']);
    parts().any(|part| SCALE.contains(&part))
        || GROWING.iter().any(|start| value.starts_with(start))
        || ELSEWHERE.iter().any(|(known, _)| *known == value)
}
