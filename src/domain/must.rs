use crate::domain::{Decimal, RunsOn, Site, Spec, State, Tool};
use crate::words::must as words;

/// A condition that a tool must meet. What is not stated does not meet it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MustHave {
    /// The licence lets anybody use, change and pass it on.
    Open,
    /// Neither being retired nor left alone.
    Active,
    RunsOn(RunsOn),
    /// The entry price in dollars a month is no higher.
    PriceAtMost(Decimal),
    /// The spec of this key is a number no lower, or no higher.
    AtLeast(String, Decimal),
    AtMost(String, Decimal),
    /// The spec of this key is "yes".
    Is(String),
}

impl MustHave {
    /// Reads what [`MustHave::id`] writes: `open`, `on-device`, `price<20`, `context_tokens>1000`, `open_weights`.
    pub fn parse(text: &str) -> Option<MustHave> {
        if let Some((key, number)) = text.split_once(['<', '>']) {
            let number = Decimal::parse(number).filter(|_| is_key(key))?;
            return Some(match (key, text.contains('<')) {
                ("price", true) => MustHave::PriceAtMost(number),
                (_, true) => MustHave::AtMost(key.to_string(), number),
                _ => MustHave::AtLeast(key.to_string(), number),
            });
        }
        let place = RunsOn::WORDS.iter().find(|(word, _)| *word == text);
        match (text, place) {
            ("open", _) => Some(MustHave::Open),
            ("active", _) => Some(MustHave::Active),
            (_, Some((_, place))) => Some(MustHave::RunsOn(*place)),
            _ => is_key(text).then(|| MustHave::Is(text.to_string())),
        }
    }

    /// As it stands in an address.
    pub fn id(&self) -> String {
        match self {
            MustHave::Open => "open".to_string(),
            MustHave::Active => "active".to_string(),
            MustHave::RunsOn(place) => place.id().to_string(),
            MustHave::PriceAtMost(most) => "price<".to_string() + &most.plain(),
            MustHave::AtLeast(key, least) => key.clone() + ">" + &least.plain(),
            MustHave::AtMost(key, most) => key.clone() + "<" + &most.plain(),
            MustHave::Is(key) => key.clone(),
        }
    }

    pub fn in_words(&self, site: &Site) -> String {
        match self {
            MustHave::Open => words::OPEN.to_string(),
            MustHave::Active => words::ACTIVE.to_string(),
            MustHave::RunsOn(place) => words::runs_on(place.in_words()),
            MustHave::PriceAtMost(most) => words::price_at_most(&crate::domain::Usd(*most).to_string()),
            MustHave::AtLeast(key, least) => words::at_least(&site.spec(key), &least.to_string()),
            MustHave::AtMost(key, most) => words::at_most(&site.spec(key), &most.to_string()),
            MustHave::Is(key) => words::is(&site.spec(key)),
        }
    }

    pub fn is_met(&self, tool: &Tool) -> bool {
        match self {
            MustHave::Open => tool.licence.is_open(),
            MustHave::Active => tool.status.state == State::Active,
            MustHave::RunsOn(place) => tool.runs_on.contains(place),
            MustHave::Is(key) => tool.specs.get(key) == Some(&Spec::Flag(true)),
            MustHave::AtLeast(_, least) => self.figure(tool).is_some_and(|figure| figure >= *least),
            MustHave::PriceAtMost(most) | MustHave::AtMost(_, most) => {
                self.figure(tool).is_some_and(|figure| figure <= *most)
            }
        }
    }

    /// What the tool states for a bound, if it is a number.
    fn figure(&self, tool: &Tool) -> Option<Decimal> {
        match self {
            MustHave::PriceAtMost(_) => tool.pricing.entry.usd_per_month.map(|usd| usd.0),
            MustHave::AtLeast(key, _) | MustHave::AtMost(key, _) => number(tool, key),
            _ => None,
        }
    }

    /// The same, moved no further than the tool needs; None where only dropping it helps.
    fn loosened(&self, tool: &Tool) -> Option<MustHave> {
        let figure = self.figure(tool)?;
        Some(match self {
            MustHave::PriceAtMost(_) => MustHave::PriceAtMost(figure),
            MustHave::AtLeast(key, _) => MustHave::AtLeast(key.clone(), figure),
            MustHave::AtMost(key, _) => MustHave::AtMost(key.clone(), figure),
            other => other.clone(),
        })
    }

    /// The conditions by which these tools differ: what only some of them meet. A bound stands at the figures they state,
    /// because between two of those it makes no difference.
    pub fn offered(tools: &[&Tool]) -> Vec<MustHave> {
        let mut all = vec![MustHave::Open, MustHave::Active];
        all.extend(RunsOn::WORDS.map(|(_, place)| MustHave::RunsOn(place)));
        for tool in tools {
            all.extend(tool.pricing.entry.usd_per_month.map(|usd| MustHave::PriceAtMost(usd.0)));
            for (key, spec) in tool.specs.iter() {
                match spec {
                    Spec::Number(number) => {
                        all.push(MustHave::AtLeast(key.to_string(), *number));
                        all.push(MustHave::AtMost(key.to_string(), *number));
                    }
                    Spec::Flag(true) => all.push(MustHave::Is(key.to_string())),
                    _ => {}
                }
            }
        }
        let mut offered: Vec<MustHave> = Vec::new();
        for must in all {
            let met = tools.iter().filter(|tool| must.is_met(tool)).count();
            // A bound on what one tool alone states would tell who states it, and nothing else.
            let stated = tools.iter().filter(|tool| must.figure(tool).is_some()).count();
            if (1..tools.len()).contains(&met) && stated != 1 && !offered.contains(&must) {
                offered.push(must);
            }
        }
        offered
    }
}

fn number(tool: &Tool, key: &str) -> Option<Decimal> {
    match tool.specs.get(key) {
        Some(Spec::Number(number)) => Some(*number),
        _ => None,
    }
}

/// Whether it could be the key of a spec, and can stand in an address.
pub(super) fn is_key(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte))
}

/// The first condition a tool does not meet.
pub fn dropped_by<'m>(tool: &Tool, musts: &'m [MustHave]) -> Option<&'m MustHave> {
    musts.iter().find(|must| !must.is_met(tool))
}

/// The least that must give for one tool to come back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loosening {
    /// The tool's place among those at hand.
    pub tool: usize,
    /// The conditions as they are then.
    pub musts: Vec<MustHave>,
    /// Those that gave: as they were, and as they are, if they are still there.
    pub gave: Vec<(MustHave, Option<MustHave>)>,
}

/// The smallest loosening that brings back a tool that was dropped: the fewest conditions give; of as many, the fewest
/// are dropped rather than moved; then the earlier tool.
pub fn loosening(tools: &[&Tool], musts: &[MustHave]) -> Option<Loosening> {
    let ways = tools.iter().enumerate().filter(|(_, tool)| dropped_by(tool, musts).is_some()).map(|(index, tool)| {
        let unmet = musts.iter().filter(|must| !must.is_met(tool));
        let gave: Vec<(MustHave, Option<MustHave>)> = unmet.map(|must| (must.clone(), must.loosened(tool))).collect();
        let now =
            musts.iter().filter_map(|must| if must.is_met(tool) { Some(must.clone()) } else { must.loosened(tool) });
        Loosening { tool: index, musts: now.collect(), gave }
    });
    ways.min_by_key(|way| (way.gave.len(), way.gave.iter().filter(|(_, after)| after.is_none()).count()))
}
