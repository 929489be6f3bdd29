use indicatif::{ProgressBar, ProgressStyle};

/// A bar for so many of something that is written.
pub(super) fn bar(length: u64, what: &str) -> ProgressBar {
    let template = format!("{{bar:32}} {{pos}} of {{len}} {what}");
    let style = ProgressStyle::with_template(&template).unwrap_or(ProgressStyle::default_bar());
    ProgressBar::new(length).with_style(style)
}
