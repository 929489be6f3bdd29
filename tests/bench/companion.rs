//! How long the companion takes for its three kinds of work, on the shipped catalogue, and how long a large board takes.
//! `./dev bench`

use criterion::{Criterion, criterion_group, criterion_main};
use seaworthy::companion::{page_data, read_catalogue, render};
use seaworthy::domain::{Fit, Known, Pairs, Tool};
use seaworthy::site::{Base, Route};
use std::fs;
use std::hint::black_box;
use std::path::Path;

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

criterion_group!(benches, companion, board);
criterion_main!(benches);
