//! What the browser did, or refused to do, in one sentence.

pub const UNSAVED: &str = "This browser does not let the site store your ballots; they last until you close this page. Save them as a file \
     under “Your ballots”, at the foot of the page.";
pub const BALLOTS_NEWER: &str = "Your ballots were kept by a newer version of this site; load the page again to see and \
                                 change them.";

pub fn ballots_unreadable(kept_as: &str) -> String {
    format!("Your earlier ballots could not be read; they are kept in this browser’s storage as “{kept_as}”.")
}

pub const COPIED: &str = "Copied.";
pub const NOT_COPIED: &str = "This browser did not allow copying; select the text and copy it by hand.";

/// Where the network does not answer, and what is shown was kept from an earlier visit.
pub fn offline(edition: &str) -> String {
    format!("You are offline, showing the edition of {edition}.")
}

/// The site has been published anew since the page was loaded; and the button that loads it.
pub const NEWER: &str = "A newer version of this site is ready.";
pub const SHOW_NEWER: &str = "Show it";

/// In the browser's console.
pub fn page_data_unreadable(fault: &str) -> String {
    format!("The page’s own data cannot be read, so it stays as it was written: {fault}")
}
