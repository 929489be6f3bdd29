use crate::words::{cost as words, format};
use std::iter::Sum;

/// An exact amount of dollars, 0 or more.
///
/// A price and a quantity have six decimals each, so their product has twelve. The dearest meter at the most of
/// everything is under 10³⁸ of these.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Money {
    picos: i128,
}

const PICOS_OF_A_CENT: i128 = 10_000_000_000;

impl Money {
    /// So many millionths of a millionth of a dollar.
    pub fn of_picos(picos: i128) -> Money {
        Money { picos }
    }

    pub fn picos(self) -> i128 {
        self.picos
    }

    pub fn is_zero(self) -> bool {
        self.picos == 0
    }

    /// To the cent, halves rounded up.
    fn cents(self) -> i128 {
        (self.picos + PICOS_OF_A_CENT / 2) / PICOS_OF_A_CENT
    }

    /// One amount, or from one to another: "$200", "$1.50 to $3.00". Figures that stand together are written alike, so
    /// both have cents where one of them does, or what stands beside them (`cents`).
    pub fn range_in_words(low: Money, high: Money, cents: bool) -> String {
        let cents = cents || low.cents() % 100 != 0 || high.cents() % 100 != 0;
        let (low, high) = (low.written(cents), high.written(cents));
        if low == high { low } else { words::range(&low, &high) }
    }

    fn written(self, with_cents: bool) -> String {
        if !self.is_zero() && self.picos < PICOS_OF_A_CENT {
            return words::LESS_THAN_A_CENT.to_string();
        }
        let cents = self.cents();
        // Sums beyond that are made of prices that nobody asks.
        let whole = u64::try_from(cents / 100).unwrap_or(u64::MAX);
        match with_cents {
            true => format::dollars_and_cents(whole, (cents % 100) as u32),
            false => format::dollars(false, whole, 0),
        }
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        Money { picos: amounts.map(Money::picos).sum() }
    }
}
