use super::font::Typeface;
use crate::companion::colours::colour;
use quick_xml::escape::escape;

/// The size of every card: what the large previews of networks and messengers are cut for.
pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;

/// Where a text stands in relation to its place.
#[derive(Clone, Copy)]
pub(super) enum Align {
    Start,
    Middle,
    End,
}

/// A drawing under way, in pixels from the left and the top.
pub(super) struct Svg(String);

impl Svg {
    pub fn new() -> Svg {
        let mut svg = Svg(format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">"#));
        svg.filled(0, 0, WIDTH, HEIGHT, "paper");
        svg
    }

    pub fn finish(self) -> String {
        self.0 + "</svg>"
    }

    /// One line of text; `y` is its baseline, `ink` a colour of style/tokens.css.
    pub fn text(&mut self, at: (u32, u32), face: Typeface, size: u32, ink: &str, align: Align, text: &str) {
        let ((x, y), [fill, _]) = (at, colour(ink));
        let anchor = match align {
            Align::Start => "start",
            Align::Middle => "middle",
            Align::End => "end",
        };
        let (family, weight, text) = (face.family(), face.weight(), escape(text));
        self.0 += &format!(
            r#"<text x="{x}" y="{y}" font-family="'{family}'" font-weight="{weight}" font-size="{size}" text-anchor="{anchor}" fill="{fill}">{text}</text>"#
        );
    }

    pub fn filled(&mut self, x: u32, y: u32, width: u32, height: u32, ink: &str) {
        let [fill, _] = colour(ink);
        self.0 += &format!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}"/>"#);
    }

    /// A box with an edge: solid, or dashed.
    pub fn framed(&mut self, (x, y, width, height): (u32, u32, u32, u32), ink: &str, stroke: u32, dashed: bool) {
        let [fill, _] = colour("sheet");
        let [edge, _] = colour(ink);
        let dashes = if dashed { r#" stroke-dasharray="12 7""# } else { "" };
        self.0 += &format!(
            r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="5" fill="{fill}" stroke="{edge}" stroke-width="{stroke}"{dashes}/>"#
        );
    }

    /// A drawing of 16 by 16 units, so large.
    pub fn mark(&mut self, (x, y): (u32, u32), side: u32, ink: &str, path: &str) {
        let ([fill, _], scale) = (colour(ink), f64::from(side) / 16.0);
        self.0 += &format!(r#"<path transform="translate({x} {y}) scale({scale})" fill="{fill}" d="{path}"/>"#);
    }

    /// What is drawn by `inner`, turned a little around a place, as a stamp is.
    pub fn turned(&mut self, (x, y): (u32, u32), inner: impl FnOnce(&mut Svg)) {
        self.0 += &format!(r#"<g transform="rotate(-1.5 {x} {y})">"#);
        inner(self);
        self.0 += "</g>";
    }
}
