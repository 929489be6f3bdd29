//! What `./dev bench board` measures: a board of 1,000 tools and 1,000,000 picks, reckoned in the browser's wasm.

use crate::Setting;
use crate::engine::{Engine, Habits};
use crate::reader::Reader;
use crate::sites::{ROOT, catalogue, publish_as, serve_folder};
use crate::votes::{counted, with_votes};
use seaworthy::domain::{Index, IndexRow, PairTally, Slug, Tallies, Tool};
use std::collections::BTreeMap;
use std::fs;

const TOOLS: usize = 1_000;
const PICKS: usize = 1_000_000;

/// Looks on while the readers' board is made: when the table stands, when the search for the fewest votes is over, and
/// how long the page was held up at most meanwhile, in milliseconds since the press.
const LOOK_ON: &str = "\
    const done = arguments[arguments.length - 1];\
    let longest = 0, before = performance.now(), table = 0;\
    const begun = before;\
    const tick = () => {\
      const now = performance.now();\
      longest = Math.max(longest, now - before);\
      before = now;\
      const picks = document.querySelector('.picks');\
      if (!table && picks && picks.querySelector('table')) table = now - begun;\
      const said = picks && picks.querySelector(':scope > [role=status]').textContent;\
      if (said && !said.startsWith('Reckoning')) return done([table, now - begun, longest]);\
      setTimeout(tick);\
    };\
    document.querySelectorAll('.board-controls button')[1].click();\
    tick()";

#[test]
#[ignore = "takes its time: ./dev bench board"]
fn board() {
    let folder = publish_as("bench-board", "/", &with_votes(counted()));
    let json = |text: serde_json::Result<String>| text.expect("it can be written");
    let row = |number: usize| {
        let categories = &catalogue().site.categories;
        let category = categories[number % categories.len()].id.clone();
        let like = catalogue().tools[0].clone();
        IndexRow::of(&Tool {
            slug: name(number),
            name: format!("Tool {number}"),
            category,
            aliases: Vec::new(),
            ..like
        })
    };
    let index: Index = (0..TOOLS).map(row).collect();
    fs::write(folder.join("catalogue/index.json"), json(serde_json::to_string(&index))).unwrap();
    let tallies = tallies();
    let pairs = tallies.pairs.iter().count();
    fs::write(folder.join("catalogue/tallies.json"), json(serde_json::to_string(&tallies))).unwrap();

    let reader =
        Reader::with(Setting { engine: Engine::Chromium, base: ROOT }, &serve_folder(&folder, "/"), Habits::USUAL);
    reader.open("/board/");
    reader.see_it_alive();
    reader.see_number(200, ".places tbody tr");
    let found = reader.run_until_done(LOOK_ON);
    let figure = |at: usize| found[at].as_f64().unwrap();
    println!("{TOOLS} tools, {PICKS} picks of {pairs} pairs, Chromium, the shipped wasm");
    println!("table with intervals   {:>6.0} ms", figure(0));
    println!("and the fewest votes   {:>6.0} ms", figure(1));
    println!("longest hold-up        {:>6.0} ms", figure(2));
}

fn name(tool: usize) -> Slug {
    Slug::parse(&format!("tool-{tool}")).unwrap()
}

/// Picks between tools whose strengths lie apart by even steps, by a generator of numbers that is the same each time.
fn tallies() -> Tallies {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut number = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((state >> 33) as usize) % below
    };
    let mut counts = BTreeMap::<(usize, usize), PairTally>::new();
    for _ in 0..PICKS {
        let (one, other) = (number(TOOLS), number(TOOLS - 1));
        let other = if other >= one { other + 1 } else { other };
        let (a, b) = (one.min(other), one.max(other));
        let votes = counts.entry((a, b)).or_default();
        // Strengths from 2 down to −2: σ of their difference.
        let chance = 1.0 / (1.0 + (4.0 * (a as f64 - b as f64) / TOOLS as f64).exp());
        match number(1_000) as f64 / 1_000.0 {
            drawn if drawn < 0.1 => votes.tie += 1,
            drawn if drawn < 0.1 + 0.9 * chance => votes.a += 1,
            _ => votes.b += 1,
        }
    }
    let key = |a: usize, b: usize| format!("{}|{}", name(a), name(b));
    let pairs = counts.into_iter().map(|((a, b), votes)| match name(a) < name(b) {
        true => (key(a, b), votes),
        false => (key(b, a), PairTally { a: votes.b, b: votes.a, tie: votes.tie }),
    });
    Tallies { pairs: pairs.collect(), ..counted() }
}
