//! How long the companion takes for its three kinds of work, on the shipped catalogue, and how long a large board takes.
//! `./dev bench`

use criterion::{Criterion, criterion_group, criterion_main};
use seaworthy::companion::{page_data, read_catalogue, render};
use seaworthy::domain::{Fit, Known, Met, PairTally, Pairs, Tool};
use seaworthy::site::{Base, Route};
use std::fs;
use std::hint::black_box;
use std::path::Path;

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
    let mut state = 1_u64;
    let mut draw = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize
    };
    let vote = |_| {
        let (a, b) = (draw() % 1_000, draw() % 1_000);
        // The earlier tool is the stronger, more so the further apart they are.
        let wins = draw() % 2_000 < 1_000 + b.saturating_sub(a).min(900);
        Met { a, b, votes: PairTally { a: u32::from(wins), b: u32::from(!wins), tie: 0 } }
    };
    let pairs = Pairs::from_counts(1_000, (0..1_000_000).map(vote).collect());
    criterion
        .bench_function("board: fit a million votes", |bencher| bencher.iter(|| Fit::of(black_box(pairs.clone()))));
    let fit = Fit::of(pairs);
    criterion
        .bench_function("board: spreads of a thousand tools", |bencher| bencher.iter(|| black_box(&fit).spreads()));
}

criterion_group!(benches, companion, board);
criterion_main!(benches);
