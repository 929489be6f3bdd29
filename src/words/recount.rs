//! The page where a reader counts the published ballots again.

use super::format;

/// What is wrong with a line that does not count.
pub const NOT_A_LINE: &str = "not a ballot line";
pub const IMPOSSIBLE_DAY: &str = "impossible day";
pub const UNKNOWN_SUBJECT: &str = "unknown subject";
pub const BAD_SIGNATURE: &str = "bad signature";

/// Before anything is counted.
pub const HOW: &str = "Beside its count this edition can publish the ballots that the count rests on, a line each, with \
                       no name on any. Your browser fetches them, judges every line by the rules of the count, checks \
                       every signature, and compares what comes out with the published figures. Nothing is sent anywhere.";
pub const NO_COUNT: &str = "This edition publishes no count, so there is nothing to recount.";
pub const NO_LOG: &str = "No log is published with this count, so nobody can recount it.";
pub const COUNT: &str = "Count them here";
pub const COUNT_AGAIN: &str = "Count again";
pub const CANCEL: &str = "Cancel";

/// "The published count is of 26 November 2026. Its rules: One ballot a key."
pub fn published(date: &str, rules: &str) -> String {
    format!("The published count is of {date}. Its rules: {rules}")
}

/// While it is counted.
pub const COUNTING: &str = "Counting the published ballots";
pub const STOPPED: &str = "You stopped the recount; nothing was compared.";

/// "12,000 lines judged, 4.6 MB read", the bytes as they are once unpacked.
pub fn so_far(lines: u64, bytes: u64) -> String {
    let megabytes = format::tenths(u32::try_from(bytes / 100_000).unwrap_or(u32::MAX));
    format!("{} judged, {megabytes} MB read", many(lines, "line"))
}

/// What came of it.
pub fn agrees(tools: usize, pairs: usize) -> String {
    let (tools, pairs) = (many(tools as u64, "tool"), many(pairs as u64, "pair"));
    format!("The log agrees with the published count: {tools}, {pairs}.")
}

pub const DOES_NOT_AGREE: &str = "The log does not agree with the published count.";
pub const RENEWED: &str = "The published count has changed since this page was loaded; load the page again, and count \
                           once more.";

/// Where the two agree, but not as the count's rules have it at first sight.
pub fn agrees_with_unsigned(lines: u64) -> String {
    format!("They agree once lines without a signature count as well, each by itself: {}.", many(lines, "line"))
}

pub fn agrees_without_unsigned(lines: u64) -> String {
    format!("They agree once lines without a signature are left out: {}.", many(lines, "line"))
}

/// Where signatures could not be checked.
pub const NONE_CHECKED: &str = "No signature could be checked here, since the page did not come over https or this browser \
                                has no WebCrypto; the figures were compared all the same.";

pub fn not_checked(lines: u64) -> String {
    let lines = many(lines, "signature");
    format!("This browser could not check {lines}; the figures were compared all the same.")
}

/// The subjects on which the two differ.
pub const DIFFERENCES: &str = "Where the two differ";
pub const SUBJECT: &str = "Subject";
pub const PUBLISHED: &str = "Published";
pub const IN_THE_LOG: &str = "In the log";
pub const NO_VOTE: &str = "no vote";

/// "12 ship, 5 skip".
pub fn votes(ship: u32, skip: u32) -> String {
    format!("{} ship, {} skip", format::count(ship), format::count(skip))
}

/// "Heron 7, Magpie 2, neither 1".
pub fn picks(a: (&str, u32), b: (&str, u32), tie: u32) -> String {
    let [first, second, tie] = [a.1, b.1, tie].map(format::count);
    format!("{} {first}, {} {second}, neither {tie}", a.0, b.0)
}

/// Below as many as are shown.
pub fn and_more(subjects: usize) -> String {
    format!("and {} more", number(subjects as u64))
}

/// What became of the lines.
pub const ACCOUNT: &str = "What became of each line";
pub const THE_LOG: &str = "The log itself";

pub fn counted(ballots: u64, lines: u64) -> String {
    format!("{} counted of {}.", many(ballots, "ballot"), many(lines, "line"))
}

pub fn withdrawn(lines: u64) -> String {
    format!("Withdrawn: {}; the ballot was taken back.", many(lines, "line"))
}

pub fn replaced(lines: u64) -> String {
    format!("Replaced: {}; another of the same key and subject counts.", many(lines, "line"))
}

pub fn left_out(lines: u64) -> String {
    format!("Could not be checked: {} without a signature, not counted.", many(lines, "line"))
}

/// "Refused, bad signature: 2 lines. The first is line 7: signature: is not what the key BAbc… signs for this line; leave it out."
pub fn refused(rule: &str, lines: u64, first: u32, fault: (&str, &str, &str)) -> String {
    let (lines, first, (at, problem, remedy)) = (many(lines, "line"), number(first.into()), fault);
    format!("Refused, {rule}: {lines}. The first is line {first}: {at}: {problem}; {remedy}.")
}

fn number(number: u64) -> String {
    format::decimal(false, number, 0, 0)
}

fn many(of: u64, what: &str) -> String {
    format!("{} {what}{}", number(of), if of == 1 { "" } else { "s" })
}
