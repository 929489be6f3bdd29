const TOKENS: &str = include_str!("../../style/tokens.css");

/// A colour of the site, light and dark. Nothing but style/tokens.css names one.
pub(super) fn colour(name: &str) -> [&'static str; 2] {
    let begins = format!("--{name}: light-dark(");
    let pair = TOKENS.split_once(&begins).and_then(|(_, rest)| rest.split_once(')')).unwrap_or_default();
    let (light, dark) = pair.0.split_once(", ").unwrap_or_default();
    [light, dark]
}
