//! What a reader's own workload costs with a tool: which price each quantity comes to, the sums, and where they cross.

mod curve;
mod fit;
mod gap;
mod line;
mod money;
mod rate;
mod scale;
mod stretch;
mod way;

pub use curve::Curve;
pub use fit::{asks_own, unit_label, units};
pub use gap::Gap;
pub use line::{Line, What};
pub use money::Money;
pub use rate::Rate;
pub use scale::scale;
pub use stretch::{Stretch, stretches, stretches_in_words};
pub use way::Way;

use crate::domain::workload::SEAT;
use crate::domain::{Date, Kind, Site, Tool, Workload};
use crate::words::cost as words;
use rate::Priced;

/// What a workload costs a month with one tool, paid in the way chosen for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cost {
    /// Somewhere from `low` to `high`; both are the same where the price list leaves nothing open.
    Known { low: Money, high: Money, lines: Vec<Line> },
    /// No sum, because something has no price; `lines` are what has one.
    Unknown { gap: Gap, lines: Vec<Line> },
}

impl Cost {
    /// The cost by the tool's price list. `leave_out` is today where the reader leaves stale figures out.
    ///
    /// What runs on the reader's own hardware costs what that costs, whatever is done with it. Otherwise it is the plan,
    /// if it is one, and each quantity by the meter that prices it. Nothing used is never a gap.
    pub fn of(tool: &Tool, workload: &Workload, leave_out: Option<Date>) -> Cost {
        let pricing = &tool.pricing;
        let unknown = |gap| Cost::Unknown { gap, lines: Vec::new() };
        let mut lines = Vec::new();
        match Way::of(tool, workload) {
            None => return unknown(Gap::NoPrice),
            Some(Way::Own) => {
                return workload.own.map_or(unknown(Gap::Own), |usd| Cost::known(vec![Line::own(usd)]));
            }
            Some(_) if leave_out.is_some_and(|today| Kind::Price.is_stale(pricing.as_of, today)) => {
                return unknown(Gap::Stale(pricing.as_of));
            }
            Some(Way::Plan(index)) => lines.extend(pricing.plans.get(index).map(|plan| Line::plan(plan, workload))),
            Some(Way::Metered) => {}
        }
        let mut missing = Vec::new();
        let used = workload.quantities.iter().filter(|(unit, quantity)| *unit != SEAT && !quantity.is_zero());
        for (unit, quantity) in used {
            match Priced::of(&pricing.meters, unit) {
                None => missing.push(unit.to_string()),
                Some(priced) => match lines.iter_mut().find(|line| line.is_of(priced)) {
                    Some(line) => line.add(unit, *quantity),
                    None => lines.push(Line::used(&pricing.meters, priced, unit, *quantity)),
                },
            }
        }
        match missing.is_empty() {
            true => Cost::known(lines),
            false => Cost::Unknown { gap: Gap::Units(missing), lines },
        }
    }

    fn known(lines: Vec<Line>) -> Cost {
        Cost::Known { low: lines.iter().map(Line::low).sum(), high: lines.iter().map(Line::high).sum(), lines }
    }

    /// "$1.50 to $3.00 a month", "not comparable, because Cursor states no price per image".
    pub fn in_words(&self, tool: &str, site: &Site) -> String {
        match self {
            Cost::Unknown { gap, .. } => words::not_comparable(&gap.in_words(tool, site)),
            Cost::Known { low, high, lines } => {
                let sum = Money::range_in_words(*low, *high, lines.iter().any(Line::has_cents));
                match high.is_zero() && lines.iter().any(Line::is_within_included) {
                    true => words::all_included(&sum),
                    false => words::a_month(&sum),
                }
            }
        }
    }
}
