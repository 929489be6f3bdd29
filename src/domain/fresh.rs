use crate::domain::{Date, Kind, Licence, Tool};
use crate::words::fresh as words;

/// What was left out of a record because it is stale, or because no source is named for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// All prices, and the day they were seen.
    pub price: Option<Date>,
    pub licence: bool,
    /// How many specs.
    pub specs: u32,
    /// How many takes. They argue from the record, so they age as its specs do, from when somebody last went through it.
    pub takes: u32,
}

impl LeftOut {
    /// "the price, seen 2 July 2026 and 3 specs"; None where all was kept.
    pub fn in_words(&self) -> Option<String> {
        let mut parts = Vec::new();
        parts.extend(self.price.map(|seen| words::price(&seen.in_words())));
        parts.extend(self.licence.then(|| words::LICENCE.to_string()));
        parts.extend((self.specs > 0).then(|| words::specs(self.specs)));
        parts.extend((self.takes > 0).then(|| words::takes(self.takes)));
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        (!parts.is_empty()).then(|| crate::words::format::and(&parts))
    }
}

impl Tool {
    /// The day a spec was seen: its source's; where that gives none, when somebody last went through the record. None
    /// where no source is named.
    pub fn spec_seen(&self, key: &str) -> Option<Date> {
        let source = self.source(*self.spec_sources.get(key)?)?;
        Some(source.seen.unwrap_or(self.reviewed))
    }

    /// The record without what is stale on a day or has no source, as if it had never been stated, and what that was.
    /// It must be whole: slices carry no sources.
    pub fn without_stale(&self, today: Date) -> (Tool, LeftOut) {
        let (mut tool, mut left_out) = (self.clone(), LeftOut::default());
        if Kind::Price.is_stale(self.pricing.as_of, today) || self.source(self.pricing.source).is_none() {
            left_out.price = Some(self.pricing.as_of);
            tool.pricing.entry.label.clear();
            tool.pricing.entry.usd_per_month = None;
            tool.pricing.plans.clear();
            tool.pricing.meters.clear();
        }
        if Kind::Licence.is_stale(self.reviewed, today) {
            left_out.licence = true;
            tool.licence = Licence::left_out();
        }
        let stated = tool.specs.len();
        let fresh = |key: &str| self.spec_seen(key).is_some_and(|seen| !Kind::Spec.is_stale(seen, today));
        tool.specs.keep(fresh);
        left_out.specs = (stated - tool.specs.len()) as u32;
        if Kind::Spec.is_stale(self.reviewed, today) {
            left_out.takes = self.takes.len() as u32;
            tool.takes.clear();
        }
        (tool, left_out)
    }
}
