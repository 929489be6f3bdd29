use super::element::{Attribute, Element, Parts, Value};
use super::markup::Markup;
use leptos::attr::AttributeValue;
use leptos::prelude::RenderHtml;
use leptos::tachys::view::Position;

impl Markup {
    /// Writes it as HTML. `place` is where that stands among its siblings: two texts beside each other are kept apart by a
    /// comment, which [`Walk`](super::walk::Walk) knows of.
    pub(super) fn write(self, html: &mut String, place: &mut Position) {
        match self {
            Markup::Nothing => plain((), html, place),
            Markup::Text(text) => plain(text, html, place),
            Markup::Element(element) => element.write(html, place),
            Markup::Live(mut markup) => markup().write(html, place),
            Markup::All(all) => all.into_iter().for_each(|markup| markup.write(html, place)),
        }
    }
}

/// As Leptos writes it: text is escaped.
fn plain(view: impl RenderHtml, html: &mut String, place: &mut Position) {
    view.to_html_with_buf(html, place, true, false, Vec::new());
}

impl Element {
    fn write(self, html: &mut String, place: &mut Position) {
        let Parts { tag, attributes, kids, .. } = *self.0;
        *html += "<";
        *html += tag;
        for Attribute { name, value } in attributes {
            let value = match value {
                Value::Still(value) => Some(value),
                Value::Live(mut value) => value(),
                Value::Event(_) => None,
            };
            if let Some(value) = value {
                AttributeValue::to_html(value, name, html);
            }
        }
        *html += ">";
        if tag != "input" {
            *place = Position::FirstChild;
            kids.into_iter().for_each(|kid| kid.write(html, place));
            *html += "</";
            *html += tag;
            *html += ">";
        }
        *place = Position::NextChild;
    }
}
