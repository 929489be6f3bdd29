use super::chance::Chance;
use super::names::Named;
use super::parts::shelves;
use crate::domain::{Comparison, Date};
use anyhow::{Context, Result, bail};

const TURNS_ON: [&str; 6] =
    ["the price", "the wait", "who looks after it", "the export", "the first hour", "the paper"];

/// Curated pairs within the shelves, each once: of each shelf first the neighbours, so that every tool stands in two, then
/// those two places apart, and so on. Not told how many, as many as there are tools.
pub(super) fn pairs(seed: u64, names: &[Named], wanted: Option<usize>) -> Result<Vec<Comparison>> {
    let positions = positions(names.len(), wanted.unwrap_or(names.len()));
    if let Some(wanted) = wanted.filter(|wanted| *wanted > positions.len()) {
        bail!("{} tools make {} pairs within their shelves, not {wanted}", names.len(), positions.len());
    }
    let published = |number: usize| Date::parse(&format!("2026-{:02}-{:02}", number % 10 + 1, number % 28 + 1));
    let pair = |(number, (a, b)): (usize, (usize, usize))| {
        let mut chance = Chance::of(seed, "pair", number);
        let (first, second) = (&names[a], &names[b]);
        let lead = format!("Made up: {} or {} turns on {}.", first.name, second.name, chance.one(&TURNS_ON));
        let tools = [first.slug.clone(), second.slug.clone()];
        Some(Comparison { tools, lead: Some(lead), need: None, published: published(number)? })
    };
    positions.into_iter().enumerate().map(pair).collect::<Option<_>>().context("a made-up pair could not be made")
}

/// Up to so many pairs of positions. The tools of a shelf stand as many apart as there are shelves.
fn positions(tools: usize, wanted: usize) -> Vec<(usize, usize)> {
    let shelves = shelves(tools);
    let size = |shelf: usize| (tools - shelf).div_ceil(shelves);
    // Half way round a shelf, each pair would come from either end.
    let once = |apart: usize, at: usize, size: usize| at < if apart * 2 == size { apart } else { size };
    let all = (1..=size(0) / 2).flat_map(|apart| {
        let of_shelf = move |at: usize, shelf: usize| {
            let size = size(shelf);
            let there = apart * 2 <= size && once(apart, at, size);
            there.then(|| (at * shelves + shelf, (at + apart) % size * shelves + shelf))
        };
        (0..size(0)).flat_map(move |at| (0..shelves).filter_map(move |shelf| of_shelf(at, shelf)))
    });
    all.take(wanted).collect()
}
