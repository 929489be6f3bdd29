use super::bout::ArenaTake;
use super::contest::MaskedTake;
use crate::domain::Slug;
use std::collections::{BTreeMap, HashMap};

/// Of each take, whether it is in one of the bouts ([`bouts`](super::bouts)): whether the same reviewer has one on
/// another tool of its category. A thousand tools of one category have half a million bouts a reviewer, so here they are
/// reckoned and not made.
pub(super) fn meets(takes: &[ArenaTake]) -> Vec<bool> {
    let mut tools: HashMap<(&Slug, &Slug), (usize, bool)> = HashMap::new();
    for take in takes {
        let (first, several) = tools.entry((&take.category, &take.reviewer)).or_insert((take.tool, false));
        *several |= *first != take.tool;
    }
    takes.iter().map(|take| tools[&(&take.category, &take.reviewer)].1).collect()
}

/// How many bouts the takes of one category make, and how many pairs of tools meet in them.
pub(super) fn meetings(takes: &[MaskedTake]) -> (u32, u32) {
    // What each reviewer says of each tool, and who speaks of a tool.
    let mut said: BTreeMap<(&Slug, &Slug), u64> = BTreeMap::new();
    let mut panels: BTreeMap<&Slug, Vec<&Slug>> = BTreeMap::new();
    for take in takes {
        let count = said.entry((&take.reviewer, &take.tool)).or_default();
        if *count == 0 {
            panels.entry(&take.tool).or_default().push(&take.reviewer);
        }
        *count += 1;
    }
    // All pairs of a reviewer's takes but those on one tool.
    let mut bouts = 0;
    let mut of_reviewer: BTreeMap<&Slug, u64> = BTreeMap::new();
    for ((reviewer, _), count) in &said {
        let earlier = of_reviewer.entry(reviewer).or_default();
        bouts += *earlier * count;
        *earlier += count;
    }
    // Tools of the same panel meet or do not meet another panel's all alike, and there are few panels.
    let mut alike: BTreeMap<Vec<&Slug>, u64> = BTreeMap::new();
    for mut panel in panels.into_values() {
        panel.sort_unstable();
        *alike.entry(panel).or_default() += 1;
    }
    let panels: Vec<(Vec<&Slug>, u64)> = alike.into_iter().collect();
    let mut pairs = 0;
    for (at, (panel, count)) in panels.iter().enumerate() {
        pairs += count * (count - 1) / 2;
        let shared = panels[at + 1..].iter().filter(|(other, _)| panel.iter().any(|one| other.contains(one)));
        pairs += shared.map(|(_, other)| count * other).sum::<u64>();
    }
    let listed = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    (listed(bouts), listed(pairs))
}
