//! What is said while something is late, and when it has failed or stopped.

pub const TRY_AGAIN: &str = "Try again";

pub fn fetching(what: &str) -> String {
    format!("Fetching {what} …")
}

/// Why a file did not arrive.
pub fn hung(seconds: u64) -> String {
    format!("the connection hung for {seconds} seconds; check it and try again.")
}

/// Where the app could not start, or has stopped. Ballots are then kept by the script that keeps early ones.
pub const NOT_RUNNING: &str = "The interactive part of this page is not running: all of this can be read, links work and \
                               ballots count; choosing tools and copying do not.";
pub const RELOAD: &str = "Reload the page";

/// Where scripts are off.
pub const SCRIPTS_OFF: &str =
    "JavaScript is off: all of this can be read and links work; ballots, choosing tools and copying do not.";
