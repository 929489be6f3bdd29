//! What the app and what it loads late both ask of the browser: the address, files, the day, the clipboard, and
//! what is wrong with the reader's ballots.

pub(crate) mod ballots;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod fetch;
pub(crate) mod page;
