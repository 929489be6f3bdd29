use crate::domain::{Date, Panel, Score, Site, Tallies, Tally, Tool, Weights};
use crate::words::{criteria as words, facts, figures, format, fresh, verdict};
use std::cmp::Reverse;

/// One row of the decision table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    pub name: String,
    /// One a tool, in their order.
    pub cells: Vec<Cell>,
    /// The cell that is better than all others, where "better" needs no taste.
    pub best: Option<Best>,
}

/// What one tool shows for a criterion. Unknown is always said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Known {
        value: String,
        note: Option<Note>,
    },
    /// Shown as a dash, spoken as this.
    Unknown(&'static str),
}

/// What stands beside a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// More about the tool.
    Says(String),
    /// The day the value was seen, which tells of the record and not of the tool.
    Seen(Date),
}

/// The better cell, and in which direction: "higher" of two, "highest" of more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Best {
    pub tool: usize,
    pub word: &'static str,
}

impl Cell {
    fn of(value: impl Into<String>) -> Cell {
        Cell::Known { value: value.into(), note: None }
    }

    fn noted(value: impl Into<String>, note: impl Into<String>) -> Cell {
        Cell::Known { value: value.into(), note: Some(Note::Says(note.into())) }
    }

    /// What it says of the tool; None where nothing is known.
    fn said(&self) -> Option<(&str, Option<&str>)> {
        match self {
            Cell::Unknown(_) => None,
            Cell::Known { value, note: Some(Note::Says(note)) } => Some((value, Some(note))),
            Cell::Known { value, note: Some(Note::Seen(_)) | None } => Some((value, None)),
        }
    }
}

impl Note {
    pub fn in_words(&self) -> String {
        match self {
            Note::Says(note) => note.clone(),
            Note::Seen(day) => facts::seen(&day.in_words()),
        }
    }
}

impl Criterion {
    /// Whether the row tells its tools apart, as readers see it: two numbers that are written the same do not, unless one
    /// of them is marked as the best. Unknown differs from every value and never from unknown.
    pub fn differs(&self) -> bool {
        let mut cells = self.cells.iter().map(Cell::said);
        let first = cells.next();
        self.best.is_some() || cells.any(|other| Some(other) != first)
    }
}

/// All rows for the tools at hand: what everybody asks first, then the specs that at least two of them state.
pub fn criteria(site: &Site, tools: &[&Tool], tallies: Option<&Tallies>) -> Vec<Criterion> {
    weighed_criteria(site, tools, tallies, &Weights::default())
}

/// The same, with panel scores by these weights.
pub fn weighed_criteria(site: &Site, tools: &[&Tool], tallies: Option<&Tallies>, weights: &Weights) -> Vec<Criterion> {
    let of_panel = |tool: &Tool| Panel::weighed(tool, weights).score();
    let row = |name: &str, cell: &dyn Fn(&Tool) -> Cell| Criterion {
        name: name.to_string(),
        cells: tools.iter().map(|tool| cell(tool)).collect(),
        best: None,
    };
    let mut rows = vec![
        row(words::VERDICT, &verdicts),
        Criterion { best: highest(tools, of_panel), ..row(words::SCORE, &|tool| score(of_panel(tool))) },
        row(figures::COMMUNITY, &|tool| community(tallies.and_then(|tallies| tallies.of(&tool.slug)))),
        Criterion { best: lowest(tools, |tool| tool.pricing.entry.usd_per_month), ..row(figures::ENTRY_PRICE, &entry) },
        row(words::PRICING, &|tool| Cell::of(tool.pricing.model.in_words())),
        row(words::BEST_FOR, &|tool| listed(&tool.best_for)),
        row(words::CATEGORY, &|tool| {
            site.category(&tool.category)
                .map_or(Cell::Unknown(words::CATEGORY_UNKNOWN), |category| Cell::of(&category.name))
        }),
        row(words::LICENCE, &|tool| match tool.licence.as_str() {
            "" => Cell::Unknown(fresh::LEFT_OUT),
            licence => Cell::of(licence),
        }),
        row(words::RUNS_ON, &|tool| {
            listed(&tool.runs_on.iter().map(|place| place.in_words().to_string()).collect::<Vec<_>>())
        }),
        row(words::STATUS, &status),
    ];
    rows.extend(shared_specs(tools).into_iter().map(|key| row(&site.spec(key), &|tool| spec(tool, key))));
    rows
}

/// The spec keys that at least two of the tools state, in the order of their first mention.
pub fn shared_specs<'t>(tools: &[&'t Tool]) -> Vec<&'t str> {
    let mut keys: Vec<&str> = Vec::new();
    for (key, _) in tools.iter().flat_map(|tool| tool.specs.iter()) {
        if !keys.contains(&key) && tools.iter().filter(|tool| tool.specs.get(key).is_some()).count() > 1 {
            keys.push(key);
        }
    }
    keys
}

fn verdicts(tool: &Tool) -> Cell {
    let panel = Panel::of(tool);
    match panel.takes() {
        0 => Cell::Unknown(verdict::NOT_JUDGED),
        _ => Cell::of(verdict::split(panel.ship, panel.skip)),
    }
}

fn score(score: Option<Score>) -> Cell {
    match score {
        Some(score) => Cell::noted(format::count(score.rounded()), words::OF_100),
        None => Cell::Unknown(verdict::NOT_JUDGED),
    }
}

fn community(tally: Option<Tally>) -> Cell {
    match tally.and_then(|tally| Some((tally, tally.ship_percent()?, tally.interval()?))) {
        Some((tally, percent, interval)) => {
            Cell::noted(words::ship_share(percent), words::votes_likely(tally.votes(), interval.low, interval.high))
        }
        None => Cell::Unknown(figures::NO_VOTES),
    }
}

fn entry(tool: &Tool) -> Cell {
    match tool.pricing.entry.label.as_str() {
        "" => Cell::Unknown(fresh::LEFT_OUT),
        label => Cell::Known { value: label.to_string(), note: Some(Note::Seen(tool.pricing.as_of)) },
    }
}

fn status(tool: &Tool) -> Cell {
    let state = tool.status.state.in_words();
    match tool.status.date {
        Some(date) => Cell::noted(state, date.in_words()),
        None => Cell::of(state),
    }
}

fn spec(tool: &Tool, key: &str) -> Cell {
    tool.specs.get(key).map_or(Cell::Unknown(facts::NOT_STATED), |spec| Cell::of(spec.in_words()))
}

fn listed(items: &[String]) -> Cell {
    match items {
        [] => Cell::Unknown(facts::NOT_STATED),
        items => Cell::of(items.join(format::ITEMS)),
    }
}

fn highest<T: Ord>(tools: &[&Tool], value: impl Fn(&Tool) -> Option<T>) -> Option<Best> {
    let word = if tools.len() > 2 { words::HIGHEST } else { words::HIGHER };
    best(tools, value).map(|tool| Best { tool, word })
}

fn lowest<T: Ord>(tools: &[&Tool], value: impl Fn(&Tool) -> Option<T>) -> Option<Best> {
    let word = if tools.len() > 2 { words::LOWEST } else { words::LOWER };
    best(tools, |tool| value(tool).map(Reverse)).map(|tool| Best { tool, word })
}

/// The one tool above all others; None where several share the first place, and unless every tool has a value.
fn best<T: Ord>(tools: &[&Tool], value: impl Fn(&Tool) -> Option<T>) -> Option<usize> {
    let values: Option<Vec<T>> = tools.iter().map(|tool| value(tool)).collect();
    let values = values.filter(|values| values.len() > 1)?;
    (0..values.len())
        .find(|&index| values.iter().enumerate().all(|(other, value)| other == index || *value < values[index]))
}
