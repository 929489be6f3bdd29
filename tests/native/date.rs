//! Days of the calendar, and how far they are from the first of January 1970.

use crate::common::{date, tries};
use proptest::prelude::*;
use seaworthy::domain::Date;

/// 9999-12-31, the last day with four digits.
const LAST: u32 = 2_932_896;

#[test]
fn a_date_is_an_existing_day() {
    let good = ["2026-11-22", "2026-01-01", "2026-12-31", "2026-04-30", "2026-01-31", "1999-09-09", "9999-12-31"];
    for text in good {
        assert_eq!(Date::parse(text).map(|date| date.to_string()).as_deref(), Some(text));
    }
    let bad = [
        "",
        "2026",
        "2026-11",
        "2026-00-10",
        "2026-13-01",
        "2026-11-00",
        "2026-01-32",
        "2026-04-31",
        "2026-06-31",
        "2026-09-31",
        "2026-11-31",
        "2026-6-01",
        "2026-06-1",
        "26-06-01",
        "02026-06-01",
        "2026/06/01",
        "20260601",
        "2026-06-01-",
        "2026-06-01T00:00",
        " 2026-06-01",
        "2026-06-01 ",
        "-026-06-01",
        "+026-06-01",
        "2026-+6-01",
        "２026-06-01",
        "22 November 2026",
    ];
    for text in bad {
        assert_eq!(Date::parse(text), None, "{text:?}");
    }
}

#[test]
fn february_has_29_days_in_leap_years() {
    for year in [1600, 1996, 2000, 2004, 2024, 2028, 2400] {
        assert!(Date::parse(&format!("{year}-02-29")).is_some(), "{year}");
        assert!(Date::parse(&format!("{year}-02-30")).is_none(), "{year}");
    }
    for year in [1700, 1800, 1900, 2023, 2025, 2026, 2100, 2200] {
        assert!(Date::parse(&format!("{year}-02-28")).is_some(), "{year}");
        assert!(Date::parse(&format!("{year}-02-29")).is_none(), "{year}");
    }
}

#[test]
fn days_are_counted_from_1970() {
    let known = [
        ("0001-01-01", -719_162),
        ("1900-03-01", -25_508),
        ("1969-12-31", -1),
        ("1970-01-01", 0),
        ("1970-01-02", 1),
        ("2000-02-29", 11_016),
        ("2000-03-01", 11_017),
        ("2026-11-22", 20_779),
        ("9999-12-31", LAST as i32),
    ];
    for (text, days) in known {
        assert_eq!(date(text).epoch_days(), days, "{text}");
        if let Ok(days) = u32::try_from(days) {
            assert_eq!(Date::from_epoch_days(days), date(text), "{text}");
        }
    }
}

#[test]
fn a_date_in_words() {
    assert_eq!(date("2026-11-22").in_words(), "22 November 2026");
    assert_eq!(date("2026-01-01").in_words(), "1 January 2026");
    assert_eq!(date("2024-02-29").in_words(), "29 February 2024");
    assert_eq!(date("2026-12-31").in_words(), "31 December 2026");
}

#[test]
fn dates_are_written_into_json_as_they_are_read() {
    assert_eq!(serde_json::to_string(&date("2026-01-02")).unwrap(), r#""2026-01-02""#);
}

proptest! {
    #![proptest_config(tries(2_000))]

    #[test]
    fn every_day_comes_back_from_its_number_and_its_text(days in 0..=LAST) {
        let date = Date::from_epoch_days(days);
        prop_assert_eq!(date.epoch_days(), days as i32);
        prop_assert_eq!(Date::parse(&date.to_string()), Some(date));
    }

    #[test]
    fn dates_are_ordered_as_their_texts_and_numbers_are(a in 0..=LAST, b in 0..=LAST) {
        let (first, second) = (Date::from_epoch_days(a), Date::from_epoch_days(b));
        prop_assert_eq!(first.cmp(&second), a.cmp(&b));
        prop_assert_eq!(first.to_string().cmp(&second.to_string()), a.cmp(&b));
    }
}
