use crate::domain::must::is_key;
use crate::domain::{Decimal, Keyed, Slug};
use crate::words::format::brief;
use crate::words::workload as words;

/// The unit of people, which prices plans per seat.
pub const SEAT: &str = "seat";

/// What a reader uses in a month, and how each tool is paid for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workload {
    /// By unit of a meter, or [`SEAT`]; 0 or more of each.
    pub quantities: Keyed<Decimal>,
    /// What the reader's own machine costs, in dollars a month.
    pub own: Option<Decimal>,
    /// By a tool's slug: the id of the [`Way`](crate::domain::Way) that was chosen for it.
    pub ways: Keyed<String>,
    /// The unit whose quantity a chart runs over.
    pub over: Option<String>,
}

impl Workload {
    /// The most of anything that is counted: 1,000,000,000,000.
    pub const MOST: Decimal = Decimal::of_micros(1_000_000_000_000_000_000);

    /// Reads what [`Workload::id`] writes, `image:500,own:300,cursor=teams,over:image`, and says a sentence for each
    /// part that had to be repaired.
    pub fn parse(text: &str) -> (Workload, Vec<String>) {
        let (mut workload, mut repairs) = (Workload::default(), Vec::new());
        let parts: Vec<&str> = text.split(',').filter(|part| !part.is_empty()).take(MOST_PARTS + 1).collect();
        for part in parts.iter().take(MOST_PARTS) {
            repairs.extend(workload.take(part));
        }
        if parts.len() > MOST_PARTS {
            repairs.push(words::too_many(MOST_PARTS as u32));
        }
        (workload, repairs)
    }

    /// Takes one part in; the sentence says what was wrong with it.
    fn take(&mut self, part: &str) -> Option<String> {
        let again = match (part.split_once('='), part.split_once(':')) {
            (Some((tool, way)), _) if Slug::parse(tool).is_some() && is_word(way) => {
                put(&mut self.ways, tool, way.to_string())
            }
            (None, Some((OVER, unit))) if is_unit(unit) => self.over.replace(unit.to_string()).is_some(),
            (None, Some((name, number))) if name == OWN || is_unit(name) => {
                let most = Workload::MOST.to_string();
                let Some((amount, fits)) = Workload::amount(number) else {
                    return Some(words::not_an_amount(&brief(part), &most));
                };
                let again = match name {
                    OWN => self.own.replace(amount).is_some(),
                    _ => put(&mut self.quantities, name, amount),
                };
                if !fits {
                    return Some(words::out_of_range(&brief(part), &most, &amount.to_string()));
                }
                again
            }
            _ => return Some(words::not_a_part(&brief(part))),
        };
        again.then(|| words::named_twice(&brief(part)))
    }

    /// Reads an amount as fields and addresses hold it; one out of range gives the nearest, and `false`.
    ///
    /// Not [`Decimal::parse`], which keeps fewer digits than amounts may have, and tells too much from nonsense by nothing.
    pub fn amount(text: &str) -> Option<(Decimal, bool)> {
        let (negative, digits) = text.strip_prefix('-').map_or((false, text), |digits| (true, digits));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let (whole, fraction) = (whole.trim_start_matches('0'), is_number(whole).then_some(fraction)?);
        let kept = is_number(fraction).then(|| fraction.trim_end_matches('0'))?;
        if kept.len() > 6 {
            return None;
        }
        if whole.len() > 13 {
            return Some(if negative { (Decimal::default(), false) } else { (Workload::MOST, false) });
        }
        let digits = whole.bytes().chain(kept.bytes()).chain(std::iter::repeat_n(b'0', 6 - kept.len()));
        // At most 19 digits, of which the first 13 are whole.
        let micros = digits.fold(0_i128, |micros, digit| micros * 10 + i128::from(digit - b'0'));
        let signed = if negative { -micros } else { micros };
        let near = signed.clamp(0, Workload::MOST.micros().into());
        Some((Decimal::of_micros(near as i64), near == signed))
    }

    /// As it stands in an address, before that is encoded.
    pub fn id(&self) -> String {
        let quantities = self.quantities.iter().map(|(unit, quantity)| pair(unit, ":", &quantity.plain()));
        let mut parts: Vec<String> = quantities.collect();
        parts.extend(self.own.iter().map(|usd| pair(OWN, ":", &usd.plain())));
        parts.extend(self.ways.iter().map(|(tool, way)| pair(tool, "=", way)));
        parts.extend(self.over.iter().map(|unit| pair(OVER, ":", unit)));
        parts.join(",")
    }

    /// The same with so much of one unit.
    pub fn with(&self, unit: &str, quantity: Decimal) -> Workload {
        let mut workload = self.clone();
        workload.quantities.set(unit.to_string(), quantity);
        workload
    }
}

const OWN: &str = "own";
const OVER: &str = "over";

/// More than any reader enters; an address could hold thousands.
const MOST_PARTS: usize = 40;

/// Puts a value at a key, and tells whether another stood there.
fn put<V>(keyed: &mut Keyed<V>, key: &str, value: V) -> bool {
    let there = keyed.get(key).is_some();
    keyed.set(key.to_string(), value);
    there
}

fn pair(name: &str, mark: &str, value: &str) -> String {
    [name, mark, value].concat()
}

/// Whether it can be asked for: it can stand in an address, where two names mean something else.
pub(super) fn is_unit(text: &str) -> bool {
    is_word(text) && text != OWN && text != OVER
}

/// The longest name of a catalogue makes the longest word.
fn is_word(text: &str) -> bool {
    is_key(text) && text.len() <= 60
}
