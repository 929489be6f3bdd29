//! Texts of any length and width stay in their places on the images for previews.

use crate::common::drawn::{pair, tool, words};
use crate::common::{bicycles, see};
use resvg::usvg::{Group, Node, Options, Rect, Tree};
use seaworthy::companion::Cards;
use std::fs;

/// What is drawn on a card: each text with its place, and the places of boxes and shapes.
#[derive(Default)]
struct Drawn {
    texts: Vec<(String, Rect)>,
    shapes: Vec<Rect>,
}

impl Drawn {
    fn of(svg: &str) -> Drawn {
        let mut options = Options::default();
        for file in fs::read_dir("src/companion/card/fonts").unwrap() {
            // The licences stand beside the fonts and are none.
            options.fontdb_mut().load_font_data(fs::read(file.unwrap().path()).unwrap());
        }
        let mut drawn = Drawn::default();
        drawn.gather(Tree::from_str(svg, &options).unwrap().root());
        drawn
    }

    fn gather(&mut self, group: &Group) {
        for node in group.children() {
            match node {
                Node::Group(group) => self.gather(group),
                Node::Text(text) => {
                    let words = text.chunks().iter().map(|chunk| chunk.text()).collect();
                    self.texts.push((words, text.flattened().abs_bounding_box()));
                }
                _ => self.shapes.push(node.abs_bounding_box()),
            }
        }
    }

    /// What stands where it should not.
    fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for (index, (text, place)) in self.texts.iter().enumerate() {
            // Letters may lean a little out of the place that is reckoned for them.
            if place.left() < 62.0 || place.right() > 1138.0 {
                faults.push(format!("{text} leaves the margins: {place:?}"));
            }
            faults.extend(
                self.shapes
                    .iter()
                    .filter(|shape| crosses(place, shape))
                    .map(|shape| format!("{text} crosses a shape: {place:?}, {shape:?}")),
            );
            let others = self.texts[index + 1..].iter().filter(|(_, other)| meets(place, other));
            faults.extend(others.map(|(other, _)| format!("{text} meets {other}")));
        }
        faults
    }
}

fn meets(a: &Rect, b: &Rect) -> bool {
    // Accents and descenders of two lines may come this near.
    const NEAR: f32 = 6.0;
    a.left() < b.right() && b.left() < a.right() && a.top() + NEAR < b.bottom() && b.top() + NEAR < a.bottom()
}

/// Whether a text is partly inside of a shape and partly not.
fn crosses(text: &Rect, shape: &Rect) -> bool {
    let inside = text.left() >= shape.left()
        && text.right() <= shape.right()
        && text.top() >= shape.top()
        && text.bottom() <= shape.bottom();
    meets(text, shape) && !inside
}

/// A word is broken where it would not fit otherwise: behind hyphens, else between letters, and none of it is lost.
#[test]
fn a_long_word_is_broken_and_stays_whole() {
    let cases: [(&str, &[&str], &[&str]); 6] = [
        (
            "DeepSeek-R1-Distill-Qwen-32B-Instruct-AWQ",
            &["DeepSeek-R1-Distill-", "Qwen-32B-Instruct-AWQ"],
            &["DeepSeek-R1-Distill-", "Qwen-32B-Instruct-", "AWQ"],
        ),
        (
            "Straßenverkehrszulassungsordnung Zwei",
            &["Straßenverkehrszulassungsordnung", "Zwei"],
            &["Straßenverkehrszula", "ssungsordnung Zwei"],
        ),
        ("text-to-speech", &["text-to-speech"], &["text-to-speech"]),
        ("Vector—Database of the Rather Long Name", &["Vector—Database of the", "Rather Long Name"], &[]),
        ("Rad & \"Tat\" Wien", &["Rad &amp; &quot;Tat&quot; Wien"], &["Rad &amp; &quot;Tat&quot; Wien"]),
        (
            "text-embedding-3-large-multilingual-instruct-v2-0-beta-final",
            &["text-embedding-3-large-", "multilingual-instruct-v2-0-beta-final"],
            &["text-embedding-3-", "large-multilingual-", "instruct-v2-0-beta-final"],
        ),
    ];
    for (name, alone, boxed) in cases {
        let mut catalogue = bicycles();
        catalogue.tools[0].name = name.into();
        let drawn = words(&tool(&catalogue, 0));
        let tagline = drawn.iter().position(|line| line.contains("trains and stairs")).unwrap();
        assert_eq!(drawn[1..tagline], *alone, "{name}");
        see(&words(&pair(&catalogue)).join("|"), &[&boxed.join("|")]);
    }
}

/// Of texts as long and as wide as the catalogue allows, and of ones that cannot be broken well, nothing leaves its place, and
/// “…” stands only where something is missing.
#[test]
fn nothing_runs_over() {
    let names = [
        "W".repeat(60),
        "i".repeat(60),
        "Abcdefgh".repeat(7),
        "Donau".repeat(12),
        "DeepSeek-R1-".repeat(5),
        format!("{} {}", "M".repeat(29), "M".repeat(30)),
        "é".repeat(60),
        "e\u{301}".repeat(30),
        "A b ".repeat(15).trim_end().to_string(),
        "-".repeat(60),
    ];
    for name in &names {
        let mut catalogue = bicycles();
        catalogue.site.name = name.clone();
        catalogue.site.tagline = name.repeat(2);
        for tool in &mut catalogue.tools {
            tool.name = name.clone();
            tool.tagline = name.repeat(2);
            tool.pricing.entry.label = name.clone();
        }
        let site = Cards::of(&catalogue, false).unwrap().of_tool(&catalogue.tools[0]);
        for card in [tool(&catalogue, 0), tool(&catalogue, 1), pair(&catalogue), site] {
            let faults = Drawn::of(&card.svg).faults();
            assert!(faults.is_empty(), "{name} on {}: {faults:#?}", card.path);
        }
        let alone = words(&tool(&catalogue, 0)).join("");
        let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
        let whole = letters(&alone).contains(&letters(name));
        assert!(whole || alone.contains('…'), "{alone}");
    }
}
