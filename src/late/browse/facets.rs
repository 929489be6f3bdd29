use super::room::Room;
use crate::domain::{Choice, FacetCounts, Look, Sort, ValueCount};
use crate::late::dom::{Node, node, put};
use crate::site::Browse;
use crate::web::page::document;
use crate::words::{browse as words, format};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, window};

/// What a reader sets.
pub(super) struct Controls {
    /// The field for a search within the list, with its label.
    pub search: Element,
    field: HtmlInputElement,
    /// The order, with its label.
    pub sort: Element,
    select: HtmlSelectElement,
    /// All facets, which a small screen hides until they are asked for.
    pub facets: Element,
    summary: Element,
    sets: Element,
}

pub(super) fn controls() -> Controls {
    let field = node("input").attr("type", "search").attr("autocomplete", "off").attr("spellcheck", "false");
    let search = node("label").kid(node("span").text(words::SEARCH)).kid(Node::of(field.element()));
    let select = node("select");
    let sort = node("label").kid(node("span").text(words::SORT)).kid(Node::of(select.element()));
    let (summary, sets) = (node("summary"), node("div").class("sets"));
    // Beside the list where there is room for them, else above it and closed.
    let room = window().and_then(|window| window.match_media("(min-width: 60rem)").ok().flatten());
    let facets = node("details");
    let facets = if room.is_some_and(|room| room.matches()) { facets.attr("open", "") } else { facets };
    let facets = facets.kid(Node::of(summary.element())).kid(Node::of(sets.element()));
    Controls {
        search: search.element().clone(),
        field: field.element().clone().unchecked_into(),
        sort: sort.element().clone(),
        select: select.element().clone().unchecked_into(),
        facets: facets.element().clone(),
        summary: summary.element().clone(),
        sets: sets.element().clone(),
    }
}

impl Controls {
    pub fn listen(&self, room: &Rc<Room>) {
        let typed = room.clone();
        let _ = Node::of(&self.field).on("input", move |_| {
            let text = typed.text();
            typed.change_in_hand(|browse| browse.q = text.chars().take(Browse::LONGEST).collect());
        });
        let (chosen, select) = (room.clone(), self.select.clone());
        let _ = Node::of(&self.select).on("change", move |_| {
            let sort = Sort::parse(&select.value());
            chosen.change_in_hand(|browse| browse.sort = sort);
        });
        for control in [Node::of(&self.field), Node::of(&self.select)] {
            let room = room.clone();
            let _ = control.on("blur", move |_| room.in_hand.set(false));
        }
        let ticked = room.clone();
        let _ = Node::of(&self.sets).on("change", move |event| {
            let tick = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            let choice = tick.and_then(|tick| choice_of(&tick.value()));
            if let Some(choice) = choice {
                ticked.change(true, |browse| browse.choices = browse.choices.toggled(choice));
            }
        });
    }

    pub fn text(&self) -> String {
        self.field.value()
    }

    /// Shows choices, and the counts under them.
    pub fn show(&self, room: &Room, browse: &Browse, look: &Look) {
        if self.field.value() != browse.q {
            self.field.set_value(&browse.q);
        }
        put(&self.select, orders(browse));
        let chosen = browse.choices.iter().count() as u32;
        self.summary.set_text_content(Some(&words::narrow_down(chosen)));
        // What has the focus is made anew, and has it again.
        let held = document().and_then(|document| document.active_element());
        let id = held.filter(|held| self.sets.contains(Some(held))).map(|held| held.id());
        put(&self.sets, look.facets.iter().map(|counts| set(room, counts)));
        let again = id.and_then(|id| document()?.get_element_by_id(&id));
        let _ = again.and_then(|again| again.dyn_into::<HtmlElement>().ok()).map(|again| again.focus());
    }
}

/// The orders to choose from; the one that nobody has chosen has no value.
fn orders(browse: &Browse) -> Vec<Node> {
    let searched = !browse.q.is_empty();
    let best = searched.then(|| option("", words::BEST_MATCH, browse.sort.is_none()));
    let sorts = Sort::all().into_iter().map(|sort| {
        let unsaid = !searched && sort == Sort::default();
        option(if unsaid { "" } else { sort.id() }, sort.in_words(), browse.order() == Some(sort))
    });
    best.into_iter().chain(sorts).collect()
}

fn option(value: &str, words: &str, selected: bool) -> Node {
    let option = node("option").attr("value", value).text(words);
    if selected { option.attr("selected", "") } else { option }
}

/// A facet with its values.
fn set(room: &Room, counts: &FacetCounts) -> Node {
    let site = &room.stock.site;
    let value = |value: &ValueCount| {
        let Choice { facet, value: number } = value.choice;
        let id = format!("facet-{facet}-{number}");
        let tick = node("input").attr("type", "checkbox").attr("id", &id).attr("value", &format!("{facet} {number}"));
        let tick = if value.chosen { tick.attr("checked", "") } else { tick };
        let name = counts.facet.value_in_words(room.shelf.value(value.choice), site);
        let name = node("span").text(&name).text(" ").kid(node("small").text(&format::count(value.count)));
        node("label").kid(tick).kid(name)
    };
    let legend = node("legend").text(&counts.facet.in_words(site));
    node("fieldset").kid(legend).kids(counts.values.iter().map(value))
}

fn choice_of(value: &str) -> Option<Choice> {
    let (facet, value) = value.split_once(' ')?;
    Some(Choice { facet: facet.parse().ok()?, value: value.parse().ok()? })
}
