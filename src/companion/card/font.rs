//! The fonts of the cards, and how wide a text is in them.

use anyhow::{Context, Result};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

/// A face of the cards. Its bytes are in the program, so a card looks the same wherever it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Typeface {
    /// For names and answers.
    Serif,
    /// For everything else.
    Sans,
    /// For stamps.
    Strong,
}

impl Typeface {
    pub const ALL: [Typeface; 3] = [Typeface::Serif, Typeface::Sans, Typeface::Strong];

    pub fn family(self) -> &'static str {
        match self {
            Typeface::Serif => "Source Serif 4",
            Typeface::Sans | Typeface::Strong => "Source Sans 3",
        }
    }

    pub fn weight(self) -> u16 {
        match self {
            Typeface::Sans => 400,
            Typeface::Serif | Typeface::Strong => 600,
        }
    }

    pub fn bytes(self) -> &'static [u8] {
        match self {
            Typeface::Serif => include_bytes!("fonts/SourceSerif4_600SemiBold.ttf"),
            Typeface::Sans => include_bytes!("fonts/SourceSans3_400Regular.ttf"),
            Typeface::Strong => include_bytes!("fonts/SourceSans3_600SemiBold.ttf"),
        }
    }
}

/// What measures the texts of cards.
pub(super) struct Fonts([FontRef<'static>; 3]);

impl Fonts {
    pub fn read() -> Result<Fonts> {
        let font = |face: Typeface| FontRef::new(face.bytes()).context("a font of the cards cannot be read");
        let [serif, sans, strong] = Typeface::ALL.map(font);
        Ok(Fonts([serif?, sans?, strong?]))
    }

    /// Whether the face has a letter for every character: no card shows a row of boxes.
    pub fn can_write(&self, face: Typeface, text: &str) -> bool {
        let letters = self.of(face).charmap();
        text.chars().all(|character| letters.map(character).is_some_and(|letter| letter.to_u32() != 0))
    }

    /// How wide a text is at this size, in pixels. Kerning is left aside: it only brings letters closer.
    pub fn width(&self, face: Typeface, size: u32, text: &str) -> f32 {
        let font = self.of(face);
        let (letters, advances) = (font.charmap(), font.glyph_metrics(Size::new(size as f32), LocationRef::default()));
        let advance = |character| letters.map(character).and_then(|letter| advances.advance_width(letter));
        text.chars().filter_map(advance).sum()
    }

    /// The letters of a text, each with the marks that stand on it and take no room of their own.
    pub fn letters<'t>(&self, face: Typeface, text: &'t str) -> Vec<&'t str> {
        let stands = |letter: char| self.width(face, 100, letter.encode_utf8(&mut [0; 4])) > 0.0;
        let mut ends: Vec<usize> =
            text.char_indices().skip(1).filter(|(_, letter)| stands(*letter)).map(|(at, _)| at).collect();
        ends.push(text.len());
        let mut start = 0;
        ends.into_iter().map(|end| &text[std::mem::replace(&mut start, end)..end]).collect()
    }

    fn of(&self, face: Typeface) -> &FontRef<'static> {
        let Fonts([serif, sans, strong]) = self;
        match face {
            Typeface::Serif => serif,
            Typeface::Sans => sans,
            Typeface::Strong => strong,
        }
    }
}
