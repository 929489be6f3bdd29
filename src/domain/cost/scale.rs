use super::Stretch;
use crate::domain::Decimal;

/// Round quantities for a chart, from 0 in steps of 1, 2 or 5 and zeros: four to seven of them.
///
/// They reach twice the reader's quantity, and beyond the last crossing unless that is more than twenty times as far.
/// Where the reader has entered nothing they reach half as far again as the last crossing, or 10 where there is none.
pub fn scale(quantity: Decimal, stretches: &[Stretch]) -> Vec<Decimal> {
    let entered = i128::from(quantity.micros());
    let crossing = stretches.last().map_or(0, |stretch| i128::from(stretch.from.micros()));
    let reach = match (entered, crossing) {
        (0, 0) => 10_000_000,
        (0, crossing) => crossing + crossing / 2,
        // One millionth more, so that the last value is beyond it.
        (entered, crossing) => (2 * entered).max((20 * entered).min(crossing + 1)),
    };
    let step = round_step(reach);
    let steps = (reach + step - 1) / step;
    (0..=steps).map(|count| Decimal::of_micros((count * step) as i64)).collect()
}

/// The least of 1, 2, 5, 10, 20, 50, … of which six reach so far.
fn round_step(reach: i128) -> i128 {
    let mut ten = 1;
    loop {
        for step in [ten, 2 * ten, 5 * ten] {
            if 6 * step >= reach {
                return step;
            }
        }
        ten *= 10;
    }
}
