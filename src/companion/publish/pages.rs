use super::{Site, Writer};
use crate::companion::app_bundle::AppBundle;
use crate::companion::card::Cards;
use crate::companion::cutter::Cutter;
use crate::companion::head::absolute;
use crate::companion::{progress, render, routes};
use crate::site::Route;
use anyhow::{Context, Result};
use rayon::prelude::*;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Writes all pages on all cores, and none stays in memory. Gives how many there are, and how many of them were kept from
/// the old site.
pub(super) fn write(
    write: &Writer,
    app: &AppBundle,
    site: &Site,
    cutter: &Cutter,
    cards: &Cards,
) -> Result<(usize, usize)> {
    let routes = routes(cards.catalogue);
    let (bar, kept) = (progress::bar(routes.len() as u64 + 1, "pages"), AtomicUsize::new(0));
    let pages = Pages { write, app, site, cutter, cards };
    pages.write(&Route::NotFound)?;
    bar.inc(1);
    routes.par_iter().try_for_each(|route| {
        let was_kept = pages.write(route)?;
        kept.fetch_add(usize::from(was_kept), Ordering::Relaxed);
        bar.inc(1);
        anyhow::Ok(())
    })?;
    bar.finish_and_clear();
    Ok((routes.len(), kept.into_inner()))
}

struct Pages<'a> {
    write: &'a Writer<'a>,
    app: &'a AppBundle,
    site: &'a Site<'a>,
    cutter: &'a Cutter<'a>,
    cards: &'a Cards<'a>,
}

impl Pages<'_> {
    /// Writes a page, and for a pair what leads to it from the other order. Whether both were kept.
    fn write(&self, route: &Route) -> Result<bool> {
        let base = &self.site.base;
        let data = self.cutter.page_data(route);
        let other = match route {
            Route::Pair(a, b) => Some(file_of(&Route::Pair(b.clone(), a.clone()))),
            _ => None,
        };
        let card = self.cards.of_page(&data);
        let file = file_of(route);
        let paths: Vec<&str> = [Some(&*file), other.as_deref()].into_iter().flatten().collect();
        // All that a page is made from. Whoever gives `render`, `page` or `signpost` anything else adds it here.
        let json = serde_json::to_vec(&data).context("the page’s data could not be written")?;
        let key = self.write.key(&[
            self.app.digest(),
            base.as_str().as_bytes(),
            file.as_bytes(),
            card.path.as_bytes(),
            card.alt.as_bytes(),
            &json,
        ]);
        if self.write.keep(&paths, &key)? {
            return Ok(true);
        }
        let rendered = render(base, route, data.clone());
        self.write.text(&file, &self.app.page(base, &data, &rendered, &card)?)?;
        if let Some(other) = &other {
            let own = absolute(&data.site.url, &route.path());
            self.write.text(other, &signpost(&data.site.language, &base.href(route), &own, &rendered.face.title))?;
        }
        self.write.remember(&paths, &key);
        Ok(false)
    }
}

/// The file a page is served from.
fn file_of(route: &Route) -> String {
    match route {
        Route::NotFound => "404.html".to_string(),
        route => format!("{}index.html", route.path().trim_start_matches('/')),
    }
}

/// A page that leads to another: the pair in the other order. A script takes the reader's terms along, which a refresh
/// would drop.
fn signpost(language: &str, href: &str, own: &str, title: &str) -> String {
    let title = title.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<!doctype html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><title>{title}</title>\
         <link rel=\"canonical\" href=\"{own}\"><meta http-equiv=\"refresh\" content=\"0;url={href}\"></head>\
         <body><p><a href=\"{href}\">{title}</a></p>\
         <script>location.replace(document.links[0].href+location.search+location.hash)</script></body></html>"
    )
}
