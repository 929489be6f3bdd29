use super::font::Typeface;
use super::layout::{HULL, INNER, Layout, MARGIN};
use super::setting::Place;
use crate::domain::Site;
use crate::words::home;

impl Layout<'_> {
    /// The site's own card: its name, what it asks, and of what. Nothing on it changes with the catalogue, so the pages that show
    /// it stay as they are when a tool comes along.
    pub fn site(&self) -> String {
        let Site { name, tagline, subject, .. } = self.site;
        let mut svg = self.begun();
        svg.mark((MARGIN - 4, 84), 104, "accent", HULL);
        let name = self.writable(Typeface::Serif, name).unwrap_or_else(|| self.host());
        let place = Place { face: Typeface::Serif, largest: 116, smallest: 52, width: INNER, height: 116 };
        let first = 316 - place.set(self.fonts, &name).fall();
        self.write(&mut svg, (MARGIN, first), place, "ink", &name);
        if let Some(tagline) = self.writable(Typeface::Sans, tagline) {
            let place = Place { face: Typeface::Sans, largest: 44, smallest: 34, width: INNER, height: 144 };
            self.write(&mut svg, (MARGIN, 402), place, "ink", &tagline);
        }
        let what = self.writable(Typeface::Sans, &home::kicker(&subject.many)).unwrap_or_default();
        let place = Place { face: Typeface::Sans, largest: 28, smallest: 20, width: INNER * 3 / 5, height: 28 };
        let line = self.foot(&mut svg);
        self.write(&mut svg, (MARGIN, line), place, "faint", &what);
        svg.finish()
    }
}
