use super::pieces;
use super::shown::Shown;
use super::{PAIR_HEIGHT, TOOL_HEIGHT};
use crate::site::Route;
use serde::Serialize;

/// What a content system gets that asks how an address of ours can be embedded (oembed.com, version 1.0, type “rich”).
#[derive(Serialize)]
pub(super) struct Answer {
    version: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: String,
    provider_name: String,
    provider_url: String,
    /// Seconds.
    cache_age: u32,
    html: String,
    /// Pixels. The frame in `html` takes all the width there is.
    width: u32,
    height: u32,
}

const DAY: u32 = 24 * 60 * 60;
const WIDTH: u32 = 640;
const VOTE_HEIGHT: u32 = 152;

pub(super) fn answer(shown: &Shown) -> Answer {
    Answer {
        version: "1.0",
        kind: "rich",
        title: shown.title(),
        provider_name: shown.site.name.clone(),
        provider_url: shown.site.url.as_str().to_string(),
        cache_age: DAY,
        html: pieces::frame(shown),
        width: WIDTH,
        height: frame_height(shown.is_pair()),
    }
}

/// How high a frame is made before its page has said how high it is: an embed, and below it the vote.
pub(super) fn frame_height(is_pair: bool) -> u32 {
    (if is_pair { PAIR_HEIGHT } else { TOOL_HEIGHT }) + VOTE_HEIGHT
}

/// Where the answer for a page stands; None for pages that cannot be embedded.
pub(super) fn file(route: &Route) -> Option<String> {
    matches!(route, Route::Tool(_) | Route::Pair(..))
        .then(|| format!("oembed{}.json", route.path().trim_end_matches('/')))
}
