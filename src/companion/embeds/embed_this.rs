use super::assets::Digests;
use super::assets::tight;
use super::pieces::{self, BADGE, CARD, ELEMENT, FRAME, Piece};
use super::shown::Shown;
use super::which::which;
use crate::companion::card::Cards;
use crate::companion::cutter::Cutter;
use crate::companion::direction::reads_leftwards;
use crate::companion::{head, manifest};
use crate::domain::Catalogue;
use crate::site::{Base, Face, Route};
use crate::views::World;
use crate::views::parts::{colophon, masthead};
use crate::words::{embeds as words, faces, notices, share};
use leptos::prelude::*;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// The styles of the site that this page has a use for. Its own come last.
const STYLES: [&str; 5] = [
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/base.css"),
    include_str!("../../../style/frame.css"),
    include_str!("../../../style/forms.css"),
    include_str!("../../../style/embed-this.css"),
];

/// The page “Embed this”: every form with its piece to paste and a preview, for any tools of the site. It is written with
/// the first curated pair, or the first tool; src/embed/embed_this.js puts others in.
///
/// It is no page of the app: few come here, and the app has no byte to spare.
pub(super) fn page(base: &Base, cards: &Cards, cutter: &Cutter, digests: &Digests) -> String {
    let catalogue = cards.catalogue;
    let site = &catalogue.site;
    let pair = site.comparisons.first().and_then(|pair| Shown::pair(catalogue, pair));
    let example = pair.or_else(|| Shown::all(catalogue).next());
    let (top, foot) = around(base, cutter);
    let direction = reads_leftwards(&site.language).then_some("rtl");
    let face =
        Face { title: faces::titled(words::HEADING, &site.name), description: words::described(&site.subject.many) };
    let card = cards.of_page(&cutter.page_data(&Route::Method));
    let page = html! {
        (DOCTYPE)
        html lang=(site.language) dir=[direction] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                base href=(base.as_str());
                title { (face.title) }
                meta name="description" content=(face.description);
                (PreEscaped(head::preview(site, &head::absolute(&site.url, "embed/"), &face, &card)))
                link rel="icon" href="favicon.svg";
                (PreEscaped(manifest::links()))
                style { (PreEscaped(STYLES.map(tight).concat())) }
                // Not deferred: it sets the colours that its reader chose, before anything is painted.
                script src="embed/this.js" integrity=(digests.page) {}
                script type="module" src="embed.js" integrity=(digests.element) {}
            }
            body {
                div id="app" {
                    a.skip-link href=(base.file("embed/#main")) { (crate::words::frame::SKIP_LINK) }
                    (top)
                    main id="main" tabindex="-1" { (body(base, catalogue, example.as_ref())) }
                    (foot)
                }
            }
        }
    };
    page.into_string()
}

/// Masthead and colophon, as on every page.
fn around(base: &Base, cutter: &Cutter) -> (Markup, Markup) {
    let owner = Owner::new();
    owner.with(|| {
        let world = World::of(base.clone(), cutter.page_data(&Route::Method));
        (PreEscaped(masthead(&world).to_html()), PreEscaped(colophon(&world).markup().to_html()))
    })
}

fn body(base: &Base, catalogue: &Catalogue, example: Option<&Shown>) -> Markup {
    let site = &catalogue.site;
    let title = example.map(Shown::title).unwrap_or_default();
    html! {
        header.title {
            p.kicker { (words::KICKER) }
            h1 { (words::HEADING) }
            p.lead { (words::LEAD) }
        }
        (which(base, catalogue, example))
        @if let Some(example) = example {
            // The script reads how pieces are filled in from here.
            div.pieces id="pieces" data-site=(site.url.as_str()) data-alt=(words::pictured_now("{title}", &site.name))
                data-of=(words::pieces_of("{title}")) {
                h2 id="of" { (words::pieces_of(&title)) }
                @for piece in pieces::all() { (section(&piece, example)) }
            }
        }
        // What cannot be shown, and what was copied: last, so that it is seen wherever one is on the page.
        p.status id="said" role="status" data-unknown=(words::unknown_names(&site.name))
            data-unreachable=(words::unreachable(&site.name)) data-apart=(words::NOT_CURATED)
            data-copied=(notices::COPIED) data-uncopied=(notices::NOT_COPIED) {}
    }
}

/// One form. Of tools for which it does not exist it is hidden.
fn section(piece: &Piece, example: &Shown) -> Markup {
    let Piece { id, form, of_tool, of_pair, of_line_up } = piece;
    let text = if example.is_pair() { of_pair } else { of_tool };
    let filled = text.as_ref().map(|text| pieces::fill(text, example)).unwrap_or_default();
    html! {
        section.form id=(id) hidden[text.is_none()] aria-labelledby=(format!("{id}-heading")) {
            div.piece {
                h3 id=(format!("{id}-heading")) { (form.heading) }
                p { (form.lead) }
                // Whatever names are in it, markup reads from left to right.
                textarea readonly dir="ltr" rows=(if *id == ELEMENT { 8 } else { 4 }) aria-label=(words::piece(form.heading))
                    spellcheck="false" data-tool=[of_tool] data-pair=[of_pair] data-line-up=[of_line_up] { (filled) }
                button.when-alive type="button" { (share::COPY) span.aloud { " " (form.heading) } }
            }
            @if let Some(preview) = preview(id, example) {
                div.preview role="group" aria-label=(words::PREVIEW) { (preview) }
            }
        }
    }
}

/// What a form looks like. Some have no look, or ask another host for it.
fn preview(id: &str, example: &Shown) -> Option<Markup> {
    let (file, slugs) = (example.file(), example.slugs());
    match id {
        ELEMENT if example.is_pair() => Some(html! { seaworthy-compare tools=(slugs) {} }),
        ELEMENT => Some(html! { seaworthy-tool tool=(slugs) {} }),
        FRAME => Some(html! { iframe src=(format!("embed/{file}/")) title=(example.title()) loading="lazy" {} }),
        CARD => Some(html! { img src=(format!("embed/{file}/card.svg")) alt=(example.title()); }),
        // A pair has no badge, but the script may have one to show.
        BADGE => {
            let file = format!("embed/tool/{}.svg", example.tools.first()?.slug);
            Some(html! { img src=(file) alt=(example.title()) hidden[example.is_pair()]; })
        }
        _ => None,
    }
}
