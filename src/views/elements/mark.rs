use leptos::prelude::*;

/// A shape that can be told from the others without colour.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Triangle,
    Bar,
    Ship,
}

/// A small drawing beside a word. Never the only carrier of a meaning.
pub fn mark(shape: Shape) -> AnyView {
    let (name, path) = match shape {
        Shape::Triangle => ("mark", "M8 2l6.5 12h-13z"),
        Shape::Bar => ("mark", "M2 6.5h12v3H2z"),
        Shape::Ship => (
            "mark hull",
            "M7.4 1v8.2H2.6zM8.6 3.8l4.2 5.4H8.6zM1.2 10.6h13.6l-2 3.4a1.4 1.4 0 0 1-1.2.7H4.4a1.4 1.4 0 0 1-1.2-.7z",
        ),
    };
    // SVG has a namespace of its own, which only typed markup knows.
    view! { <svg class=name viewBox="0 0 16 16" aria-hidden="true"><path d=path></path></svg> }.into_any()
}
