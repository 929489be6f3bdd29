use crate::domain::{Pair, PairTally, Slug, Tallies, Tally};
use std::collections::BTreeMap;
use std::fmt;

/// A subject on which two counts differ. No vote and none counted are the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    Tool { tool: Slug, published: Tally, counted: Tally },
    Pair { pair: Pair, published: PairTally, counted: PairTally },
}

/// Each subject on which two counts differ, pairs first; in which order a pair is named makes no difference.
pub fn differences(published: &Tallies, counted: &Tallies) -> Vec<Difference> {
    let (mut pairs, mut tools) = (BTreeMap::<Pair, [PairTally; 2]>::new(), BTreeMap::<Slug, [Tally; 2]>::new());
    for (side, tallies) in [published, counted].into_iter().enumerate() {
        for (key, tally) in tallies.pairs.iter() {
            if let Some((pair, tally)) = in_order(key, *tally) {
                pairs.entry(pair).or_default()[side] = tally;
            }
        }
        for (key, tally) in tallies.tools.iter() {
            if let Some(tool) = Slug::parse(key) {
                tools.entry(tool).or_default()[side] = *tally;
            }
        }
    }
    let pairs = pairs.into_iter().filter(|(_, [published, counted])| published != counted);
    let pairs = pairs.map(|(pair, [published, counted])| Difference::Pair { pair, published, counted });
    let tools = tools.into_iter().filter(|(_, [published, counted])| published != counted);
    pairs.chain(tools.map(|(tool, [published, counted])| Difference::Tool { tool, published, counted })).collect()
}

/// A pair and its tally from a file, which may name it in either order.
fn in_order(key: &str, tally: PairTally) -> Option<(Pair, PairTally)> {
    let (first, second) = key.split_once('|')?;
    let turned = if first > second { tally.turned() } else { tally };
    Some((Pair::of(Slug::parse(first)?, Slug::parse(second)?)?, turned))
}

/// The sentence for whoever publishes.
impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let said = |none: bool, figures: String| if none { "no vote".to_string() } else { figures };
        match self {
            Difference::Tool { tool, published, counted } => {
                let of = |tally: &Tally| said(tally.votes() == 0, format!("ship {}, skip {}", tally.ship, tally.skip));
                write!(f, "tool {tool}: {} published, {} in the log", of(published), of(counted))
            }
            Difference::Pair { pair, published, counted } => {
                let of = |picks: &PairTally| {
                    let figures = format!("a {}, b {}, tie {}", picks.a, picks.b, picks.tie);
                    said(*picks == PairTally::default(), figures)
                };
                write!(f, "pair {pair}: {} published, {} in the log", of(published), of(counted))
            }
        }
    }
}
