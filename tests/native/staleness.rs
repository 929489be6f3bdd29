//! When a figure is too old to trust.

use crate::common::{bicycles, date, page, slug};
use seaworthy::domain::{Kind, STALE_AFTER, Tool};
use seaworthy::site::Route;

#[test]
fn each_kind_has_its_days_and_its_word() {
    assert_eq!(STALE_AFTER, [(Kind::Price, 45), (Kind::Spec, 180), (Kind::Licence, 365)]);
    for (kind, days) in STALE_AFTER {
        assert_eq!(kind.days(), days);
    }
}

#[test]
fn a_figure_is_stale_once_more_days_have_passed() {
    let seen = "2026-01-01";
    let cases = [
        (Kind::Price, seen, seen, false),
        (Kind::Price, seen, "2026-02-14", false), // 44 days
        (Kind::Price, seen, "2026-02-15", false), // 45
        (Kind::Price, seen, "2026-02-16", true),  // 46
        (Kind::Price, seen, "2027-01-01", true),
        (Kind::Spec, seen, "2026-02-16", false),
        (Kind::Spec, seen, "2026-06-30", false), // 180
        (Kind::Spec, seen, "2026-07-01", true),  // 181
        (Kind::Licence, seen, "2026-07-01", false),
        (Kind::Licence, seen, "2027-01-01", false), // 365
        (Kind::Licence, seen, "2027-01-02", true),  // 366
    ];
    for (kind, seen, today, stale) in cases {
        assert_eq!(kind.is_stale(date(seen), date(today)), stale, "{kind:?} seen {seen}, today {today}");
    }
}

#[test]
fn a_leap_day_counts_and_tomorrow_is_not_stale() {
    // 2028 has a 29 February: 45 days after 20 January are 5 March.
    assert!(!Kind::Price.is_stale(date("2028-01-20"), date("2028-03-05")));
    assert!(Kind::Price.is_stale(date("2028-01-20"), date("2028-03-06")));
    assert!(!Kind::Licence.is_stale(date("2027-03-01"), date("2028-02-29")));
    assert!(Kind::Licence.is_stale(date("2027-03-01"), date("2028-03-01")));
    // A reader's clock may be behind the day a price was seen.
    assert!(!Kind::Price.is_stale(date("2026-01-01"), date("2025-01-01")));
}

/// A written page knows no clock but its edition's date, 1 November 2026 here.
#[test]
fn a_page_marks_what_is_stale_on_the_day_of_its_edition() {
    type Change = fn(&mut Tool, &str);
    let price: Change = |tool, day| tool.pricing.as_of = date(day);
    let spec: Change = |tool, day| tool.sources[1].seen = Some(date(day));
    let licence: Change = |tool, day| tool.reviewed = date(day);
    let cases = [
        (price, "2026-09-17", None),
        (price, "2026-09-16", Some("Stale: 46 days old.")),
        (spec, "2026-05-05", None),
        (spec, "2026-05-04", Some("Stale: 181 days old.")),
        (licence, "2025-11-01", None),
        (licence, "2025-10-31", Some("Stale: 366 days old.")),
    ];
    for (change, day, words) in cases {
        let mut catalogue = bicycles();
        catalogue.tools[0].sources[1].seen = Some(date("2026-10-20"));
        change(&mut catalogue.tools[0], day);
        let html = page(&catalogue, "/", &Route::Tool(slug("heron")));
        let marked = html.split(r#"<b class="stale">"#).nth(1).and_then(|rest| rest.split("</b>").next());
        assert_eq!(marked.map(str::trim), words, "{day}");
    }
}
