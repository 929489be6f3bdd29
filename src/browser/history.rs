use crate::site::Route;
use crate::views::World;
use crate::views::elements::follow;
use crate::web::page;
use leptos::prelude::*;
use std::time::Duration;

/// By then the router has written the address of a page it leads to.
const SETTLED: Duration = Duration::from_millis(250);

/// Sees to it that the address bar names the page that is shown.
///
/// The router remembers the addresses it has led to, but not those written past it (a reader's terms) nor every step back,
/// and does not write one that it takes for the present one (leptos_router 0.8.17, `path_stack`): a reader who has stepped
/// back and follows the same link again would read one page under the address of another.
pub(super) fn keep(world: &World) {
    let world = world.clone();
    follow(move || {
        let (Some(route), query) = (world.route.get(), world.query.get().unwrap_or_default()) else { return };
        let world = world.clone();
        set_timeout(
            move || {
                let still_here = world.route.get_untracked().as_ref() == Some(&route)
                    && world.query.get_untracked().unwrap_or_default() == query;
                if still_here && !is_named(&world, &route, &query) {
                    let query =
                        if route == Route::Tools && !query.is_empty() { ["?", &query].concat() } else { String::new() };
                    page::push_address(&(world.href(&route) + &query));
                }
            },
            SETTLED,
        );
    });
}

/// Whether the address bar names the page. Only the page of all tools tells the router of what it writes into its query.
fn is_named(world: &World, route: &Route, query: &str) -> bool {
    let (path, there) = page::place();
    let named = world.base.strip(&path).map(|inside| Route::parse(inside, &there));
    let all_of_it = *route != Route::Tools || there.trim_start_matches('?') == query;
    named.is_none_or(|named| named == *route) && all_of_it
}
