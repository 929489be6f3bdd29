//! How long the companion takes for its three kinds of work, on the shipped catalogue, and how long a large board and a large
//! shelf take.
//! `./dev bench`

use criterion::{Criterion, criterion_group, criterion_main};
use seaworthy::companion::{page_data, read_catalogue, render};
use seaworthy::domain::{Choices, Fit, Haystack, Item, Known, Pairs, Query, Shelf, Slug, Sort, Tool, related};
use seaworthy::site::{Base, Browse, Route};
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

#[path = "../common/names.rs"]
mod names;
#[path = "../common/votes.rs"]
mod votes;

fn companion(criterion: &mut Criterion) {
    let folder = Path::new("public/catalogue");
    let text = fs::read_to_string(folder.join("tools/smolvlm.json")).expect("the shipped catalogue has SmolVLM");
    let catalogue = read_catalogue(folder).expect("the folder is there").expect("the shipped catalogue has no fault");
    let [a, b] = catalogue.site.comparisons[0].tools.clone();
    let (base, route) = (Base::new("/"), Route::Pair(a, b));

    criterion.bench_function("read one tool", |bencher| {
        bencher.iter(|| Tool::from_json("smolvlm.json", black_box(&text), &Known::default()));
    });
    criterion
        .bench_function("check the shipped catalogue", |bencher| bencher.iter(|| read_catalogue(black_box(folder))));
    criterion.bench_function("write one comparison page", |bencher| {
        bencher.iter(|| render(&base, black_box(&route), page_data(&catalogue, &route)));
    });
}

/// A thousand tools and a million votes on them, over half a million pairs.
fn board(criterion: &mut Criterion) {
    let pairs = Pairs::from_counts(1_000, votes::million());
    criterion
        .bench_function("board: fit a million votes", |bencher| bencher.iter(|| Fit::of(black_box(pairs.clone()))));
    let fit = Fit::of(pairs);
    criterion
        .bench_function("board: spreads of a thousand tools", |bencher| bencher.iter(|| black_box(&fit).spreads()));
}

/// Ten thousand tools with two aliases each, searched letter by letter: names as they are, and with an error in each.
fn search(criterion: &mut Criterion) {
    let made = names::some(10_000, 7);
    criterion.bench_function("search: make ten thousand tools ready", |bencher| {
        bencher.iter(|| Haystack::new(names::rows(black_box(&made))));
    });
    let haystack = Haystack::new(names::rows(&made));
    for (kind, wrong) in [("right", false), ("wrong", true)] {
        let keystrokes = names::keystrokes(&made, wrong);
        let mut next = keystrokes.iter().cycle();
        criterion.bench_function(&format!("search: one keystroke of a {kind} name"), |bencher| {
            bencher.iter(|| haystack.find(&Query::parse(next.next().expect("it never ends")), 10));
        });
        report(&haystack, kind, &keystrokes);
    }
}

/// The time that few keystrokes exceed, which a mean does not tell.
fn report(haystack: &Haystack, kind: &str, keystrokes: &[String]) {
    let mut times: Vec<_> = keystrokes
        .iter()
        .map(|text| {
            let start = Instant::now();
            black_box(haystack.find(&Query::parse(text), 10));
            (start.elapsed(), text)
        })
        .collect();
    times.sort();
    let [half, p95, (worst, text)] = [50, 95, 100].map(|part| times[(times.len() * part / 100).min(times.len() - 1)]);
    let (half, p95) = (half.0, p95.0);
    println!("{} keystrokes, {kind}: half within {half:?}, 95 % {p95:?}, all {worst:?} (“{text}”)", times.len());
}

/// Ten thousand tools of twenty categories, told apart by eight facets.
fn browse(criterion: &mut Criterion) {
    let folder = Path::new("public/catalogue");
    let catalogue = read_catalogue(folder).expect("the folder is there").expect("the shipped catalogue has no fault");
    let tools = &catalogue.tools;
    let items: Vec<Item> = (0..10_000_usize)
        .map(|at| {
            let item = Item::of(&tools[at % tools.len()]);
            let parse = |text: String| Slug::parse(&text).expect("letters, digits and a hyphen are a slug");
            let specs = [("task", at * 7 % 11), ("size", at * 3 % 5)];
            Item {
                slug: parse(format!("tool-{at}")),
                name: format!("Tool {}", at * 7_919 % 10_000),
                category: parse(format!("category-{}", at * 31 % 97 % 20)),
                specs: specs.map(|(key, value)| (key.to_string(), format!("{key} {value}"))).to_vec(),
                ..item
            }
        })
        .collect();
    let shelf = Shelf::from_items(&catalogue.site, items.clone());
    let (all, query) =
        (Choices::default(), "?category=category-1,category-2,category-3&licence=open&runs-on=self-hosted");
    let some = Browse::parse(query, &shelf).choices;
    assert_eq!(shelf.look(&all, Sort::Score, None).facets.len(), 8);

    let mut group = criterion.benchmark_group("browse");
    group.bench_function("make a shelf", |bencher| {
        bencher.iter(|| Shelf::from_items(&catalogue.site, black_box(items.clone())));
    });
    group.bench_function("counts under no choices", |bencher| bencher.iter(|| shelf.counts(black_box(&all), None)));
    group.bench_function("counts under three facets", |bencher| bencher.iter(|| shelf.counts(black_box(&some), None)));
    group.bench_function("counts and all in order", |bencher| {
        bencher.iter(|| shelf.look(black_box(&all), Sort::Score, None));
    });
    group.bench_function("related to each of fifty tools", |bencher| {
        bencher.iter(|| tools.iter().map(|tool| related(&catalogue.site, black_box(tool), tools).len()).sum::<usize>());
    });
    group.finish();
}

criterion_group!(benches, companion, board, search, browse);
criterion_main!(benches);
