//! What stands in the place of a file that is not here.

use super::format;

/// What is being fetched.
pub const LIST_OF_TOOLS: &str = "the list of tools";
pub const LIST_OF_COMPARISONS: &str = "the list of comparisons";
pub const WHAT_TO_COMPARE: &str = "what to compare it with";
pub const THE_TOOL: &str = "the tool";
pub const THE_TAKES: &str = "the takes";

pub fn not_in_the_catalogue(path: &str) -> String {
    format!("{path} is not part of this catalogue; check the name.")
}

/// `why` is one of those below.
pub fn did_not_arrive(path: &str, why: &str) -> String {
    format!("{path} did not arrive: {why}")
}

pub const OFFLINE: &str = "the connection failed; check it and try again.";

/// The file that came stands beside other figures than the page's.
pub const RENEWED: &str = "this site has been renewed since the page was loaded; load the page again.";

pub fn server_answered(status: u16) -> String {
    format!("the server answered {status}; try again later.")
}

pub fn faulty(path: &str, faults: u32) -> String {
    match faults {
        1 => format!("{path} came with a fault and cannot be shown; tell its editor."),
        faults => format!("{path} came with {} faults and cannot be shown; tell its editor.", format::count(faults)),
    }
}
