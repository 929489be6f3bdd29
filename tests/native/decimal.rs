//! Numbers without rounding, and amounts of dollars.

use crate::common::tries;
use proptest::prelude::*;
use seaworthy::domain::{Decimal, Usd};

#[test]
fn a_number_is_shown_exactly_with_thousands_apart() {
    let shown = [
        ("0", "0"),
        ("-0", "0"),
        ("0.0", "0"),
        ("1", "1"),
        ("-1", "−1"),
        ("999", "999"),
        ("1000", "1,000"),
        ("999999", "999,999"),
        ("1048576", "1,048,576"),
        ("-1234.5", "−1,234.5"),
        ("0.1", "0.1"),
        ("0.10", "0.1"),
        ("0.075", "0.075"),
        ("-0.000001", "−0.000001"),
        ("1.000001", "1.000001"),
        ("1.0000000", "1"),
        ("1e3", "1,000"),
        ("1E+3", "1,000"),
        ("1.5e3", "1,500"),
        ("1.234567e6", "1,234,567"),
        ("25e-2", "0.25"),
        ("1e-6", "0.000001"),
        ("10e-7", "0.000001"),
        ("0e99", "0"),
        ("0e-99", "0"),
        ("999999999999", "999,999,999,999"),
        ("999999999.999999", "999,999,999.999999"),
        ("-999999999.999999", "−999,999,999.999999"),
    ];
    for (text, words) in shown {
        assert_eq!(Decimal::parse(text).map(|number| number.to_string()).as_deref(), Some(words), "{text}");
    }
}

#[test]
fn what_cannot_be_kept_exactly_is_refused() {
    let refused = [
        "0.0000001",
        "1.2345678",
        "-0.0000001",
        "1e-7",
        "15e-7",
        "1.5e-6",
        "10000000000000",
        "1e19",
        "1e99",
        "1e-99",
        "-1e400",
        "123456789012345678901234567890",
        "1e2147483648",
    ];
    for text in refused {
        assert_eq!(Decimal::parse(text), None, "{text}");
    }
}

#[test]
fn thirteen_digits_before_the_point_are_one_too_many() {
    for text in ["1000000000000", "-1000000000000", "9223372036854.775807", "1e12", "1000000000.000001"] {
        assert_eq!(Decimal::parse(text), None, "{text}");
    }
}

#[test]
fn what_is_no_number_is_refused() {
    for text in ["abc", "1x", "1e", "1e1.5", "1.2.3", "--1", "+1", "0x10", "1,000", "١"] {
        assert_eq!(Decimal::parse(text), None, "{text}");
    }
}

#[test]
fn numbers_know_their_sign_and_order() {
    let number = |text| Decimal::parse(text).unwrap();
    let signs = [("-0.000001", true, false), ("-0", false, true), ("0", false, true), ("0.000001", false, false)];
    for (text, negative, zero) in signs {
        assert_eq!((number(text).is_negative(), number(text).is_zero()), (negative, zero), "{text}");
    }
    let ordered = ["-10", "-9.5", "-0.000001", "0", "0.000001", "0.1", "0.11", "2", "10"].map(number);
    assert!(ordered.is_sorted_by(|a, b| a < b));
    assert_eq!(number("0.10"), number("1e-1"));
    assert_eq!(Decimal::from(1_048_576), number("1048576"));
}

#[test]
fn dollars_have_two_decimals_or_none_or_as_many_as_are_exact() {
    let shown = [
        ("0", "$0"),
        ("20", "$20"),
        ("20.00", "$20"),
        ("0.1", "$0.10"),
        ("3.5", "$3.50"),
        ("19.99", "$19.99"),
        ("0.075", "$0.075"),
        ("0.000001", "$0.000001"),
        ("1000", "$1,000"),
        ("1048.5", "$1,048.50"),
        ("1e3", "$1,000"),
        ("5e-2", "$0.05"),
    ];
    for (text, words) in shown {
        assert_eq!(Usd(Decimal::parse(text).unwrap()).to_string(), words, "{text}");
    }
}

proptest! {
    #![proptest_config(tries(2_000))]

    /// What the companion writes into the site is what the editor wrote.
    #[test]
    fn a_number_written_as_json_reads_as_the_same(
        negative: bool, whole in 0..1_000_000_000_u64, micros in 0..1_000_000_u32
    ) {
        let text = format!("{}{whole}.{micros:06}", if negative { "-" } else { "" });
        let number = Decimal::parse(&text).unwrap();
        let json = serde_json::to_string(&number).unwrap();
        prop_assert_eq!(Decimal::parse(&json), Some(number), "{} was written as {}", text, json);
    }
}
