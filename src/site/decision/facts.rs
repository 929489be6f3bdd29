use crate::domain::{Keyed, Meter, Site, Slug, Status, Tool};
use crate::words::{decision as words, format, pricing, share, tool as tools};

const STATUS: &str = "status";
const ENTRY: &str = "entry";
/// The figure by which a must-have on the price goes, whatever the label says.
const MONTH: &str = "month";
const LICENCE: &str = "licence";
const RUNS_ON: &str = "runs";
/// Before a reviewer's id, a plan's name, a meter's unit and a spec's key. One letter: they stand in every link.
const REVIEWER: &str = "r:";
const PLAN: &str = "p:";
const METER: &str = "m:";
const SPEC: &str = "s:";

/// All that a tool states and an answer or a price can rest on, each in words under its key. What is not stated is not
/// among them.
pub(super) fn facts(tool: &Tool) -> Keyed<String> {
    let pricing = &tool.pricing;
    let places: Vec<&str> = tool.runs_on.iter().map(|place| place.in_words()).collect();
    let mut facts = Keyed::default();
    put(&mut facts, STATUS, "", status(&tool.status));
    for take in &tool.takes {
        put(&mut facts, REVIEWER, take.reviewer.as_str(), share::judged(take.verdict.in_words(), take.score));
    }
    put(&mut facts, ENTRY, "", pricing.entry.label.clone());
    put(&mut facts, MONTH, "", pricing.entry.usd_per_month.map_or(String::new(), |usd| usd.to_string()));
    pricing.plans.iter().for_each(|plan| put(&mut facts, PLAN, &plan.name, plan.price_in_words()));
    pricing.meters.iter().for_each(|meter| put(&mut facts, METER, &meter.unit, metered(meter)));
    put(&mut facts, LICENCE, "", tool.licence.to_string());
    put(&mut facts, RUNS_ON, "", places.join(format::ITEMS));
    tool.specs.iter().for_each(|(key, spec)| put(&mut facts, SPEC, key, spec.in_words()));
    facts
}

/// Two plans may have one name; both prices are kept then.
fn put(facts: &mut Keyed<String>, kind: &str, name: &str, value: String) {
    if value.chars().all(|character| character.is_whitespace() || character.is_control()) {
        return;
    }
    let key = kept(&(kind.to_string() + name));
    let value = facts.get(&key).map_or(String::new(), |before| before.clone() + format::ITEMS) + &value;
    facts.set(key, value);
}

fn status(status: &Status) -> String {
    let date = status.date.map_or(String::new(), |date| tools::state_date(&date.in_words()));
    status.state.in_words().to_string() + &date
}

fn metered(meter: &Meter) -> String {
    let included = meter.included.map(|number| pricing::included(&number.to_string()));
    meter.usd.to_string() + &included.map_or(String::new(), |included| format::SHORT_ITEMS.to_string() + &included)
}

/// What the fact of this key is, in words; `panel` names reviewers who have left.
pub(super) fn called(key: &str, site: &Site, panel: &Keyed<String>) -> String {
    if let Some(id) = key.strip_prefix(REVIEWER) {
        let now = Slug::parse(id).and_then(|id| site.reviewer(&id));
        let then = panel.get(id).map_or(id, String::as_str);
        return words::verdict_of(now.map_or(then, |reviewer| &reviewer.name));
    }
    if let Some(plan) = key.strip_prefix(PLAN) {
        return plan.to_string();
    }
    if let Some(unit) = key.strip_prefix(METER) {
        return words::price_per(&site.unit(unit));
    }
    if let Some(spec) = key.strip_prefix(SPEC) {
        return site.spec(spec);
    }
    match key {
        STATUS => words::STATUS,
        ENTRY => words::ENTRY_PRICE,
        MONTH => words::ENTRY_A_MONTH,
        LICENCE => words::LICENCE,
        RUNS_ON => words::RUNS_ON,
        unknown => unknown,
    }
    .to_string()
}

/// The longest text that is kept whole, and how much is kept of a longer one, in characters.
pub(super) const LONGEST: usize = 80;
const BEGINNING: usize = 60;

/// A text as it is kept: in one line; of a long one the beginning and a hash of the whole, by which a change is noticed.
pub(super) fn kept(text: &str) -> String {
    let text = text.replace(char::is_control, " ");
    if text.chars().count() <= LONGEST {
        return text;
    }
    let beginning: String = text.chars().take(BEGINNING).collect();
    beginning + format::CUT + &hash(&text).to_string()
}

/// A kept text for the reader: without the hash.
pub(super) fn shown(kept: &str) -> String {
    let hashed = |(_, hash): &(&str, &str)| !hash.is_empty() && hash.bytes().all(|byte| byte.is_ascii_digit());
    match kept.rsplit_once(format::CUT).filter(hashed) {
        Some((beginning, _)) if beginning.chars().count() == BEGINNING => beginning.to_string() + format::CUT,
        _ => kept.to_string(),
    }
}

/// What a shown text begins with, where that is all that was kept.
pub(super) fn cut(shown: &str) -> Option<&str> {
    shown.strip_suffix(format::CUT).filter(|beginning| beginning.chars().count() == BEGINNING)
}

/// FNV-1a in 32 bits: the same in every version and on every machine, and a few bytes of code.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
