use super::{Cost, Gap, Line, Money, Rate};
use crate::domain::{Date, Decimal, Tool, Workload};

/// What a tool costs as the quantity of one unit runs from 0 on, all else as entered.
///
/// One line of the sum moves with the unit at most, because every unit comes to one price. So either end of the cost is
/// flat as far as units are included, and straight from there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Curve {
    pub(super) low: Ramp,
    pub(super) high: Ramp,
}

/// flat + slope × max(0, x − from), in millionths of dollars for a unit, of units, and of one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ramp {
    pub(super) flat: i128,
    pub(super) slope: i128,
    /// Under 0 where other quantities have used up what is included.
    pub(super) from: i128,
}

/// One unit, as the curve is taken from what a workload with so much of it costs.
const ONE: i128 = 1_000_000;

impl Curve {
    /// The curve over `unit`, or why there is none.
    pub fn of(tool: &Tool, workload: &Workload, unit: &str, leave_out: Option<Date>) -> Result<Curve, Gap> {
        match Cost::of(tool, &workload.with(unit, Decimal::of_micros(ONE as i64)), leave_out) {
            Cost::Unknown { gap, .. } => Err(gap),
            Cost::Known { lines, .. } => {
                let ramp = |rate: fn(&Line) -> Rate| Ramp::of(&lines, unit, rate);
                Ok(Curve { low: ramp(|line| line.low), high: ramp(|line| line.high) })
            }
        }
    }

    /// The lowest and the highest cost of so much.
    pub fn at(&self, quantity: Decimal) -> (Money, Money) {
        let x = i128::from(quantity.micros());
        (Money::of_picos(self.low.at(x)), Money::of_picos(self.high.at(x)))
    }
}

impl Ramp {
    fn of(lines: &[Line], unit: &str, rate: fn(&Line) -> Rate) -> Ramp {
        let mut ramp = Ramp { flat: 0, slope: 0, from: 0 };
        for line in lines {
            let Rate { usd, included } = rate(line);
            if line.moves_with(unit) {
                let others = line.quantity - ONE;
                (ramp.slope, ramp.from) = (usd.0.micros().into(), included - others);
            } else {
                ramp.flat += rate(line).times(line.quantity);
            }
        }
        ramp
    }

    pub(super) fn at(self, x: i128) -> i128 {
        self.flat + self.slope * (x - self.from).max(0)
    }

    /// The straight lines it is made of, each by its value at 0 and its slope.
    fn straight(self) -> [(i128, i128); 2] {
        [(self.flat, 0), (self.flat - self.slope * self.from, self.slope)]
    }

    /// Where a straight line of one meets one of the other, in millionths, halves rounded up.
    pub(super) fn meets(self, other: Ramp) -> impl Iterator<Item = i128> {
        self.straight().into_iter().flat_map(move |one| {
            let crossing = move |other: (i128, i128)| {
                let (ahead, closing) = (other.0 - one.0, one.1 - other.1);
                let (ahead, closing) = if closing < 0 { (-ahead, -closing) } else { (ahead, closing) };
                let whole = ahead.checked_div_euclid(closing)?;
                Some(whole + i128::from(2 * ahead.rem_euclid(closing) >= closing))
            };
            other.straight().into_iter().filter_map(crossing)
        })
    }
}
