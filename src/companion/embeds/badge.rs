use super::leftwards::direction;
use super::shown::Shown;
use super::width::{cut, width};
use crate::companion::colours::colour;
use crate::domain::{Panel, Tool};
use crate::words::embeds::pictured;
use maud::html;
use serde::Serialize;
use std::cmp::Ordering;

const HEIGHT: u32 = 20;
const SIZE: f64 = 11.0;
/// Left and right of each text.
const MARGIN: f64 = 6.0;
/// What the name of a site may take.
const MOST: f64 = 160.0;

/// A line for a README: whose verdict, and what it is, in the measures that such badges have.
pub(super) fn svg(shown: &Shown) -> String {
    let (label, said) = (cut(&shown.site.name, SIZE, MOST), shown.verdict());
    let [left, right] = [&label, &said].map(|text| (width(text, SIZE) + 2.0 * MARGIN).ceil());
    let [paper, _] = colour("sheet");
    let [ink, _] = colour("ink");
    let whole = pictured(&shown.title(), &shown.site.name, &said);
    let text = |from: f64, wide: f64, text: &str| {
        let room = wide - 2.0 * MARGIN;
        // Any face fits into its field: a narrower one is spread, a wider one drawn together.
        html! {
            text x=(from + wide / 2.0) y="14" direction=[direction(text)] textLength=(room)
                lengthAdjust="spacingAndGlyphs" { (text) }
        }
    };
    let picture = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(left + right) height=(HEIGHT) role="img" aria-label=(whole) {
            title { (whole) }
            clipPath id="round" { rect width=(left + right) height=(HEIGHT) rx="3" {} }
            g clip-path="url(#round)" {
                rect width=(left) height=(HEIGHT) fill=(ink) {}
                rect x=(left) width=(right) height=(HEIGHT) fill=(leaning(shown.tools[0])) {}
            }
            g fill=(paper) text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size=(SIZE) {
                (text(0.0, left, &label)) (text(left, right, &said))
            }
        }
    };
    picture.into_string()
}

/// The colour of what more reviewers say; a calm one where they are even or there are none.
fn leaning(tool: &Tool) -> &'static str {
    let panel = Panel::of(tool);
    let [light, _] = colour(match panel.ship.cmp(&panel.skip) {
        Ordering::Greater => "ship",
        Ordering::Less => "skip",
        Ordering::Equal => "faint",
    });
    light
}

/// What shields.io asks for to draw the same in its own style (shields.io/badges/endpoint-badge).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Endpoint {
    schema_version: u32,
    label: String,
    message: String,
    color: &'static str,
}

pub(super) fn endpoint(shown: &Shown) -> Endpoint {
    Endpoint {
        schema_version: 1,
        label: shown.site.name.clone(),
        message: shown.verdict(),
        color: leaning(shown.tools[0]),
    }
}
