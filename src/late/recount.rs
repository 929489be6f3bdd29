use super::here::Here;

/// To come.
pub(super) fn show(_here: Here) {}
