use super::tool::source_index;
use super::{amount, sentence, short, whole};
use crate::domain::json::Cursor;
use crate::domain::{Date, Entry, Meter, Per, Plan, Pricing, PricingModel, Usd};

pub(super) fn pricing(cursor: &Cursor, sources: Option<usize>) -> Option<Pricing> {
    let fields = cursor.object(&["model", "entry", "plans", "meters", "as_of", "note", "source"])?;
    let model = fields.need("model", |cursor| cursor.word(&PricingModel::WORDS));
    let entry = fields.need("entry", entry);
    let plans = fields.need("plans", |cursor| cursor.list(plan));
    let meters = fields.need("meters", |cursor| cursor.list(meter));
    let as_of = fields.need("as_of", Date::read);
    let note = fields.may("note", sentence);
    let source = fields.need("source", |cursor| source_index(cursor, sources));
    whole!(Pricing { model, entry, plans, meters, as_of, source; note })
}

fn entry(cursor: &Cursor) -> Option<Entry> {
    let fields = cursor.object(&["label", "usd_per_month"])?;
    let label = fields.need("label", short);
    let usd_per_month = fields.may("usd_per_month", usd);
    whole!(Entry { label; usd_per_month })
}

fn plan(cursor: &Cursor) -> Option<Plan> {
    let fields = cursor.object(&["name", "usd_per_month", "per", "note"])?;
    let name = fields.need("name", short);
    let usd_per_month = fields.need("usd_per_month", usd);
    let per = fields.need("per", |cursor| cursor.word(&Per::WORDS));
    let note = fields.may("note", sentence);
    whole!(Plan { name, usd_per_month, per; note })
}

fn meter(cursor: &Cursor) -> Option<Meter> {
    let fields = cursor.object(&["unit", "usd", "included"])?;
    let unit = fields.need("unit", short);
    let usd = fields.need("usd", usd);
    let included = fields.may("included", amount);
    whole!(Meter { unit, usd; included })
}

fn usd(cursor: &Cursor) -> Option<Usd> {
    amount(cursor).map(Usd)
}
