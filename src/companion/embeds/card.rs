use super::shown::Shown;
use super::width::{cut, lines};
use crate::companion::colours::colour;
use crate::domain::{Panel, Tool};
use crate::words::embeds::{of_100, pictured};
use crate::words::{format, frame, verdict};
use maud::{Markup, PreEscaped, html};

const WIDTH: u32 = 480;
/// Left and right of all text.
const MARGIN: f64 = 20.0;
const ROOM: f64 = WIDTH as f64 - 2.0 * MARGIN;
const FACE: &str = "system-ui,-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif";

/// A picture of the verdict, light or dark as its reader's system is.
pub(super) fn svg(shown: &Shown) -> String {
    let whole = pictured(&shown.title(), &shown.site.name, &shown.verdict());
    let reason = lines(&shown.reason().replace('`', ""), 13.0, ROOM, 2);
    let below = 104 + 18 * reason.len();
    // Under a single tool its name would stand a second time.
    let (first, step) = if shown.is_pair() { (18, 44) } else { (0, 24) };
    let height = below + first + step * shown.tools.len() + 18;
    let said = format!("{} · {}", shown.site.name, frame::edition(&shown.site.edition.in_words()));
    let picture = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(WIDTH) height=(height) viewBox=(format!("0 0 {WIDTH} {height}"))
            role="img" aria-label=(whole) font-family=(FACE) {
            title { (whole) }
            style { (PreEscaped(styles())) }
            rect.sheet x="0.5" y="0.5" width=(WIDTH - 1) height=(height - 1) rx="6" {}
            rect.accent width=(WIDTH) height="4" {}
            (text("faint", 34, 14, &shown.title()))
            text.ink x=(MARGIN) y="68" font-size="22" font-weight="700" { (cut(&shown.verdict(), 24.0, ROOM)) }
            @for (at, line) in reason.iter().enumerate() { (text("faint", 94 + 18 * at, 13, line)) }
            @for (at, tool) in shown.tools.iter().enumerate() {
                @if shown.is_pair() {
                    text.ink x=(MARGIN) y=(below + step * at) font-size="13" font-weight="600" { (cut(&tool.name, 14.0, ROOM)) }
                }
                (text("ink", below + first + step * at, 13, &figures(tool)))
            }
            (text("faint", height - 14, 11, &said))
        }
    };
    picture.into_string()
}

/// A line of text at a height, of a size, cut where it does not fit.
fn text(class: &str, at: usize, size: u8, said: &str) -> Markup {
    html! { text class=(class) x=(MARGIN) y=(at) font-size=(size) { (cut(said, f64::from(size), ROOM)) } }
}

/// A tool's score, panel and price in one line.
fn figures(tool: &Tool) -> String {
    let panel = Panel::of(tool);
    let score = panel.score().map(|score| of_100(score.rounded()));
    let judged = match panel.takes() {
        0 => verdict::NOT_JUDGED.to_string(),
        _ => verdict::split(panel.ship, panel.skip),
    };
    let figures: Vec<String> = score.into_iter().chain([judged, tool.pricing.entry.label.clone()]).collect();
    figures.join(format::BESIDE)
}

/// The site's colours. They hold no character of markup.
fn styles() -> String {
    let rules = |side: usize| {
        let fill = |class: &str, token: &str| format!(".{class}{{fill:{}}}", colour(token)[side]);
        let edge = format!(".sheet{{stroke:{}}}", colour("rule")[side]);
        [fill("sheet", "sheet"), edge, fill("accent", "accent"), fill("ink", "ink"), fill("faint", "faint")].concat()
    };
    format!("{}@media (prefers-color-scheme:dark){{{}}}", rules(0), rules(1))
}
