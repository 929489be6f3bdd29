/// A colour of the site, light and dark, by its name in style/tokens.css. Nothing else names one.
pub(super) fn colour(name: &str) -> [&'static str; 2] {
    let tokens = include_str!("../../style/tokens.css");
    let begins = format!("--{name}: light-dark(");
    let pair = tokens.split_once(&begins).and_then(|(_, rest)| rest.split_once(')')).unwrap_or_default();
    let (light, dark) = pair.0.split_once(", ").unwrap_or_default();
    [light, dark]
}
