use super::chance::Chance;
use super::names::Named;
use super::tool::EDITION;
use crate::domain::{Comparison, Date, PairTally, Tallies, Tally};

/// Made-up votes on four of five tools and on each curated pair: few on most, many on some, as it is with readers.
pub(super) fn tallies(seed: u64, names: &[Named], pairs: &[Comparison]) -> Option<Tallies> {
    let tool = |(at, named): (usize, &Named)| {
        let mut chance = Chance::of(seed, "votes", at);
        let tally = Tally { ship: votes(&mut chance), skip: votes(&mut chance) };
        chance.often(80).then(|| (named.slug.to_string(), tally))
    };
    let pair = |(at, pair): (usize, &Comparison)| {
        let mut chance = Chance::of(seed, "picks", at);
        let [a, b] = &pair.tools;
        let tally = PairTally { a: votes(&mut chance), b: votes(&mut chance), tie: votes(&mut chance) / 4 };
        (format!("{a}|{b}"), tally)
    };
    Some(Tallies {
        as_of: Date::parse(EDITION)?,
        rules: "Made-up votes of a sample catalogue; nobody cast them.".into(),
        tools: names.iter().enumerate().filter_map(tool).collect(),
        pairs: pairs.iter().enumerate().map(pair).collect(),
    })
}

fn votes(chance: &mut Chance) -> u32 {
    let most = *chance.one(&[5, 20, 20, 100, 1_000]);
    chance.below(most) as u32
}
