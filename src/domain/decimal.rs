use crate::words;
use serde::{Serialize, Serializer};
use std::fmt;

const MICROS: i64 = 1_000_000;

/// An exact number with up to six decimals.
///
/// Prices are sums of small fractions; binary floating point would show them a millionth off, and its printing code is
/// among the heaviest in a WebAssembly build.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decimal {
    micros: i64,
}

impl Decimal {
    /// Reads a JSON number. None when it has more than six decimals, more than twelve digits before the point, or more
    /// than fifteen in all: JSON readers elsewhere keep no more.
    pub fn parse(text: &str) -> Option<Decimal> {
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
        let (mantissa, exponent) = match digits.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
            None => (digits, 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        if whole.is_empty() {
            return None;
        }
        let fraction = fraction.trim_end_matches('0');
        let shift = 6_i32.checked_add(exponent)?.checked_sub(i32::try_from(fraction.len()).ok()?)?;
        let mut micros: i64 = 0;
        for byte in whole.bytes().chain(fraction.bytes()) {
            let digit = byte.is_ascii_digit().then(|| i64::from(byte - b'0'))?;
            micros = micros.checked_mul(10)?.checked_add(digit)?;
        }
        for _ in 0..shift.max(0).min(if micros == 0 { 0 } else { 19 }) {
            micros = micros.checked_mul(10)?;
        }
        for _ in shift.min(0).max(if micros == 0 { 0 } else { -19 })..0 {
            micros = (micros % 10 == 0).then_some(micros / 10)?;
        }
        let most = if micros % MICROS == 0 { 1_000_000_000_000 * MICROS } else { 1_000_000_000_000_000 };
        (micros < most).then_some(Decimal { micros: sign * micros })
    }

    pub const fn of_micros(micros: i64) -> Decimal {
        Decimal { micros }
    }

    /// The number in millionths.
    pub fn micros(self) -> i64 {
        self.micros
    }

    /// As [`Decimal::parse`] reads it, for addresses: `1048576`, `-0.075`.
    pub fn plain(self) -> String {
        let (whole, micros) = self.parts();
        words::format::plain(self.is_negative(), whole, micros)
    }

    pub fn is_negative(self) -> bool {
        self.micros < 0
    }

    pub fn is_zero(self) -> bool {
        self.micros == 0
    }

    /// The whole of it and the millionths, without the sign.
    fn parts(self) -> (u64, u32) {
        let micros = self.micros.unsigned_abs();
        (micros / MICROS.unsigned_abs(), (micros % MICROS.unsigned_abs()) as u32)
    }
}

impl From<u32> for Decimal {
    fn from(whole: u32) -> Decimal {
        Decimal { micros: i64::from(whole) * MICROS }
    }
}

/// As readers see it: `1,048,576`, `0.075`.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let (whole, micros) = self.parts();
        f.write_str(&words::format::decimal(self.is_negative(), whole, micros, 0))
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.micros % MICROS {
            0 => serializer.serialize_i64(self.micros / MICROS),
            _ => serializer.serialize_f64(self.micros as f64 / MICROS as f64),
        }
    }
}

#[cfg(feature = "native")]
impl schemars::JsonSchema for Decimal {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "number", "description": "A number with at most six decimals."})
    }
}

/// An amount in US dollars, shown as `$0.10`, `$20`, `$0.075`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Usd(pub Decimal);

impl fmt::Display for Usd {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let (whole, micros) = self.0.parts();
        f.write_str(&words::format::dollars(self.0.is_negative(), whole, micros))
    }
}
