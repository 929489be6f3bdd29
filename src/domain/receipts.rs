use crate::domain::{Date, Kind, Panel, Site, Tool};
use crate::words::{criteria, facts, figures, receipts as words};

/// Where one figure of one tool comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub value: String,
    /// The index of the source it was seen in, counting from 0; None where the record names none.
    pub source: Option<u32>,
    /// The day it was seen; where its source gives none, the day the record was last gone through.
    pub seen: Date,
    pub kind: Kind,
    /// Whether it follows from the record as a whole, so that no one page is its source.
    pub of_record: bool,
}

/// One figure, and its receipt for each tool that states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiptRow {
    pub name: String,
    pub cells: Vec<Option<Receipt>>,
}

/// Every figure of these tools with its receipt: panel score, prices, licence, then all specs in the order of their first
/// mention. The tools must be in full.
pub fn receipts(site: &Site, tools: &[&Tool]) -> Vec<ReceiptRow> {
    let row = |name: String, cell: &dyn Fn(&Tool) -> Option<Receipt>| ReceiptRow {
        name,
        cells: tools.iter().map(|tool| cell(tool)).collect(),
    };
    let mut rows = vec![
        row(criteria::SCORE.to_string(), &score),
        row(figures::ENTRY_PRICE.to_string(), &|tool| Some(price(tool, tool.pricing.entry.label.clone()))),
    ];
    for plan in named(tools, |tool| tool.pricing.plans.iter().map(|plan| plan.name.clone()).collect()) {
        rows.push(row(plan.clone(), &|tool| {
            let found = tool.pricing.plans.iter().find(|known| known.name == plan)?;
            Some(price(tool, found.price_in_words()))
        }));
    }
    for unit in named(tools, |tool| tool.pricing.meters.iter().map(|meter| meter.unit.clone()).collect()) {
        rows.push(row(words::price_of(&site.unit(&unit)), &|tool| {
            let found = tool.pricing.meters.iter().find(|known| known.unit == unit)?;
            Some(price(tool, found.usd.to_string()))
        }));
    }
    rows.push(row(criteria::LICENCE.to_string(), &|tool| {
        let value = tool.licence.as_str().to_string();
        Some(Receipt { value, source: None, seen: tool.reviewed, kind: Kind::Licence, of_record: true })
    }));
    for key in named(tools, |tool| tool.specs.iter().map(|(key, _)| key.to_string()).collect()) {
        rows.push(row(site.spec(&key), &|tool| {
            let source = tool.spec_sources.get(&key).copied();
            let seen = tool.spec_seen(&key).unwrap_or(tool.reviewed);
            Some(Receipt { value: tool.specs.get(&key)?.in_words(), source, seen, kind: Kind::Spec, of_record: false })
        }));
    }
    rows
}

/// The takes are the receipt of a score; they argue from the record.
fn score(tool: &Tool) -> Option<Receipt> {
    let panel = Panel::of(tool);
    let value = words::score(panel.score()?.rounded(), panel.takes());
    Some(Receipt { value, source: None, seen: tool.reviewed, kind: Kind::Spec, of_record: true })
}

fn price(tool: &Tool, value: String) -> Receipt {
    Receipt { value, source: Some(tool.pricing.source), seen: tool.pricing.as_of, kind: Kind::Price, of_record: false }
}

/// What the tools name, each once.
fn named(tools: &[&Tool], names: impl Fn(&Tool) -> Vec<String>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for name in tools.iter().flat_map(|tool| names(tool)) {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all
}

impl Receipt {
    /// "seen 2 July 2026, 147 days ago"; for what no source is named, when the record was gone through.
    pub fn age_in_words(&self, today: Date) -> String {
        let days = today.epoch_days() - self.seen.epoch_days();
        let (seen, ago) = (self.seen.in_words(), words::ago(days.max(0).unsigned_abs()));
        match self.source {
            Some(_) => facts::seen(&seen) + &ago,
            None => words::gone_through(&seen) + &ago,
        }
    }
}
