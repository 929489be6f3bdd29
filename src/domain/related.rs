use crate::domain::{Panel, RunsOn, Site, Tool};
use crate::words::related as words;

/// How many tools stand beside one, at most.
pub const MOST_RELATED: usize = 6;

/// A tool worth comparing with another, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Related<'t> {
    pub tool: &'t Tool,
    /// Whether an editor has put the two together, so that their comparison has a page of its own.
    pub curated: bool,
    /// "curated: …", "same category, both run on-device, scores 71 and 69".
    pub reason: String,
}

/// What a tool is most worth comparing with: the curated pairs it is in, in the site's order, then the tools of its
/// category, the least distant first, of equals by name.
pub fn related<'t>(site: &Site, of: &Tool, tools: &'t [Tool]) -> Vec<Related<'t>> {
    let mut related: Vec<Related> = Vec::new();
    for pair in site.comparisons.iter().filter(|pair| pair.tools.contains(&of.slug)) {
        let other = tools.iter().find(|tool| tool.slug != of.slug && pair.tools.contains(&tool.slug));
        if let Some(tool) = other.filter(|tool| related.iter().all(|known| known.tool.slug != tool.slug)) {
            let reason = pair.lead.as_deref().map_or_else(|| words::CURATED_PAIR.to_string(), words::curated);
            related.push(Related { tool, curated: true, reason });
        }
    }
    let mut near: Vec<(u32, &Tool)> = tools
        .iter()
        .filter(|tool| tool.category == of.category && tool.slug != of.slug)
        .filter(|tool| related.iter().all(|known| known.tool.slug != tool.slug))
        .map(|tool| (distance(of, tool), tool))
        .collect();
    near.sort_unstable_by(|(a, one), (b, other)| {
        a.cmp(b).then_with(|| one.name.cmp(&other.name)).then_with(|| one.slug.cmp(&other.slug))
    });
    related.extend(near.into_iter().map(|(_, tool)| Related { tool, curated: false, reason: reason(of, tool) }));
    related.truncate(MOST_RELATED);
    related
}

/// What each difference weighs, in tenths of a point of the panel's score.
const UNKNOWN_SCORE: u32 = 250;
const OTHER_PRICE_MODEL: u32 = 100;
const OTHER_PLACES: u32 = 200;
const OTHER_OPENNESS: u32 = 150;
const OTHER_SPECS: u32 = 200;

/// How far apart two tools are, in tenths of a point of the panel's score; the same in both directions. It is the sum of:
///
/// - the difference of their scores; 25 points where either is not judged
/// - 10 points where they earn their money in other ways
/// - 20 points times the share of the places either runs on that only one does
/// - 15 points where one licence is open and the other is not
/// - 20 points times the share of the specs they state whose key only one of them states
///
/// Shares are rounded down to a tenth of a point. Where neither states a place or spec they count as wholly apart: nothing
/// is known to be alike.
pub fn distance(a: &Tool, b: &Tool) -> u32 {
    let scores = Panel::of(a).score().zip(Panel::of(b).score());
    let score = scores.map_or(UNKNOWN_SCORE, |(a, b)| a.lead_over(b).unsigned_abs());
    let price = if a.pricing.model == b.pricing.model { 0 } else { OTHER_PRICE_MODEL };
    let places = apart(shared_places(a, b).count() as u32, places(a) + places(b), OTHER_PLACES);
    let openness = if a.licence.is_open() == b.licence.is_open() { 0 } else { OTHER_OPENNESS };
    let shared_specs = a.specs.iter().filter(|(key, _)| b.specs.get(key).is_some()).count() as u32;
    score + price + places + openness + apart(shared_specs, (a.specs.len() + b.specs.len()) as u32, OTHER_SPECS)
}

/// The weight times the share that is not shared, of what two have together, each counted for itself.
fn apart(shared: u32, together: u32, weight: u32) -> u32 {
    // What both have was counted twice.
    let different = together - shared;
    (weight * (different - shared)).checked_div(different).unwrap_or(weight)
}

/// In their own order, whatever order a record names them in, and each once.
fn shared_places<'t>(a: &'t Tool, b: &'t Tool) -> impl Iterator<Item = RunsOn> + 't {
    let all = RunsOn::WORDS.into_iter().map(|(_, place)| place);
    all.filter(|place| a.runs_on.contains(place) && b.runs_on.contains(place))
}

fn places(tool: &Tool) -> u32 {
    shared_places(tool, tool).count() as u32
}

fn reason(of: &Tool, tool: &Tool) -> String {
    let places: Vec<&str> = shared_places(of, tool)
        .map(|place| match place {
            RunsOn::Hosted => words::HOSTED,
            RunsOn::SelfHosted => words::SELF_HOSTED,
            RunsOn::OnDevice => words::ON_DEVICE,
        })
        .collect();
    let scores = Panel::of(of).score().zip(Panel::of(tool).score());
    words::same_category(&places, scores.map(|(of, tool)| (of.rounded(), tool.rounded())))
}
