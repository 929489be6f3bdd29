use super::shown::Shown;
use crate::domain::Catalogue;
use crate::site::Base;
use crate::words::embeds as words;
use maud::{Markup, html};

/// So many curated pairs are offered to begin with.
const BEGINNINGS: usize = 6;

/// The part of the page “Embed this” where its reader says which tools it is to be about.
///
/// The form leads to the page itself with what was typed; src/embed/embed_this.js makes slugs of it there, and fills the list
/// of names.
pub(super) fn which(base: &Base, catalogue: &Catalogue, example: Option<&Shown>) -> Markup {
    let site = &catalogue.site;
    let names: Vec<&str> = example.iter().flat_map(|example| &example.tools).map(|tool| tool.name.as_str()).collect();
    let pairs: Vec<Shown> =
        site.comparisons.iter().filter_map(|pair| Shown::pair(catalogue, pair)).take(BEGINNINGS).collect();
    html! {
        section.which aria-labelledby="which" {
            h2 id="which" { (words::WHICH) }
            form action=(base.file("embed/")) {
                label for="tools" { (words::names(&site.subject.one)) }
                div.row {
                    input id="tools" name="tools" list="names" autocomplete="off" autocapitalize="none" spellcheck="false"
                        required aria-describedby="hint";
                    button.when-alive type="submit" { (words::SHOW) }
                }
                datalist id="names" data-alias=(words::alias_of("{alias}", "{tool}")) {}
                p.note id="hint" { (words::names_hint(&names)) }
            }
            @if !pairs.is_empty() {
                nav.begin.when-alive aria-labelledby="begin" {
                    p id="begin" { (words::BEGIN) }
                    ul { @for pair in &pairs { li { (beginning(base, pair)) } } }
                }
            }
            noscript { p { (words::without_scripts(&site.subject.one)) } }
        }
    }
}

/// A link that fills in the pieces of a pair, and leads to them.
fn beginning(base: &Base, pair: &Shown) -> Markup {
    let href = base.file(&format!("embed/?tools={}#of", pair.slugs()));
    html! { a href=(href) { (pair.title()) } }
}
