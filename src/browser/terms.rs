use crate::site::{Fragment, Terms};
use crate::views::World;
use crate::views::elements::follow;
use crate::web::page;
use leptos::prelude::{on_cleanup, window_event_listener_untyped};

/// Keeps the reader's terms and the address the same: a link's are read, and whatever the reader changes is written.
///
/// The address is changed past the router, which would take every move of a slider for a step of the reader's.
pub(super) fn keep(world: &World) {
    let here = world.clone();
    follow(move || {
        let query = here.query.get().unwrap_or_default();
        // A kept decision brings its terms in the fragment, which no server sees; they hold while none are in the query.
        // On the way to the next page the address bar still shows the one before.
        let fragment = page::fragment();
        let path = here.route.get().map(|route| here.href(&route)).unwrap_or_default();
        let there = path.split('?').next() == Some(page::place().0.as_str());
        let kept = fragment.strip_prefix(Fragment::KEPT).filter(|_| there);
        here.kept.set(kept.is_some());
        let kept = kept.filter(|_| !Terms::are_in(&query));
        let (read, repairs) = Terms::parse(kept.unwrap_or(&query), &here.site);
        if !here.terms.with_untracked(|terms| terms.set_as(&read) && terms.work == read.work) {
            here.terms.set(read);
        }
        if !repairs.is_empty() {
            here.notice.set(Some(repairs.join(" ")));
        }
    });
    let here = world.clone();
    let listener = window_event_listener_untyped(page::TERMS, move |_| {
        let (mut read, _) = Terms::parse(&page::terms_query(), &here.site);
        read.by_link = false;
        here.terms.set(read);
    });
    on_cleanup(move || listener.remove());
    let here = world.clone();
    let mut before: Option<Terms> = None;
    follow(move || {
        let terms = here.terms.get();
        if before.as_ref().is_some_and(|before| !before.set_as(&terms)) && !terms.by_link {
            write(&here, &terms);
        }
        before = Some(terms);
    });
}

fn write(world: &World, terms: &Terms) {
    // The reader's use is written past the app (src/late), so the address knows it best.
    let work = Terms::parse(&page::terms_query(), &world.site).0.work;
    let terms = Terms { work, ..terms.clone() };
    let Some(route) = world.route.get_untracked().filter(|route| !route.compared().is_empty()) else { return };
    page::write_address(&(terms.within(&world.href(&route)) + &page::fragment()));
}
