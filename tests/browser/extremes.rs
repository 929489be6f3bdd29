//! Pages hold what a catalogue may hold: long names and words, no price, no takes, all of the panel and none of it; at
//! every width, with text at twice its size, and from right to left.

use crate::engine::Habits;
use crate::reader::Reader;
use crate::sites::{catalogue, serve_catalogue};
use crate::{PAIR, Setting};
use seaworthy::domain::{Catalogue, Slug, Spec, Tool};
use std::sync::OnceLock;

in_every_engine!(at_root: nothing_sticks_out_at_a_desk, nothing_sticks_out_on_a_phone);

const LONG_WORD: &str = "Rindfleischetikettierungsüberwachungsmodell";
const FORTY: &str = "Wide Vision Language Model 9 Preview XXL";

/// Whatever is wider than the page or than the box it stands in; what scrolls by itself may be.
const STICKING_OUT: &str = "const wide = document.documentElement.scrollWidth - innerWidth;
    const page = wide > 1 ? [`the page by ${wide}`] : [];
    const scrolls = e => e.closest('.scroller, .slides, .tabs, input, textarea, .aloud, svg');
    const out = [...document.querySelectorAll('#app *')].filter(e => !scrolls(e) && e.checkVisibility()).filter(e => {
        const box = e.getBoundingClientRect();
        return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
    });
    return page.concat(out.slice(0, 5).map(e => e.outerHTML.slice(0, 160)))";

fn nothing_sticks_out_at_a_desk(setting: Setting) {
    let reader = Reader::with(setting, extreme_site(), Habits::USUAL);
    for width in [768, 1280, 1920] {
        reader.ask(reader.client.set_window_size(width, 900));
        look_through(&reader, &format!("{width} pixels"));
    }
}

fn nothing_sticks_out_on_a_phone(setting: Setting) {
    let reader = Reader::with(setting, extreme_site(), Habits { phone: true, ..Habits::USUAL });
    look_through(&reader, "a phone");
}

fn look_through(reader: &Reader, at: &str) {
    let pages = [
        "/",
        "/tools/",
        "/tool/smolvlm/",
        "/tool/qdrant/",
        PAIR.path,
        "/compare/?tools=smolvlm,qdrant,whisper,cursor",
        "/compare/",
        "/reviewers/",
        "/reviewer/skeptic/",
        "/method/",
        "/no/such/page/",
    ];
    for path in pages {
        reader.open(path);
        reader.see_it_alive();
        // The app does not wait for the stylesheet behind the words.
        reader.see_true(
            "all styles",
            "return [...document.querySelectorAll('[rel=stylesheet]')].every(link => link.sheet)",
        );
        // With everything open that a reader can open.
        reader.run("document.querySelectorAll('details:not([open]) > summary').forEach(summary => summary.click())");
        reader.see_number(0, "[open] > [data-late]:empty");
        reader.see_number(0, ".waiting");
        for (state, script) in [
            ("as it is", ""),
            ("from right to left", "document.documentElement.dir = 'rtl'"),
            (
                "text at twice its size",
                "document.documentElement.dir = ''; document.documentElement.style.fontSize = '200%'",
            ),
        ] {
            reader.run(script);
            let out = reader.run(STICKING_OUT);
            assert!(out.as_array().is_some_and(Vec::is_empty), "{path} at {at}, {state}: {out}");
        }
    }
}

/// The shipped catalogue, with the worst that the contract allows in a few records.
fn extreme_site() -> &'static str {
    static ADDRESS: OnceLock<String> = OnceLock::new();
    ADDRESS.get_or_init(|| {
        let mut extreme: Catalogue = catalogue().clone();
        let mut change = |slug: &str, change: fn(&mut Tool)| {
            let slug = Slug::parse(slug).unwrap();
            change(extreme.tools.iter_mut().find(|tool| tool.slug == slug).unwrap());
        };
        change("smolvlm", |tool| {
            tool.name = LONG_WORD.into();
            tool.vendor = LONG_WORD.into();
            tool.tagline = format!("{LONG_WORD} {LONG_WORD}");
            tool.best_for = vec![LONG_WORD.into()];
            tool.specs = [("inputs".to_string(), Spec::Text(LONG_WORD.repeat(3)))].into_iter().collect();
            tool.spec_sources = Default::default();
        });
        change("gemini-2-5-flash-lite", |tool| tool.name = FORTY.into());
        change("qdrant", |tool| {
            tool.takes.clear();
            tool.pricing.plans.clear();
            tool.pricing.meters.clear();
            tool.pricing.entry.label = "On request".into();
            tool.pricing.entry.usd_per_month = None;
        });
        serve_catalogue("extremes", &extreme)
    })
}
