use super::hosts::Hosts;
use super::names::Names;
use super::telling::{Vocabulary, leaves_a_trace};
use crate::domain::{Site, Slug, Tool};

/// A take whose tool cannot be told from it, with the names masked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArenaTake {
    /// The tool's position among those given.
    pub tool: usize,
    pub reviewer: Slug,
    pub category: Slug,
    /// The masked text.
    pub text: String,
}

/// Two takes that may stand against each other, by their positions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bout {
    pub a: usize,
    pub b: usize,
}

/// The takes of the site's reviewers that do not give their tool away. Left out is a take that, names masked, has a
/// figure or a name that no record of another maker has, whose mask stands beside the rest of a name, or that has the
/// address of the tool's home page or repository.
pub fn arena_takes(site: &Site, tools: &[&Tool]) -> Vec<ArenaTake> {
    let vocabulary = Vocabulary::of(tools);
    let (all_names, hosts) = (Names::of(tools, &vocabulary), Hosts::of(tools));
    let mut usable = Vec::new();
    for (at, tool) in tools.iter().enumerate().filter(|(_, tool)| site.category(&tool.category).is_some()) {
        let names = all_names.on(at, &vocabulary);
        for take in tool.takes.iter().filter(|take| site.reviewer(&take.reviewer).is_some()) {
            let text = names.mask(&take.text).text;
            let tells = vocabulary.telling_word(&text, at).is_some() || leaves_a_trace(&text);
            if !tells && !hosts.give_address(&take.text, tool) {
                let (reviewer, category) = (take.reviewer.clone(), tool.category.clone());
                usable.push(ArenaTake { tool: at, reviewer, category, text });
            }
        }
    }
    usable
}

/// All bouts: two takes of one reviewer on two tools of one category.
pub fn bouts(takes: &[ArenaTake]) -> Vec<Bout> {
    let mut bouts = Vec::new();
    for (a, one) in takes.iter().enumerate() {
        let later = takes.iter().enumerate().skip(a + 1);
        let alike = later.filter(|(_, other)| one.category == other.category && one.reviewer == other.reviewer);
        bouts.extend(alike.filter(|(_, other)| one.tool != other.tool).map(|(b, _)| Bout { a, b }));
    }
    bouts
}
