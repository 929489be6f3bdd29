use crate::domain::{Panel, PricingModel, RunsOn, Score, Site, Tool};
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
    let shelf = tools.iter().filter(|tool| tool.category == of.category);
    let shelf = shelf.filter(|tool| related.iter().all(|known| known.tool.slug != tool.slug));
    let near = Neighbours::of(shelf.collect()).nearest(of, MOST_RELATED - related.len().min(MOST_RELATED));
    related.extend(near);
    related.truncate(MOST_RELATED);
    related
}

/// Tools of one category, with what their distances hang on gathered once: each may be held against all others.
pub struct Neighbours<'t>(Vec<(&'t Tool, Traits<'t>)>);

impl<'t> Neighbours<'t> {
    pub fn of(tools: Vec<&'t Tool>) -> Neighbours<'t> {
        Neighbours(tools.into_iter().map(|tool| (tool, Traits::of(tool))).collect())
    }

    /// At most so many others, the least distant first, of equals by name.
    pub fn nearest(&self, of: &Tool, most: usize) -> Vec<Related<'t>> {
        let own = Traits::of(of);
        let others = self.0.iter().filter(|(tool, _)| tool.slug != of.slug);
        let mut near: Vec<(u32, &Tool)> = others.map(|(tool, traits)| (own.distance(traits), *tool)).collect();
        near.sort_unstable_by(|(a, one), (b, other)| {
            a.cmp(b).then_with(|| one.name.cmp(&other.name)).then_with(|| one.slug.cmp(&other.slug))
        });
        near.truncate(most);
        near.into_iter().map(|(_, tool)| Related { tool, curated: false, reason: reason(of, tool) }).collect()
    }
}

/// What the distance of a tool hangs on.
struct Traits<'t> {
    score: Option<Score>,
    price: PricingModel,
    /// In their own order, whatever order the record names them in, and each once.
    places: Vec<RunsOn>,
    open: bool,
    /// The keys of what it states, in order.
    keys: Vec<&'t str>,
}

impl<'t> Traits<'t> {
    fn of(tool: &'t Tool) -> Traits<'t> {
        let mut keys: Vec<&str> = tool.specs.iter().map(|(key, _)| key).collect();
        keys.sort_unstable();
        Traits {
            score: Panel::of(tool).score(),
            price: tool.pricing.model,
            places: shared_places(tool, tool).collect(),
            open: tool.licence.is_open(),
            keys,
        }
    }

    fn distance(&self, other: &Traits) -> u32 {
        let scores = self.score.zip(other.score);
        let score = scores.map_or(UNKNOWN_SCORE, |(a, b)| a.lead_over(b).unsigned_abs());
        let price = if self.price == other.price { 0 } else { OTHER_PRICE_MODEL };
        let openness = if self.open == other.open { 0 } else { OTHER_OPENNESS };
        let shared = self.places.iter().filter(|place| other.places.contains(place)).count();
        let places = apart(shared, self.places.len() + other.places.len(), OTHER_PLACES);
        let shared = self.keys.iter().filter(|key| other.keys.binary_search(key).is_ok()).count();
        score + price + places + openness + apart(shared, self.keys.len() + other.keys.len(), OTHER_SPECS)
    }
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
    Traits::of(a).distance(&Traits::of(b))
}

/// The weight times the share that is not shared, of what two have together, each counted for itself.
fn apart(shared: usize, together: usize, weight: u32) -> u32 {
    // What both have was counted twice.
    let different = (together - shared) as u32;
    (weight * (different - shared as u32)).checked_div(different).unwrap_or(weight)
}

/// In their own order, whatever order a record names them in, and each once.
fn shared_places<'t>(a: &'t Tool, b: &'t Tool) -> impl Iterator<Item = RunsOn> + 't {
    let all = RunsOn::WORDS.into_iter().map(|(_, place)| place);
    all.filter(|place| a.runs_on.contains(place) && b.runs_on.contains(place))
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
