use crate::domain::{Decimal, Meter, Usd};

/// A price for each unit beyond those included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    pub usd: Usd,
    /// Millionths of units a month that cost nothing.
    pub included: i128,
}

impl Rate {
    pub(super) fn flat(usd: Usd) -> Rate {
        Rate { usd, included: 0 }
    }

    /// Price × (quantity − included), never below 0; the quantity in millionths, the product in millionths of them.
    pub(super) fn times(self, quantity: i128) -> i128 {
        i128::from(self.usd.0.micros()) * (quantity - self.included).max(0)
    }

    /// The lowest and the highest that a use of several meters can come to, however it is spread over them: each unit at
    /// the lowest price and all that any of them includes taken off, or each at the highest and nothing taken off,
    /// since other use may have taken it.
    fn either_end(meters: &[&Meter]) -> (Rate, Rate) {
        let prices = || meters.iter().map(|meter| meter.usd);
        let usd = |usd: Option<Usd>| usd.unwrap_or(Usd(Decimal::default()));
        let included = meters.iter().map(|meter| Rate::by(meter).included).sum();
        (Rate { usd: usd(prices().min()), included }, Rate::flat(usd(prices().max())))
    }

    fn by(meter: &Meter) -> Rate {
        Rate { usd: meter.usd, included: meter.included.unwrap_or_default().micros().into() }
    }
}

/// What in a price list a unit comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Priced<'u> {
    /// The meter at this place.
    By(usize),
    /// The meters whose units are this one in several variants.
    Variants(&'u str),
}

impl<'u> Priced<'u> {
    /// The meter of that very unit; else that of the longest beginning of it, because a tool that draws no distinction
    /// asks the same for all; else its variants, of which one alone is the meter.
    pub(super) fn of(meters: &[Meter], unit: &'u str) -> Option<Priced<'u>> {
        if let Some(index) = meters.iter().position(|meter| meter.unit == unit) {
            return Some(Priced::By(index));
        }
        let wider = meters.iter().enumerate().filter(|(_, meter)| is_variant(unit, &meter.unit));
        if let Some((index, _)) = wider.max_by_key(|(_, meter)| meter.unit.len()) {
            return Some(Priced::By(index));
        }
        let mut variants = meters.iter().enumerate().filter(|(_, meter)| is_variant(&meter.unit, unit));
        match (variants.next(), variants.next()) {
            (None, _) => None,
            (Some((index, _)), None) => Some(Priced::By(index)),
            _ => Some(Priced::Variants(unit)),
        }
    }

    /// The lowest and the highest price.
    pub(super) fn rates(self, meters: &[Meter]) -> (Rate, Rate) {
        match self {
            Priced::By(index) => {
                let rate = meters.get(index).map_or(Rate::flat(Usd(Decimal::default())), Rate::by);
                (rate, rate)
            }
            Priced::Variants(unit) => {
                Rate::either_end(&meters.iter().filter(|meter| is_variant(&meter.unit, unit)).collect::<Vec<_>>())
            }
        }
    }
}

/// Whether a unit is another and something behind a hyphen: `image-large` is one of `image`.
fn is_variant(unit: &str, of: &str) -> bool {
    unit.strip_prefix(of).is_some_and(|rest| rest.starts_with('-'))
}
