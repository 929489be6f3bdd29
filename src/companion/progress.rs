use indicatif::{ProgressBar, ProgressStyle};
use std::time::Duration;

/// A bar for so many of something that is written. It stands on the error output, and only where that is a terminal.
pub(super) fn bar(length: u64, what: &str) -> ProgressBar {
    let template = format!("{{bar:32}} {{pos}} of {{len}} {what}");
    let style = ProgressStyle::with_template(&template).unwrap_or(ProgressStyle::default_bar());
    ProgressBar::new(length).with_style(style)
}

/// A sign of life for what cannot be counted.
pub(super) fn waiting(what: &str) -> ProgressBar {
    let waiting = ProgressBar::new_spinner().with_message(what.to_string());
    waiting.enable_steady_tick(Duration::from_millis(100));
    waiting
}
