use super::chance::Chance;
use crate::domain::{Date, Decimal, Entry, Meter, Per, Plan, Pricing, PricingModel, Usd};

/// The units that meters count; `site.json` has words for them.
pub(super) const UNITS: [(&str, &str); 3] = [("page", "page"), ("hour", "hour of use"), ("file", "file")];

/// Prices of one of the usual kinds: for nothing, by the month, by use, or by both.
pub(super) fn pricing(chance: &mut Chance, as_of: Date) -> Option<Pricing> {
    let least = chance.from(3, 30);
    let plan =
        |name: &str, usd: usize, per| Some(Plan { name: name.into(), usd_per_month: dollars(usd)?, per, note: None });
    let free = || Some(Entry { label: "Nothing, to begin with".into(), usd_per_month: Some(dollars(0)?) });
    let monthly = |usd| Some(Entry { label: format!("${usd} a month"), usd_per_month: Some(dollars(usd)?) });
    let by_use = || Entry { label: "By use".into(), usd_per_month: None };
    let plans = vec![plan("Single", least, Per::Account)?, plan("Group", least * 2 + 1, Per::Seat)?];
    let meter = meter(chance)?;
    let (model, entry, plans, meters) = match chance.below(5) {
        0 => (PricingModel::Free, free()?, Vec::new(), Vec::new()),
        1 => (PricingModel::Freemium, free()?, plans, Vec::new()),
        2 => (PricingModel::Usage, by_use(), Vec::new(), vec![meter]),
        3 => (PricingModel::Subscription, monthly(least)?, plans, vec![meter]),
        _ => (PricingModel::Subscription, monthly(least)?, plans, Vec::new()),
    };
    let note = Some("Made up, like the rest of the record.".to_string());
    Some(Pricing { model, entry, plans, meters, as_of, note, source: 0 })
}

fn meter(chance: &mut Chance) -> Option<Meter> {
    let (unit, _) = chance.one(&UNITS);
    let usd = Usd(Decimal::parse(&format!("0.{:02}", chance.from(1, 99)))?);
    let included = if chance.often(40) { Decimal::parse(&(chance.from(1, 9) * 100).to_string()) } else { None };
    Some(Meter { unit: unit.to_string(), usd, included })
}

fn dollars(dollars: usize) -> Option<Usd> {
    Decimal::parse(&dollars.to_string()).map(Usd)
}
