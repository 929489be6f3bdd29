use super::{Desk, labelled};
use crate::domain::{Decimal, Tool, Way, Workload, asks_own, unit_label, units};
use crate::late::dom::{Node, node};
use crate::words::{cost as words, workload as labels};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement};

/// A field for each unit that the tools are paid by, one for the reader's own machine, and the ways to pay.
pub(super) fn fields(desk: &Rc<Desk>) -> Node {
    let tools = desk.here.tools();
    let workload = desk.workload.borrow();
    let mut all: Vec<Node> = Vec::new();
    for unit in units(&tools) {
        let label = unit_label(&unit, &desk.here.site);
        let entered = workload.quantities.get(&unit).copied();
        all.push(amount(desk, &label, entered, move |workload, amount| match amount {
            Some(amount) => workload.quantities.set(unit.clone(), amount),
            None => workload.quantities.remove(&unit),
        }));
    }
    if asks_own(&tools) {
        all.push(amount(desk, labels::OWN, workload.own, |workload, amount| workload.own = amount));
    }
    all.extend(tools.iter().filter_map(|tool| ways(desk, tool, &workload)));
    all.extend(over(desk, &tools, &workload));
    node("div").class("fields").attr("role", "group").attr("aria-label", words::USE).kids(all)
}

/// A field of an amount. What is no amount is told under it, and the last one holds.
fn amount(
    desk: &Rc<Desk>,
    label: &str,
    entered: Option<Decimal>,
    take: impl Fn(&mut Workload, Option<Decimal>) + 'static,
) -> Node {
    let desk = desk.clone();
    let wrong = node("small").class("wrong").attr("role", "alert");
    let told = wrong.element().clone();
    let typed = move |event: Event| {
        let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
        let text = field.value();
        let amount = match text.trim() {
            "" => Some((None, true)),
            text => Workload::amount(text).map(|(amount, fits)| (Some(amount), fits)),
        };
        say_wrong(&field, &told, amount.is_none_or(|(_, fits)| !fits));
        if let Some((amount, true)) = amount {
            desk.change(|workload| take(workload, amount));
        }
    };
    let value = entered.map_or(String::new(), Decimal::plain);
    let field = node("input").attr("type", "text").attr("inputmode", "decimal").attr("autocomplete", "off");
    let field = field.attr("value", &value).attr("maxlength", "24").on("input", typed);
    node("div").kid(labelled(label, field)).kid(wrong)
}

fn say_wrong(field: &Element, told: &Element, wrong: bool) {
    let _ = field.set_attribute("aria-invalid", if wrong { "true" } else { "false" });
    let most = Workload::MOST.to_string();
    let sentence = words::an_amount(&most);
    // Said again, it would be heard with every key.
    if told.text_content().is_some_and(|said| said.is_empty() == wrong) {
        told.set_text_content(wrong.then_some(&sentence));
    }
}

/// The unit that the chart runs over; nothing where there is no choice.
fn over(desk: &Rc<Desk>, tools: &[&Tool], workload: &Workload) -> Option<Node> {
    let units = units(tools);
    let now = workload.charted(tools).filter(|_| units.len() > 1)?;
    let options = units.iter().map(|unit| option(unit, &unit_label(unit, &desk.here.site), *unit == now));
    let field = node("select").kids(options);
    Some(chosen(desk, words::OVER, field, |workload, unit| workload.over = Some(unit)))
}

fn option(value: &str, label: &str, selected: bool) -> Node {
    let option = node("option").attr("value", value).text(label);
    if selected { option.attr("selected", "") } else { option }
}

/// A select under its label, and what is done with what is chosen.
fn chosen(desk: &Rc<Desk>, label: &str, field: Node, take: impl Fn(&mut Workload, String) + 'static) -> Node {
    let desk = desk.clone();
    let chosen = move |event: Event| {
        if let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok()) {
            desk.change(|workload| take(workload, field.value()));
        }
    };
    labelled(label, field.on("change", chosen))
}

/// The ways in which one tool can be paid; nothing where there is no choice.
fn ways(desk: &Rc<Desk>, tool: &Tool, workload: &Workload) -> Option<Node> {
    let all = Way::all(tool);
    let now = Way::of(tool, workload).filter(|_| all.len() > 1)?;
    let options = all.iter().map(|way| option(&way.id(tool), &way.in_words(tool), *way == now));
    let (field, slug) = (node("select").kids(options), tool.slug.to_string());
    Some(chosen(desk, &words::paid(&tool.name), field, move |workload, way| workload.ways.set(slug.clone(), way)))
}
