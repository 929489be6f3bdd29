use crate::domain::json::{Node, Value, parse};
use crate::domain::{Catalogue, Fault, File, Place, Tool};
use std::collections::HashMap;

/// A catalogue with the texts it was read from, so that a rule about values can point at words.
pub(super) struct Desk<'f> {
    pub catalogue: &'f Catalogue,
    /// By path.
    sheets: HashMap<&'f str, Sheet<'f>>,
    faults: Vec<Fault>,
}

struct Sheet<'f> {
    text: &'f str,
    node: Node<'f>,
}

/// Where a text stands: its file and its field, as `tools/qdrant.json` and `takes[0].text`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub file: String,
    pub at: String,
}

/// A text that readers see, and where it stands.
pub(super) struct Passage<'f> {
    pub spot: Spot,
    pub text: &'f str,
}

impl<'f> Desk<'f> {
    pub fn new(files: &'f [File], catalogue: &'f Catalogue) -> Desk<'f> {
        let sheet = |file: &'f File| {
            let text = file.text().ok()?;
            let text = text.strip_prefix('\u{feff}').unwrap_or(text);
            Some((file.path.as_str(), Sheet { text, node: parse(text).ok()? }))
        };
        Desk { catalogue, sheets: files.iter().filter_map(sheet).collect(), faults: Vec::new() }
    }

    /// Notes a fault at a field.
    pub fn fault(&mut self, spot: Spot, problem: impl Into<String>, remedy: impl Into<String>) {
        self.fault_within(spot, 0, problem, remedy);
    }

    /// Notes a fault `within` so many bytes of a field's text.
    pub fn fault_within(&mut self, spot: Spot, within: usize, problem: impl Into<String>, remedy: impl Into<String>) {
        let place = self.place(&spot, within);
        let Spot { file, at } = spot;
        let at = if at.is_empty() { "the file".to_string() } else { at };
        self.faults.push(Fault { file, place, at, problem: problem.into(), remedy: remedy.into() });
    }

    fn place(&self, spot: &Spot, within: usize) -> Place {
        let sheet = self.sheets.get(spot.file.as_str());
        let Some((sheet, node)) = sheet.and_then(|sheet| Some((sheet, sheet.node.find(&spot.at)?))) else {
            return Place { line: 1, column: 1 };
        };
        let within = match &node.value {
            // Behind the opening quote; a text with escapes is shorter than its writing, so it is pointed at as a whole.
            Value::Text(std::borrow::Cow::Borrowed(_)) if within > 0 => within + 1,
            _ => 0,
        };
        Place::of(sheet.text, node.at + within)
    }

    pub fn faults(mut self) -> Vec<Fault> {
        self.faults.sort();
        self.faults
    }
}

impl Spot {
    pub fn new(file: impl Into<String>, at: impl Into<String>) -> Spot {
        Spot { file: file.into(), at: at.into() }
    }

    pub fn of(tool: &Tool, at: impl Into<String>) -> Spot {
        Spot::new(format!("tools/{}.json", tool.slug), at)
    }
}

/// The sentences of a tool's takes: what is argued, and what would change it.
pub(super) fn takes(tool: &Tool) -> Vec<Passage<'_>> {
    let mut passages = Vec::new();
    for (index, take) in tool.takes.iter().enumerate() {
        passages.push(Passage { spot: Spot::of(tool, format!("takes[{index}].text")), text: &take.text });
        passages
            .push(Passage { spot: Spot::of(tool, format!("takes[{index}].would_change")), text: &take.would_change });
    }
    passages
}

/// All that is written about a tool rather than stated of it.
pub(super) fn prose(tool: &Tool) -> Vec<Passage<'_>> {
    let mut passages = vec![
        Passage { spot: Spot::of(tool, "tagline"), text: &tool.tagline },
        Passage { spot: Spot::of(tool, "description"), text: &tool.description },
    ];
    for (index, text) in tool.best_for.iter().enumerate() {
        passages.push(Passage { spot: Spot::of(tool, format!("best_for[{index}]")), text });
    }
    passages.extend(takes(tool));
    for (index, take) in tool.takes.iter().enumerate() {
        for (argument, claim) in take.claims.iter().enumerate() {
            let spot = Spot::of(tool, format!("takes[{index}].claims[{argument}].text"));
            passages.push(Passage { spot, text: &claim.text });
        }
    }
    passages
}

/// The leads of the curated pairs.
pub(super) fn leads(catalogue: &Catalogue) -> Vec<Passage<'_>> {
    let pairs = catalogue.site.comparisons.iter().enumerate();
    let lead = pairs.filter_map(|(index, pair)| {
        let spot = Spot::new("site.json", format!("comparisons[{index}].lead"));
        Some(Passage { spot, text: pair.lead.as_deref()? })
    });
    lead.collect()
}

/// The sentences of a text, each with the byte at which it begins.
pub(super) fn sentences(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(['.', '?', '!']) {
        let end = at + mark.len();
        let rest = text[end..].trim_start_matches(['”', '’', '"', ')']);
        if rest.is_empty() || rest.starts_with(char::is_whitespace) {
            let end = text.len() - rest.len();
            found.push((start, &text[start..end]));
            start = text.len() - rest.trim_start().len();
        }
    }
    if start < text.len() {
        found.push((start, &text[start..]));
    }
    found
}
