use super::font::Typeface;
use super::layout::{INNER, Layout, MARGIN};
use super::setting::Place;
use super::svg::{Svg, WIDTH};
use crate::domain::{Panel, Tool};
use crate::words::{card as words, format};

/// The baselines of the figures and of their labels.
const LABELS: u32 = 442;
const FIGURES: u32 = 514;
/// The last baseline that a tagline may have over them.
const TAGLINE_ENDS: u32 = LABELS - 36;

impl Layout<'_> {
    /// A tool's card: its name and tagline, and under them verdicts, score and entry price.
    pub fn tool(&self, tool: &Tool) -> String {
        let mut svg = self.begun();
        self.kicker(&mut svg, self.category(tool));
        // One line of the largest size, or more that leave room for a tagline.
        let place = Place { face: Typeface::Serif, largest: 112, smallest: 56, width: INNER, height: 200 };
        let name = self.name(tool);
        let first = 96 + place.set(self.fonts, &name).size;
        let (_, last) = self.write(&mut svg, (MARGIN, first), place, "ink", &name);
        if let Some(tagline) = self.writable(Typeface::Sans, &tool.tagline) {
            let first = last + 68;
            let height = (TAGLINE_ENDS + 38 - first).min(124);
            let place = Place { face: Typeface::Sans, largest: 38, smallest: 32, width: INNER, height };
            self.write(&mut svg, (MARGIN, first), place, "faint", &tagline);
        }
        let panel = Panel::of(tool);
        let end = match panel.score() {
            Some(score) => {
                let end = self.stamps(&mut svg, (MARGIN, 444), 74, panel);
                self.figure(&mut svg, end + 16, words::SCORE, &format::count(score.rounded()), 72)
            }
            None => {
                let place = Place { face: Typeface::Serif, largest: 48, smallest: 48, width: INNER, height: 48 };
                self.write(&mut svg, (MARGIN, FIGURES), place, "ink", words::NOT_JUDGED).0
            }
        };
        if let Some(price) = self.entry_price(Typeface::Serif, tool) {
            self.figure(&mut svg, end + 56, words::ENTRY_PRICE, &price, 48);
        }
        self.signed(svg)
    }

    /// A figure under its label. Gives where the longer of the two ends.
    fn figure(&self, svg: &mut Svg, x: u32, label: &str, value: &str, largest: u32) -> u32 {
        let place =
            |face, largest, smallest, height| Place { face, largest, smallest, width: WIDTH - MARGIN - x, height };
        let (label, _) = self.write(svg, (x, LABELS), place(Typeface::Sans, 26, 26, 26), "faint", label);
        // A long value may take two small lines, of which the last stands where the only one would.
        let place = place(Typeface::Serif, largest, 24, largest.max(54));
        let first = FIGURES - place.set(self.fonts, value).fall();
        let (value, _) = self.write(svg, (x, first), place, "ink", value);
        label.max(value)
    }
}
