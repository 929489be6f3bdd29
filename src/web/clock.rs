use crate::domain::Date;

/// The reader's own day, in their own time zone.
pub(crate) fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let local = now.get_time() / 60_000.0 - now.get_timezone_offset();
    let days = (local / (24.0 * 60.0)).floor();
    (days >= 0.0).then(|| Date::from_epoch_days(days as u32))
}
