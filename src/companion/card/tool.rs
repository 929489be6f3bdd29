use super::font::Typeface;
use super::layout::{INNER, Layout, MARGIN};
use super::setting::Place;
use super::svg::{Svg, WIDTH};
use crate::domain::{Panel, Tool};
use crate::words::{card as words, format};

impl Layout<'_> {
    /// A tool's card: its name and tagline, and under them verdicts, score and entry price.
    pub fn tool(&self, tool: &Tool) -> String {
        let mut svg = self.begun();
        self.kicker(&mut svg, self.category(tool));
        let place = Place { face: Typeface::Serif, largest: 112, smallest: 64, width: INNER, lines: 2 };
        let name = self.name(tool);
        let first = 96 + place.set(self.fonts, &name).size;
        let (_, last) = self.write(&mut svg, (MARGIN, first), place, "ink", &name);
        if let Some(tagline) = self.writable(Typeface::Sans, &tool.tagline) {
            let lines = if first == last { 3 } else { 2 };
            let place = Place { face: Typeface::Sans, largest: 38, smallest: 32, width: INNER, lines };
            self.write(&mut svg, (MARGIN, last + 68), place, "faint", &tagline);
        }
        let panel = Panel::of(tool);
        let end = match panel.score() {
            Some(score) => {
                let end = self.stamps(&mut svg, (MARGIN, 444), 74, panel);
                self.figure(&mut svg, end + 16, words::SCORE, &format::count(score.rounded()), 72)
            }
            None => {
                let place = Place { face: Typeface::Serif, largest: 48, smallest: 48, width: INNER, lines: 1 };
                self.write(&mut svg, (MARGIN, 514), place, "ink", words::NOT_JUDGED).0
            }
        };
        if let Some(price) = self.writable(Typeface::Serif, &tool.pricing.entry.label) {
            self.figure(&mut svg, end + 56, words::ENTRY_PRICE, &price, 48);
        }
        self.signed(svg)
    }

    /// A figure under its label. Gives where the longer of the two ends.
    fn figure(&self, svg: &mut Svg, x: u32, label: &str, value: &str, largest: u32) -> u32 {
        let place = |face, largest, smallest| Place { face, largest, smallest, width: WIDTH - MARGIN - x, lines: 1 };
        let (label, _) = self.write(svg, (x, 442), place(Typeface::Sans, 26, 26), "faint", label);
        let (value, _) = self.write(svg, (x, 514), place(Typeface::Serif, largest, 30), "ink", value);
        label.max(value)
    }
}
