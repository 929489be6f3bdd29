//! Cards, and what is drawn on them.

use seaworthy::companion::{Card, Cards};
use seaworthy::domain::Catalogue;

pub fn tool(catalogue: &Catalogue, index: usize) -> Card {
    Cards::of(catalogue, true).unwrap().of_tool(&catalogue.tools[index])
}

pub fn pair(catalogue: &Catalogue) -> Card {
    Cards::of(catalogue, true).unwrap().of_pair(&catalogue.tools[0], &catalogue.tools[1])
}

/// The lines of text on a card, with the size of each.
pub fn lines(card: &Card) -> Vec<(String, u32)> {
    let texts = card.svg.split("<text ").skip(1).map(|text| {
        let size = text.split_once("font-size=\"").unwrap().1.split_once('"').unwrap().0.parse().unwrap();
        (text.split_once('>').unwrap().1.split_once("</text>").unwrap().0.to_string(), size)
    });
    texts.collect()
}

pub fn words(card: &Card) -> Vec<String> {
    lines(card).into_iter().map(|(line, _)| line).collect()
}
