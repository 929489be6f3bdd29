use super::{Element, el};

/// A shape that can be told from the others without colour.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Triangle,
    Bar,
    Ship,
}

/// A small drawing beside a word. Never the only carrier of a meaning.
pub fn mark(shape: Shape) -> Element {
    let (class, path) = match shape {
        Shape::Triangle => ("mark", "M8 2l6.5 12h-13z"),
        Shape::Bar => ("mark", "M2 6.5h12v3H2z"),
        Shape::Ship => (
            "mark hull",
            "M7.4 1v8.2H2.6zM8.6 3.8l4.2 5.4H8.6zM1.2 10.6h13.6l-2 3.4a1.4 1.4 0 0 1-1.2.7H4.4a1.4 1.4 0 0 1-1.2-.7z",
        ),
    };
    drawing(class, path.to_string())
}

/// A bar with a marked stretch and a needle, their places in percent of its width. A drawing alone: words beside it say
/// the same.
///
/// The places stand in a path rather than a style, which a strict content policy forbids on elements.
pub fn scale(needle: i32, from: i32, to: i32) -> Element {
    // A hundredth of the width is 0.16 units.
    let unit = |percent: i32| format!("{}.{:02}", percent * 16 / 100, percent * 16 % 100);
    let stretch = |from: i32, to: i32| format!("M{from} 0H{to}V16H{from}z", from = unit(from), to = unit(to));
    el("div")
        .class("scale")
        .attr("aria-hidden", "true")
        .kids((drawing("margin", stretch(from, to)), drawing("needle", stretch(needle, needle + 1))))
}

/// An SVG of 16 by 16 units, stretched to its box.
fn drawing(class: &'static str, path: String) -> Element {
    let drawing = el("svg").class(class).attr("viewBox", "0 0 16 16").attr("preserveAspectRatio", "none");
    drawing.attr("aria-hidden", "true").kids(el("path").attr("d", path))
}
