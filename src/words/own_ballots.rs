//! The page of the reader's own ballots: the list, the file, the key.

use super::format;

pub const LIST: &str = "What you have said";
pub const NONE: &str = "No ballots yet. Each tool’s page has the buttons to cast one.";

/// "12 ballots count, newest first."
pub fn counting(ballots: u32) -> String {
    match ballots {
        1 => "1 ballot counts.".to_string(),
        ballots => format!("{} ballots count, newest first.", format::count(ballots)),
    }
}

pub fn withdrawn(ballots: u32) -> String {
    match ballots {
        1 => "1 taken back; it stays so that another copy cannot bring it back.".to_string(),
        ballots => {
            format!("{} taken back; they stay so that another copy cannot bring them back.", format::count(ballots))
        }
    }
}

pub const NOT_IN_CATALOGUE: &str = "no longer in this catalogue";

/// Of a pair: which of the two.
pub fn not_in_catalogue(names: &str) -> String {
    format!("{names}: no longer in this catalogue")
}

/// What a ballot says where nothing counts any more.
pub const TAKEN_BACK: &str = "Taken back";

pub const TAKE_BACK: &str = "Take back";

/// Said aloud behind the button's words.
pub fn your_ballot(name: &str) -> String {
    format!("your ballot on {name}")
}

pub fn took_back(name: &str) -> String {
    format!("Your ballot on {name} is taken back.")
}

pub const UNDO: &str = "Undo";

pub fn undone(name: &str) -> String {
    format!("Your ballot on {name} counts again, from today.")
}

pub fn more(rows: u32) -> String {
    format!("Show {} more", format::count(rows))
}

/// Trouble with storage, told above everything else.
pub const UNSAVED: &str =
    "This browser does not let the site store your ballots; they last until you close this page. Save them now:";

pub fn set_aside(kept_as: &str) -> String {
    format!(
        "Earlier ballots could not be read; they are kept in this browser’s storage as “{kept_as}”. Save them as they are:"
    )
}

/// `on` are the keys of the ballots in storage.
pub fn unreadable(ballots: u32, on: &str) -> String {
    match ballots {
        1 => format!("One ballot cannot be read and stays as it is in storage: {on}."),
        ballots => {
            format!("{} ballots cannot be read and stay as they are in storage: {on}.", format::count(ballots))
        }
    }
}

pub const EXPORT: &str = "Carry them elsewhere";
pub const SAVE: &str = "Save as a file";
pub const WHAT_A_LINE_HOLDS: &str = "Each line of the file holds a subject, a verdict and a day: no name, no address, no \
                                     time of day. But all lines of one key are seen to come from one browser, and \
                                     ballots that you took back are among them.";

/// The link behind it.
pub const HOW_COUNTED: &str = "How every figure is made";
pub const NOT_SAVED: &str = "This browser did not allow a file to be saved.";
pub const NOTHING_TO_SAVE: &str = "There is nothing to save yet.";
pub const PASS_IT_ON: &str =
    "This publisher names no address for ballots; pass the file on in the way they ask for it.";
pub const SEND: &str = "Send to the publisher";

pub fn sent_only_then(host: &str) -> String {
    format!("Nothing is sent until you press the button; then the same lines go to {host}.")
}

/// While lines are being signed.
pub fn signing(done: u32, of: u32) -> String {
    format!("Signed {} of {} lines …", format::count(done), format::count(of))
}

pub const PREPARING: &str = "Preparing …";

/// What a file holds, in each of the three ways it can be made.
pub fn signed(lines: u32) -> String {
    format!("{}, signed with this browser’s key.", of_lines(lines))
}

pub fn signed_for_now(lines: u32) -> String {
    format!(
        "{}, signed with a key that lasts until this page is closed, for this browser keeps none; the next file will be \
         counted as from somebody else.",
        of_lines(lines)
    )
}

pub fn unsigned(lines: u32) -> String {
    format!("{}, unsigned, for this browser cannot sign here; they are counted apart.", of_lines(lines))
}

fn of_lines(lines: u32) -> String {
    format::counted(lines, "line", "lines")
}

/// `what` is one of the three above.
pub fn saved(what: &str) -> String {
    format!("Handed to the browser as a file: {what}")
}

pub fn sending(host: &str) -> String {
    format!("Sending to {host} …")
}

pub fn sent(host: &str, what: &str) -> String {
    format!("{host} has taken them: {what}")
}

pub fn refused(host: &str, status: u16) -> String {
    format!("Not sent: {host} answered {status}. Save the file and pass it on, or try again later.")
}

pub fn not_sent(host: &str) -> String {
    format!("Not sent: {host} could not be reached. Save the file and pass it on, or try again.")
}

pub const IMPORT: &str = "Add ballots from a file";
pub const CHOOSE: &str = "A file of ballots that you saved before";
pub const NOT_CHECKED: &str = "Nothing changes before you agree. Signatures are not checked, as the file is your own.";
pub const READING: &str = "Reading …";
pub const NOT_OPENED: &str = "The file could not be opened; choose it again.";

/// "ballots.jsonl: 12 good lines, 1 fault."
pub fn read(file: &str, good: u32, faults: u32) -> String {
    let good = format::counted(good, "good line", "good lines");
    match faults {
        0 => format!("{file}: {good}."),
        1 => format!("{file}: {good}, 1 fault."),
        faults => format!("{file}: {good}, {} faults.", format::count(faults)),
    }
}

/// A fault with its line's number.
pub fn fault(line: u32, at: &str, problem: &str, remedy: &str) -> String {
    format!("Line {}: {at}: {problem}; {remedy}", format::count(line))
}

pub fn and_more(number: u32) -> String {
    format!("and {} more", format::count(number))
}

/// "Held against the ballots in this browser: 3 are new, 1 agrees, 2 differ."
pub fn would_change(new: u32, agree: u32, differ: u32) -> String {
    let [new, agree, differ] = [(new, "is new", "are new"), (agree, "agrees", "agree"), (differ, "differs", "differ")]
        .map(|(number, one, many)| format::counted(number, one, many));
    format!("Held against the ballots in this browser: {new}, {agree}, {differ}.")
}

pub const DIFFER: &str = "Where they differ the later day counts; on one day a fixed order of the words decides:";

/// `kept` and `dropped` are verdicts, each with its day.
pub fn conflict(on: &str, kept: (&str, &str), dropped: (&str, &str)) -> String {
    format!("{on}: {}, on {}, counts; {}, on {}, does not.", kept.0, kept.1, dropped.0, dropped.1)
}

pub const NOTHING_NEW: &str = "This browser has all of it already.";
pub const ADD: &str = "Add them to this browser";
pub const CANCEL: &str = "Cancel";
pub const CANCELLED: &str = "Nothing was changed.";

pub fn added(changed: u32) -> String {
    match changed {
        0 => NOTHING_NEW.to_string(),
        1 => "1 ballot in this browser was added or changed.".to_string(),
        changed => format!("{} ballots in this browser were added or changed.", format::count(changed)),
    }
}

pub const KEY: &str = "The key";
pub const ABOUT_KEY: &str = "The first file you save or send makes a key, which signs your lines and cannot leave this \
                             browser. It says that two files come from the same browser, and nothing else.";
pub const FORGET: &str = "Forget this key";
pub const FORGET_WARNING: &str = "Files made later will be counted as from somebody else, and lines that you have \
                                  already sent can no longer be changed.";
pub const FORGET_IT: &str = "Forget it";
pub const KEEP_IT: &str = "Keep it";
pub const FORGOTTEN: &str = "This browser has no key now; the next file makes a new one.";
pub const NOT_FORGOTTEN: &str = "The browser did not let the key be deleted; clear this site’s data in its settings.";

pub const ERASE: &str = "Erase";
pub const ERASE_ALL: &str = "Erase all ballots";
pub const ABOUT_ERASING: &str = "Ballots that you took back go with them, and so does what was set aside as unreadable. \
                                 Copies elsewhere, files and sent lines, are not touched; the key stays.";

/// "Erase 12 ballots", those that were taken back included.
pub fn erase(ballots: u32) -> String {
    format!("Erase {}", format::counted(ballots, "ballot", "ballots"))
}

pub const KEEP_THEM: &str = "Keep them";

pub fn erased(ballots: u32) -> String {
    match ballots {
        1 => "1 ballot was erased.".to_string(),
        ballots => format!("{} ballots were erased.", format::count(ballots)),
    }
}
