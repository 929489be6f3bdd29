//! The reader's own use of the tools at hand, and what it costs.

mod chart;
mod fields;
mod results;

use super::dom::{Node, node, put};
use super::here::Here;
use crate::domain::{Cost, Tool, Workload, unit_label};
use crate::words::format;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;

/// The workload that is being reckoned, and where.
pub(super) struct Desk {
    pub here: Here,
    pub workload: RefCell<Workload>,
    results: Element,
}

impl Desk {
    /// Takes what the reader changed: the address carries it, and the results follow that.
    pub fn change(&self, change: impl FnOnce(&mut Workload)) {
        change(&mut self.workload.borrow_mut());
        self.here.write_terms(|terms| terms.work = self.workload.borrow().id());
    }

    pub fn reckon(&self) {
        let tools = self.here.tools();
        let results = results::results(&self.here.site, &tools, &self.workload.borrow(), self.here.leave_out());
        put(&self.results, results);
    }
}

/// Fields for the reader's use, filled from the address or else as the catalogue begins it, and what it comes to.
pub(super) fn show(here: Here) {
    let (workload, repairs) = workload(&here);
    let results = node("div").class("results").attr("role", "group");
    let place = here.place.clone();
    let desk = Rc::new(Desk { here, workload: RefCell::new(workload), results: results.element().clone() });
    let repairs = repairs.iter().map(|sentence| node("p").class("note").attr("role", "alert").text(sentence));
    let fields = fields::fields(&desk);
    put(&place, repairs.chain([fields, results]));
    desk.reckon();
    super::again::when_the_address_changes(place, move || desk.reckon());
}

/// The workload in the address, fitted to these tools, with a sentence for what had to be repaired.
fn workload(here: &Here) -> (Workload, Vec<String>) {
    let work = here.terms().work;
    let tools = here.tools();
    if work.is_empty() {
        return (Workload::to_begin(&here.site, &tools), Vec::new());
    }
    let decoded = js_sys::decode_uri_component(&work).map_or(work, String::from);
    let (read, mut repairs) = Workload::parse(&decoded);
    let (fitted, more) = read.fitted(&tools, &here.site);
    repairs.extend(more);
    (fitted, repairs)
}

/// The reader's use and its costs, a sentence each; nothing while the address carries no workload.
pub(super) fn in_words(here: &Here) -> Vec<String> {
    if here.terms().work.is_empty() {
        return Vec::new();
    }
    let (workload, _) = workload(here);
    let leave_out = here.leave_out();
    let used = workload.quantities.iter().filter(|(_, quantity)| !quantity.is_zero());
    let used: Vec<String> = used
        .map(|(unit, quantity)| crate::words::cost::volume(&quantity.to_string(), &unit_label(unit, &here.site)))
        .collect();
    let cost = |tool: &&Tool| {
        let cost = Cost::of(tool, &workload, leave_out);
        crate::words::cost::of(&tool.name, &cost.in_words(&tool.name, &here.site))
    };
    let used = (!used.is_empty()).then(|| used.join(format::ITEMS));
    used.into_iter().chain(here.tools().iter().map(cost)).collect()
}

/// A labelled field.
fn labelled(label: &str, field: Node) -> Node {
    node("label").kid(node("span").text(label)).kid(field)
}
