//! New verdicts by feed and by mail.

pub fn heading(one: &str) -> String {
    format!("Weekly {one} verdicts")
}

/// Around the link to the feed, where there is a form for mail and where there is none.
pub const MAIL_OR_FEED: (&str, &str) = ("The next comparison, once a week. Or take the ", ".");
pub const FEED_ALONE: (&str, &str) = ("Every new comparison, in the ", ".");

/// The link in these sentences.
pub const FEED: &str = "feed";

pub const E_MAIL: &str = "E-mail address";
pub const E_MAIL_EXAMPLE: &str = "you@example.org";
pub const SUBSCRIBE: &str = "Subscribe";

/// Below the form: where the address goes.
pub fn goes_to(host: &str) -> String {
    ["In a new tab; what you typed stays here. The address goes to ", host, " alone."].concat()
}
