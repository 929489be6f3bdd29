use super::font::Typeface;
use super::layout::{INNER, Layout, MARGIN};
use super::setting::Place;
use super::svg::{Align, Svg, WIDTH};
use crate::domain::{Answer, Panel, Tool};
use crate::site::said;
use crate::words::{card as words, compare, format};

/// Two boxes side by side, and the word between them.
const GAP: u32 = 56;
const BOX: u32 = (INNER - GAP) / 2;
const TOP: u32 = 96;
const TALL: u32 = 350;
const PADDING: u32 = 32;
/// What a name may take: two lines of the largest size, or three small ones.
const NAME: u32 = 133;

impl Layout<'_> {
    /// A pair's card: each tool in a box, the one that the panel would ship with an edge of its own, and under them the answer.
    pub fn pair(&self, a: &Tool, b: &Tool) -> String {
        let mut svg = self.begun();
        let shared = self.category(a).filter(|_| a.category == b.category);
        let kicker = shared.or_else(|| self.writable(Typeface::Sans, &compare::kicker(&self.site.subject.one)));
        self.kicker(&mut svg, kicker);
        let picked = match Answer::of(&[a, b]) {
            Answer::Pick { best, .. } => Some(best),
            _ => None,
        };
        for (index, tool) in [a, b].into_iter().enumerate() {
            let x = MARGIN + index as u32 * (BOX + GAP);
            self.boxed(&mut svg, x, tool, picked == Some(index));
        }
        svg.text((WIDTH / 2, 280), Typeface::Sans, 30, "faint", Align::Middle, words::VERSUS);
        let names = [self.name(a), self.name(b)];
        let place = Place { face: Typeface::Serif, largest: 46, smallest: 28, width: INNER, height: 46 };
        let answer = said(&[a, b], &names.each_ref().map(String::as_str));
        self.write(&mut svg, (MARGIN, 512), place, "ink", &answer);
        self.signed(svg)
    }

    /// One of two tools.
    fn boxed(&self, svg: &mut Svg, x: u32, tool: &Tool, picked: bool) {
        svg.framed((x, TOP, BOX, TALL), if picked { "accent" } else { "rule" }, 2, false);
        if picked {
            svg.filled(x, TOP, BOX, 8, "accent");
        }
        let (left, width) = (x + PADDING, BOX - 2 * PADDING);
        let place = Place { face: Typeface::Serif, largest: 62, smallest: 34, width, height: NAME };
        let name = self.name(tool);
        let set = place.set(self.fonts, &name);
        // One line stands in the middle of the place of more.
        let first = TOP + 22 + set.size + if set.lines.len() == 1 { 24 } else { 0 };
        self.write(svg, (left, first), place, "ink", &name);
        let panel = Panel::of(tool);
        let Some(score) = panel.score() else {
            svg.text((left, TOP + 232), Typeface::Sans, 34, "faint", Align::Start, words::NOT_JUDGED);
            return self.price(svg, left, TOP + TALL - 32, width, tool);
        };
        self.stamps(svg, (left, TOP + 190), 54, panel);
        let score = format::count(score.rounded());
        svg.text((left, TOP + TALL - 30), Typeface::Serif, 64, "ink", Align::Start, &score);
        let beside = left + self.fonts.width(Typeface::Serif, 64, &score) as u32 + 28;
        self.price(svg, beside, TOP + TALL - 32, left + width - beside, tool);
    }

    fn price(&self, svg: &mut Svg, x: u32, y: u32, width: u32, tool: &Tool) {
        let place = Place { face: Typeface::Sans, largest: 32, smallest: 22, width, height: 68 };
        if let Some(price) = self.entry_price(Typeface::Sans, tool) {
            let set = place.set(self.fonts, &price);
            // Two lines stand around the middle of the score beside them.
            let first = if set.lines.len() > 1 { y - set.size } else { y };
            self.write(svg, (x, first), place, "ink", &price);
        }
    }
}
