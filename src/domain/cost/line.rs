use super::Money;
use super::rate::{Priced, Rate};
use crate::domain::workload::SEAT;
use crate::domain::{Decimal, Meter, Per, Plan, Site, Usd, Workload};
use crate::words::{cost as words, format};

/// One product of a sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub what: What,
    /// In millionths of the unit.
    pub quantity: i128,
    /// The prices between which it lies; mostly the same one twice.
    pub low: Rate,
    pub high: Rate,
    /// The place of the meter, where one prices it.
    meter: Option<usize>,
}

/// What is paid for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Use of these units, as the reader entered them.
    Use(Vec<String>),
    /// The plan of this name, for each person.
    Seats(String),
    /// The plan of this name.
    Account(String),
    /// The reader's own machine.
    Own,
}

const ONE: i128 = 1_000_000;

impl Line {
    fn flat(what: What, quantity: i128, usd: Usd) -> Line {
        Line { what, quantity, low: Rate::flat(usd), high: Rate::flat(usd), meter: None }
    }

    pub(super) fn own(usd: Decimal) -> Line {
        Line::flat(What::Own, ONE, Usd(usd))
    }

    /// Who says nothing of people is one.
    pub(super) fn plan(plan: &Plan, workload: &Workload) -> Line {
        let people = workload.quantities.get(SEAT).map_or(ONE, |people| people.micros().into());
        match plan.per {
            Per::Seat => Line::flat(What::Seats(plan.name.clone()), people, plan.usd_per_month),
            Per::Account => Line::flat(What::Account(plan.name.clone()), ONE, plan.usd_per_month),
        }
    }

    pub(super) fn used(meters: &[Meter], priced: Priced, unit: &str, quantity: Decimal) -> Line {
        let (low, high) = priced.rates(meters);
        let meter = if let Priced::By(index) = priced { Some(index) } else { None };
        Line { what: What::Use(vec![unit.to_string()]), quantity: quantity.micros().into(), low, high, meter }
    }

    /// Whether more that is priced so belongs to this line, where included units are taken off once.
    pub(super) fn is_of(&self, priced: Priced) -> bool {
        self.meter.is_some_and(|index| priced == Priced::By(index))
    }

    pub(super) fn add(&mut self, unit: &str, quantity: Decimal) {
        self.quantity += i128::from(quantity.micros());
        if let What::Use(units) = &mut self.what {
            units.push(unit.to_string());
        }
    }

    /// Whether the quantity of that unit changes it.
    pub(super) fn moves_with(&self, unit: &str) -> bool {
        match &self.what {
            What::Use(units) => units.iter().any(|used| used == unit),
            What::Seats(_) => unit == SEAT,
            What::Account(_) | What::Own => false,
        }
    }

    pub fn low(&self) -> Money {
        Money::of_picos(self.low.times(self.quantity))
    }

    pub fn high(&self) -> Money {
        Money::of_picos(self.high.times(self.quantity))
    }

    pub(super) fn has_cents(&self) -> bool {
        [self.low, self.high].iter().any(|rate| i128::from(rate.usd.0.micros()) % ONE != 0)
    }

    /// Whether something is used, and costs nothing because so much is included.
    pub(super) fn is_within_included(&self) -> bool {
        self.quantity > 0 && self.quantity <= self.high.included
    }

    /// What the line is of: "1M input tokens", "Teams", "on your own hardware".
    pub fn name(&self, site: &Site) -> String {
        match &self.what {
            What::Use(units) => {
                let units: Vec<String> = units.iter().map(|unit| site.unit(unit)).collect();
                format::and(&units.iter().map(String::as_str).collect::<Vec<_>>())
            }
            What::Seats(plan) | What::Account(plan) => plan.clone(),
            What::Own => words::ON_OWN_HARDWARE.to_string(),
        }
    }

    /// The arithmetic: "10 × $0.10 = $1.00", "(1,200 − 1,000 included) × $2 = $400", "5 people × $40 = $200", "$45".
    pub fn in_words(&self) -> String {
        let amount = Money::range_in_words(self.low(), self.high(), self.has_cents());
        let quantity = match self.what {
            What::Account(_) | What::Own => return amount,
            What::Seats(_) => words::people(&number(self.quantity)),
            What::Use(_) => number(self.quantity),
        };
        let product = |rate: Rate| match (rate.included, rate.usd.to_string()) {
            (0, price) => words::times(&quantity, &price),
            (included, _) if self.quantity <= included => words::within_included(&quantity, &number(included)),
            (included, price) => words::times_beyond(&quantity, &number(included), &price),
        };
        let (low, high) = (product(self.low), product(self.high));
        words::makes(&if low == high { low } else { words::range(&low, &high) }, &amount)
    }
}

/// As [`Decimal`] writes it; sums of quantities can be too large for one.
fn number(micros: i128) -> String {
    let whole = u64::try_from(micros / ONE).unwrap_or(u64::MAX);
    format::decimal(false, whole, (micros % ONE) as u32, 0)
}
