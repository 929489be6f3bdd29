//! What a tool costs.

pub const HEADING: &str = "Pricing read";

/// How a tool earns its money.
pub const FREE: &str = "free";
pub const OPEN_WEIGHTS: &str = "open weights, on your own hardware";
pub const FREEMIUM: &str = "free to begin, paid beyond";
pub const USAGE: &str = "by use";
pub const SUBSCRIPTION: &str = "by subscription";

pub fn monthly_per_seat(price: &str) -> String {
    format!("{price} a month, per seat")
}

pub fn monthly_per_account(price: &str) -> String {
    format!("{price} a month, per account")
}

/// How many units a month cost nothing.
pub fn included(number: &str) -> String {
    format!("first {number} a month free")
}

/// Around the link to the page the prices were seen on.
pub fn seen_at(date: &str) -> (String, &'static str) {
    (format!("Seen {date} at "), ".")
}
