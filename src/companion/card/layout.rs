use super::font::{Fonts, Typeface};
use super::setting::Place;
use super::svg::{Align, HEIGHT, Svg, WIDTH};
use crate::domain::{Panel, Site, Tool, Verdict};
use crate::words::{card as words, format};

/// Between the edge and everything on a card.
pub(super) const MARGIN: u32 = 64;
pub(super) const INNER: u32 = WIDTH - 2 * MARGIN;

/// The drawings of `views::elements::mark`, of 16 by 16 units.
const TRIANGLE: &str = "M8 2l6.5 12h-13z";
const BAR: &str = "M2 6.5h12v3H2z";
pub(super) const HULL: &str =
    "M7.4 1v8.2H2.6zM8.6 3.8l4.2 5.4H8.6zM1.2 10.6h13.6l-2 3.4a1.4 1.4 0 0 1-1.2.7H4.4a1.4 1.4 0 0 1-1.2-.7z";

/// What is alike on all cards of a site; the files beside this one say what stands where on each kind.
pub(super) struct Layout<'f> {
    pub fonts: &'f Fonts,
    pub site: &'f Site,
}

impl<'f> Layout<'f> {
    pub fn of(fonts: &'f Fonts, site: &'f Site) -> Layout<'f> {
        Layout { fonts, site }
    }

    /// The verdicts as stamps, each a word, a shape and then a colour. Gives where they end.
    pub fn stamps(&self, svg: &mut Svg, (mut x, y): (u32, u32), tall: u32, panel: Panel) -> u32 {
        let counts = [(Verdict::Ship, panel.ship), (Verdict::Skip, panel.skip)];
        for (verdict, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
            let (word, shape) = match verdict {
                Verdict::Ship => (words::ship(count), TRIANGLE),
                Verdict::Skip => (words::skip(count), BAR),
            };
            let (size, side) = (tall * 5 / 8, tall / 2);
            let width = self.fonts.width(Typeface::Strong, size, &word) as u32 + side + tall;
            svg.turned((x + width / 2, y + tall / 2), |svg| {
                svg.framed((x, y, width, tall), verdict.id(), 4, verdict == Verdict::Skip);
                svg.mark((x + tall * 3 / 8, y + tall / 4), side, verdict.id(), shape);
                let at = (x + side + tall * 9 / 16, y + tall * 23 / 32);
                svg.text(at, Typeface::Strong, size, verdict.id(), Align::Start, &word);
            });
            x += width + tall / 2;
        }
        x
    }

    /// A text set into a place; `y` is its first baseline. Gives the last, and where the longest line ends.
    pub fn write(&self, svg: &mut Svg, (x, mut y): (u32, u32), place: Place, ink: &str, text: &str) -> (u32, u32) {
        let set = place.set(self.fonts, text);
        let mut end = x;
        for (index, line) in set.lines.iter().enumerate() {
            if index > 0 {
                y += set.leading();
            }
            svg.text((x, y), place.face, set.size, ink, Align::Start, line);
            end = end.max(x + self.fonts.width(place.face, set.size, line) as u32);
        }
        (end, y)
    }

    pub fn begun(&self) -> Svg {
        let mut svg = Svg::new();
        svg.filled(0, 0, WIDTH, 12, "accent");
        svg
    }

    /// Whose card it is, and where to find it.
    pub fn signed(&self, mut svg: Svg) -> String {
        let line = self.foot(&mut svg);
        svg.mark((MARGIN, line - 31), 40, "accent", HULL);
        if let Some(name) = self.writable(Typeface::Serif, &self.site.name) {
            let place = Place { face: Typeface::Serif, largest: 32, smallest: 24, width: INNER / 2, height: 32 };
            self.write(&mut svg, (MARGIN + 54, line), place, "ink", &name);
        }
        svg.finish()
    }

    /// A rule, and under it at the end the site's host. Gives the baseline.
    pub fn foot(&self, svg: &mut Svg) -> u32 {
        let line = HEIGHT - 30;
        svg.filled(MARGIN, HEIGHT - 84, INNER, 2, "rule");
        let place = Place { face: Typeface::Sans, largest: 28, smallest: 20, width: INNER * 2 / 5, height: 28 };
        let host = place.set(self.fonts, &self.host());
        svg.text((WIDTH - MARGIN, line), Typeface::Sans, host.size, "faint", Align::End, &host.lines.concat());
        line
    }

    pub fn kicker(&self, svg: &mut Svg, kicker: Option<String>) {
        let place = Place { face: Typeface::Sans, largest: 30, smallest: 24, width: INNER, height: 30 };
        if let Some(kicker) = kicker {
            self.write(svg, (MARGIN, 72), place, "faint", &kicker);
        }
    }

    pub fn category(&self, tool: &Tool) -> Option<String> {
        self.writable(Typeface::Sans, &self.site.category(&tool.category)?.name)
    }

    /// A tool's name, or its slug where the font lacks a letter of the name.
    pub fn name(&self, tool: &Tool) -> String {
        self.writable(Typeface::Serif, &tool.name).unwrap_or_else(|| tool.slug.to_string())
    }

    /// The least a person pays to begin: in the record's words, or where the font lacks a letter of them, as the amount, if the
    /// record knows it.
    pub fn entry_price(&self, face: Typeface, tool: &Tool) -> Option<String> {
        let entry = &tool.pricing.entry;
        self.writable(face, &entry.label).or_else(|| match entry.usd_per_month? {
            free if free.0.is_zero() => Some(words::FREE.to_string()),
            usd => Some(words::a_month(&usd.to_string())),
        })
    }

    /// The site's host; nothing where the font lacks a letter of it.
    pub fn host(&self) -> String {
        self.writable(Typeface::Sans, self.site.url.host()).unwrap_or_default()
    }

    /// A text without marks of code, if the font has all of its letters.
    pub fn writable(&self, face: Typeface, text: &str) -> Option<String> {
        let plain: String = format::pieces(text).map(|(piece, _)| piece).collect();
        self.fonts.can_write(face, &plain).then_some(plain)
    }
}
