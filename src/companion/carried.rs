use super::app_bundle::Files;

/// The files of the app that was compiled into this program (`./dev release`); None in one that carries none.
#[cfg(feature = "carried")]
pub(super) fn files() -> Option<Files> {
    #[derive(rust_embed::Embed)]
    #[folder = "target/app"]
    struct App;

    let file = |path: std::borrow::Cow<str>| Some((path.to_string(), App::get(&path)?.data));
    Some(App::iter().filter_map(file).collect())
}

#[cfg(not(feature = "carried"))]
pub(super) fn files() -> Option<Files> {
    None
}
