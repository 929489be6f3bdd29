//! Badges and cards.

use super::{json, picture};
use crate::common::workshop::site;
use crate::common::{bicycles, see, take};

#[test]
fn the_colour_of_a_badge_is_that_of_what_more_say() {
    let mut catalogue = bicycles();
    let mut colour = |scores: &[u8]| {
        catalogue.tools[0].takes =
            ["commuter", "mechanic"].iter().zip(scores).map(|(who, score)| take(who, *score)).collect();
        json(&site(&catalogue, "/"), "embed/tool/heron.json")["color"].clone()
    };
    let (ship, skip, even) = (colour(&[90, 80]), colour(&[10, 20]), colour(&[90, 10]));
    assert!(ship != skip && skip != even && even != ship, "{ship} {skip} {even}");
    assert_eq!(colour(&[]), even);
}

/// What ends a sentence stands at its end, and every line at the side from which the site is read.
#[test]
fn a_line_of_a_picture_goes_in_the_direction_of_its_first_letter() {
    let mut catalogue = bicycles();
    catalogue.tools[0].tagline = "«دراجة قابلة للطي»!".into();
    let (latin, arabic) = (">2 ship / 0 skip</text>", ">«دراجة قابلة للطي»!</text>");
    let cases = [
        ("en", latin, r#" x="20" y="68" font-size="22" font-weight="700""#),
        ("en", arabic, r#" x="20" y="94" font-size="13" direction="rtl" text-anchor="end""#),
        ("ar", latin, r#" x="460" y="68" font-size="22" font-weight="700" text-anchor="end""#),
        ("ar", arabic, r#" x="460" y="94" font-size="13" direction="rtl""#),
    ];
    for (language, line, place) in cases {
        catalogue.site.language = language.into();
        see(&site(&catalogue, "/")["embed/tool/heron/card.svg"], &[&format!("{place}{line}")]);
    }
    catalogue.site.name = "דו־גלגלי!".into();
    see(&site(&catalogue, "/")["embed/tool/heron.svg"], &[r#" y="14" direction="rtl" "#]);
}

#[test]
fn a_card_keeps_its_text_within_its_width() {
    let mut catalogue = bicycles();
    catalogue.tools[0].name = "W".repeat(60);
    catalogue.tools[1].name = "漢字".repeat(30);
    let (texts, whole) = picture(&site(&catalogue, "/"), "embed/compare/heron-vs-magpie/card.svg");
    let most = texts.iter().map(|text| text.chars().count()).max().unwrap();
    assert!(most < 90, "{texts:?}");
    assert!(texts.iter().filter(|text| text.ends_with('…')).count() >= 3, "{texts:?}");
    see(&whole, &[&catalogue.tools[0].name, &catalogue.tools[1].name]);
}
