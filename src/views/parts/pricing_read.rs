use super::{late_details, outside, section, stale};
use crate::domain::{Kind, Meter, Plan, Pricing, Tool};
use crate::views::World;
use crate::views::elements::{Element, el, prose, within};
use crate::words::{late, pricing as words};

/// What each tool costs, with the day and the page it was read from.
pub fn pricing_read(world: &World, tools: &[&Tool]) -> Element {
    let columns: Vec<Element> = tools.iter().map(|tool| prices(world, tool, Some(el("h3").kids(&tool.name)))).collect();
    section("pricing", words::HEADING).kids((
        el("div").class("columns").attr("data-tools", tools.len().to_string()).kids(columns),
        cost(world, tools),
    ))
}

/// The reader's own use, and what it costs.
pub fn cost(world: &World, tools: &[&Tool]) -> Element {
    late_details(world, "cost", late::COST, tools)
}

/// One tool's prices, under a name of its own where there are several.
pub fn prices(world: &World, tool: &Tool, name: Option<Element>) -> Element {
    let Pricing { model, entry, plans, meters, as_of, note, source } = &tool.pricing;
    let plans: Vec<Element> = plans.iter().map(plan).collect();
    let meters: Vec<Element> = meters.iter().map(|price| meter(world, price)).collect();
    let list = (plans.len() + meters.len() > 0).then(|| el("ul").kids((plans, meters)));
    let page = tool.source(*source).map(|source| outside(&source.url));
    let seen = within(words::seen_at(&as_of.in_words()), page);
    el("div").class("prices").kids((
        name,
        el("p").kids((el("b").kids(&entry.label), " ", el("small").kids(model.in_words()))),
        list,
        note.as_ref().map(|note| el("p").class("note").kids(prose(note))),
        el("p").class("receipt").kids((stale(world, Kind::Price, *as_of), seen)),
    ))
}

fn plan(plan: &Plan) -> Element {
    priced(&plan.name, plan.price_in_words(), plan.note.clone())
}

fn meter(world: &World, meter: &Meter) -> Element {
    let included = meter.included.map(|included| words::included(&included.to_string()));
    priced(&world.whole_site().unit(&meter.unit), meter.usd.to_string(), included)
}

fn priced(what: &str, price: String, note: Option<String>) -> Element {
    let note = note.map(|note| (" ", el("small").kids(prose(&note))));
    el("li").kids((el("span").kids(prose(what)), el("span").kids((price, note))))
}
