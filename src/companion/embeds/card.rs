use super::leftwards::{begins_leftwards, direction};
use super::shown::Shown;
use super::width::{cut, lines};
use crate::companion::colours::colour;
use crate::companion::direction::reads_leftwards;
use crate::domain::{Panel, Tool};
use crate::words::embeds::{of_100, pictured};
use crate::words::{format, frame, verdict};
use maud::{Markup, PreEscaped, html};

const WIDTH: u32 = 480;
/// Left and right of all text.
const MARGIN: f64 = 20.0;
const ROOM: f64 = WIDTH as f64 - 2.0 * MARGIN;
const FONTS: &str = "system-ui,-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif";

/// A picture of the verdict, light or dark as its reader's system is.
pub(super) fn svg(shown: &Shown) -> String {
    let whole = pictured(&shown.title(), &shown.site.name, &shown.verdict());
    let reason = lines(&shown.reason().replace('`', ""), 13.0, ROOM, 2);
    let below = 104 + 18 * reason.len();
    // Under a single tool its name would stand a second time.
    let (first, step) = if shown.is_pair() { (18, 44) } else { (0, 24) };
    let height = below + first + step * shown.tools.len() + 18;
    let said = format!("{} · {}", shown.site.name, frame::edition(&shown.site.edition.in_words()));
    let from_right = reads_leftwards(&shown.site.language);
    let text = |style: Style, at: usize, said: &str| line(style, at, said, from_right);
    let picture = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(WIDTH) height=(height) viewBox=(format!("0 0 {WIDTH} {height}"))
            role="img" aria-label=(whole) font-family=(FONTS) {
            title { (whole) }
            style { (PreEscaped(styles())) }
            rect.sheet x="0.5" y="0.5" width=(WIDTH - 1) height=(height - 1) rx="6" {}
            rect.accent width=(WIDTH) height="4" {}
            (text(TITLE, 34, &shown.title()))
            (text(VERDICT, 68, &shown.verdict()))
            @for (at, line) in reason.iter().enumerate() { (text(REASON, 94 + 18 * at, line)) }
            @for (at, tool) in shown.tools.iter().enumerate() {
                @if shown.is_pair() { (text(NAME, below + step * at, &tool.name)) }
                (text(FIGURES, below + first + step * at, &figures(tool, shown.is_pair())))
            }
            (text(EDITION, height - 14, &said))
        }
    };
    picture.into_string()
}

/// How a line of text is set: its colour, size in pixels and weight.
struct Style {
    class: &'static str,
    size: u8,
    weight: Option<u16>,
}

const TITLE: Style = Style { class: "faint", size: 14, weight: None };
const VERDICT: Style = Style { class: "ink", size: 22, weight: Some(700) };
const REASON: Style = Style { class: "faint", size: 13, weight: None };
const NAME: Style = Style { class: "ink", size: 13, weight: Some(600) };
const FIGURES: Style = Style { class: "ink", size: 13, weight: None };
const EDITION: Style = Style { class: "faint", size: 11, weight: None };

/// A line of text at a height, cut where it does not fit. It stands at the side from which the site is read, and goes in the
/// direction of its own first letter, so that what ends a sentence stands at its end.
fn line(Style { class, size, weight }: Style, at: usize, said: &str, from_right: bool) -> Markup {
    let x = if from_right { f64::from(WIDTH) - MARGIN } else { MARGIN };
    let anchor = (begins_leftwards(said) != from_right).then_some("end");
    // Heavy letters are wider than those that were measured.
    let most = if weight.is_some() { ROOM / 1.09 } else { ROOM };
    html! {
        text class=(class) x=(x) y=(at) font-size=(size) font-weight=[weight] direction=[direction(said)]
            text-anchor=[anchor] { (cut(said, f64::from(size), most)) }
    }
}

/// A tool's score, panel and price in one line. Of a single tool the verdict has said already that nobody has judged it.
fn figures(tool: &Tool, is_one_of_two: bool) -> String {
    let panel = Panel::of(tool);
    let score = panel.score().map(|score| of_100(score.rounded()));
    let judged = match panel.takes() {
        0 => is_one_of_two.then(|| verdict::NOT_JUDGED.to_string()),
        _ => Some(verdict::split(panel.ship, panel.skip)),
    };
    let figures: Vec<String> = score.into_iter().chain(judged).chain([tool.pricing.entry.label.clone()]).collect();
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
