use crate::domain::json::{Cursor, quoted};
use crate::words;
use serde::{Serialize, Serializer};
use std::fmt;

/// A day of the Gregorian calendar, written `2026-11-22`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// A date from its ISO 8601 form, if that day exists.
    pub fn parse(text: &str) -> Option<Date> {
        let mut parts = text.split('-');
        let mut number = |width: usize| {
            let part =
                parts.next().filter(|part| part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit()))?;
            part.parse::<u16>().ok()
        };
        let (year, month, day) = (number(4)?, number(2)? as u8, number(2)? as u8);
        let exists = parts.next().is_none() && (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        exists.then_some(Date { year, month, day })
    }

    pub(crate) fn read(cursor: &Cursor) -> Option<Date> {
        let text = cursor.text()?;
        let date = Date::parse(text);
        if date.is_none() {
            cursor.fault(format!("{} is not a date", quoted(text)), "write an existing day as YYYY-MM-DD");
        }
        date
    }

    /// The day so many days after 1970-01-01, as a clock tells it. Days before that are that day.
    pub fn from_epoch_days(days: u32) -> Date {
        // H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days; years begin in March there.
        let shifted = days + 719_468;
        let (era, day_of_era) = (shifted / 146_097, shifted % 146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = era * 400 + year_of_era + u32::from(month <= 2);
        Date { year: year as u16, month: month as u8, day: day as u8 }
    }

    pub(crate) fn year(self) -> u16 {
        self.year
    }

    pub(crate) fn month(self) -> u8 {
        self.month
    }

    /// Days since 1970-01-01, negative before.
    pub fn epoch_days(self) -> i32 {
        // days_from_civil of the same source.
        let (month, day) = (i32::from(self.month), i32::from(self.day));
        let year = i32::from(self.year) - i32::from(month <= 2);
        let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let shifted_month = (month + 9) % 12;
        let day_of_year = (153 * shifted_month + 2) / 5 + day - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
    }

    /// "22 November 2026".
    pub fn in_words(self) -> String {
        words::format::date(self.day, self.month, self.year)
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 => 28 + u8::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "native")]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "format": "date", "description": "A day, YYYY-MM-DD."})
    }
}
