use crate::domain::{Beside, Comparison, PairTally, Slug, Tallies, Tally};
use std::collections::{HashMap, HashSet};

/// The published votes, found by what they are on.
pub(super) struct Votes<'c> {
    all: Option<&'c Tallies>,
    tools: HashMap<&'c str, Tally>,
    pairs: HashMap<&'c str, PairTally>,
    /// The pairs that a tool stands in, as the count names them, those with the most picks first.
    of: HashMap<&'c str, Vec<&'c str>>,
}

impl<'c> Votes<'c> {
    pub fn of(all: Option<&'c Tallies>) -> Votes<'c> {
        let pairs = || all.iter().flat_map(|all| all.pairs.iter());
        let mut of: HashMap<&str, Vec<&str>> = HashMap::new();
        for (key, _) in pairs() {
            key.split('|').for_each(|tool| of.entry(tool).or_default().push(key));
        }
        let counts: HashMap<&str, PairTally> = pairs().map(|(key, votes)| (key, *votes)).collect();
        let picks = |key: &str| {
            counts.get(key).map_or(0, |votes| u64::from(votes.a) + u64::from(votes.b) + u64::from(votes.tie))
        };
        of.values_mut().for_each(|keys| keys.sort_by_key(|key| std::cmp::Reverse(picks(key))));
        let tools = all.iter().flat_map(|all| all.tools.iter()).map(|(tool, votes)| (tool, *votes)).collect();
        Votes { all, tools, pairs: counts, of }
    }

    /// The votes on some tools, and of two on their pair; None where no votes were counted at all.
    pub fn on(&self, slugs: &[Slug]) -> Option<Tallies> {
        let keys = match slugs {
            [a, b] => vec![key(a, b), key(b, a)],
            _ => Vec::new(),
        };
        Some(self.some(slugs, keys.iter().map(String::as_str))?.slice(slugs))
    }

    /// The votes on a tool and on pairs that it stands in, as [`Beside`] has them.
    pub fn beside(&self, tool: &Slug, curated: &[&Comparison]) -> Option<Tallies> {
        let keys = curated.iter().flat_map(|Comparison { tools: [a, b], .. }| [key(a, b), key(b, a)]);
        let curated: HashSet<String> = keys.collect();
        let all = || self.of.get(tool.as_str()).into_iter().flatten().copied();
        let others = all().filter(|key| !curated.contains(*key)).take(Beside::MOST);
        self.some(std::slice::from_ref(tool), all().filter(|key| curated.contains(*key)).chain(others))
    }

    fn some<'k>(&self, tools: &[Slug], pairs: impl Iterator<Item = &'k str>) -> Option<Tallies> {
        let all = self.all?;
        let tools = tools.iter().filter_map(|tool| Some((tool.to_string(), *self.tools.get(tool.as_str())?)));
        let pairs = pairs.filter_map(|key| Some((key.to_string(), *self.pairs.get(key)?)));
        Some(Tallies { as_of: all.as_of, rules: all.rules.clone(), tools: tools.collect(), pairs: pairs.collect() })
    }
}

/// Two tools as a count names them.
fn key(a: &Slug, b: &Slug) -> String {
    format!("{a}|{b}")
}
