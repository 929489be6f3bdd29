use crate::domain::{Comparison, Panel, PricingModel, RunsOn, Score, Site, Slug, Tool};
use crate::words::related as words;
use std::collections::HashMap;

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
///
/// Where many tools are asked for, [`Relations`] looks through all of them only once.
pub fn related<'t>(site: &'t Site, of: &Tool, tools: &'t [Tool]) -> Vec<Related<'t>> {
    Relations::of(site, tools).related(of)
}

/// A catalogue's tools, with the pairs they are in and what their distances hang on gathered once.
pub struct Relations<'t> {
    tools: HashMap<&'t Slug, &'t Tool>,
    pairs: HashMap<&'t Slug, Vec<&'t Comparison>>,
    shelves: HashMap<&'t Slug, Vec<(&'t Tool, Traits<'t>)>>,
}

impl<'t> Relations<'t> {
    pub fn of(site: &'t Site, tools: &'t [Tool]) -> Relations<'t> {
        let mut pairs: HashMap<&Slug, Vec<&Comparison>> = HashMap::new();
        for pair in &site.comparisons {
            let [a, b] = &pair.tools;
            let tools = [Some(a), Some(b).filter(|b| *b != a)];
            tools.into_iter().flatten().for_each(|slug| pairs.entry(slug).or_default().push(pair));
        }
        let mut shelves: HashMap<&Slug, Vec<(&Tool, Traits)>> = HashMap::new();
        tools.iter().for_each(|tool| shelves.entry(&tool.category).or_default().push((tool, Traits::of(tool))));
        Relations { tools: tools.iter().map(|tool| (&tool.slug, tool)).collect(), pairs, shelves }
    }

    /// The curated pairs that a tool is in, in the site's order.
    pub fn pairs(&self, of: &Slug) -> &[&'t Comparison] {
        self.pairs.get(of).map_or(&[], Vec::as_slice)
    }

    /// As [`related`] says.
    pub fn related(&self, of: &Tool) -> Vec<Related<'t>> {
        let mut related: Vec<Related> = Vec::new();
        for pair in self.pairs(&of.slug) {
            let other = pair.tools.iter().find(|slug| **slug != of.slug).and_then(|slug| self.tools.get(slug));
            if let Some(tool) = other.filter(|tool| related.iter().all(|known| known.tool.slug != tool.slug)) {
                let reason = pair.lead.as_deref().map_or_else(|| words::CURATED_PAIR.to_string(), words::curated);
                related.push(Related { tool, curated: true, reason });
            }
        }
        let own = Traits::of(of);
        let shelf = self.shelves.get(&of.category).into_iter().flatten();
        let others =
            shelf.filter(|(tool, _)| tool.slug != of.slug && related.iter().all(|known| known.tool.slug != tool.slug));
        let mut near: Vec<(u32, &Tool)> = others.map(|(tool, traits)| (own.distance(traits), *tool)).collect();
        near.sort_unstable_by(|(a, one), (b, other)| {
            a.cmp(b).then_with(|| one.name.cmp(&other.name)).then_with(|| one.slug.cmp(&other.slug))
        });
        near.truncate(MOST_RELATED);
        related.extend(near.into_iter().map(|(_, tool)| Related { tool, curated: false, reason: reason(of, tool) }));
        related.truncate(MOST_RELATED);
        related
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
