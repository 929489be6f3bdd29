//! What the app and what it loads late both ask of the browser: the address, files, the day, the clipboard.

pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod fetch;
pub(crate) mod page;
