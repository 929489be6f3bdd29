//! What the browser did, or refused to do, in one sentence.

pub const UNSAVED: &str =
    "This browser does not let the site store anything; your ballots last until you close this page.";

pub fn ballots_unreadable(kept_as: &str) -> String {
    format!("Your earlier ballots could not be read; they are kept in this browser’s storage as “{kept_as}”.")
}

pub const COPIED: &str = "Copied.";
pub const NOT_COPIED: &str = "This browser did not allow copying; select the text and copy it by hand.";

/// In the browser's console.
pub fn page_data_unreadable(fault: &str) -> String {
    format!("The page’s own data cannot be read, so it stays as it was written: {fault}")
}
