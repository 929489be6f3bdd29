use super::facts::{called, cut, facts, kept, shown};
use super::{KeptAnswer, KeptTool, Snapshot};
use crate::domain::{Date, Keyed, Site, Slug, Tool};
use crate::site::Terms;
use crate::words::decision as words;

/// One thing that is not as it was when a decision was kept. Tools and reviewers are given by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The answer itself: then and now, as one sentence.
    Answer(String),
    ReviewerLeft(String),
    ReviewerJoined(String),
    ReviewerRenamed {
        from: String,
        to: String,
    },
    ToolLeft(String),
    ToolRenamed {
        from: String,
        to: String,
    },
    /// What a tool states; None on the side where it is not stated.
    Fact {
        tool: String,
        /// "the Skeptic’s verdict"
        what: String,
        from: Option<String>,
        to: Option<String>,
    },
}

impl Change {
    /// The sentence for the reader, as plain text.
    pub fn in_words(&self) -> String {
        match self {
            Change::Answer(sentence) => sentence.clone(),
            Change::ReviewerLeft(name) => words::reviewer_left(name),
            Change::ReviewerJoined(name) => words::reviewer_joined(name),
            Change::ReviewerRenamed { from, to } => words::reviewer_renamed(from, to),
            Change::ToolLeft(name) => words::tool_left(name),
            Change::ToolRenamed { from, to } => words::tool_renamed(from, to),
            Change::Fact { tool, what, from: Some(from), to: Some(to) } => match cut(from) {
                Some(beginning) if to.starts_with(beginning) => words::goes_on_otherwise(tool, what, to),
                _ => words::changed(tool, what, from, to),
            },
            Change::Fact { tool, what, from: Some(from), to: None } => words::not_stated(tool, what, from),
            Change::Fact { tool, what, from: None, to } => words::stated(tool, what, to.as_deref().unwrap_or_default()),
        }
    }
}

/// All that has changed since a decision was kept: the answer first, then the panel, then tool by tool.
///
/// `now` are the tools as they are, in full and in any order; one that is not among them has left the catalogue.
pub fn changes(snapshot: &Snapshot, site: &Site, now: &[Option<&Tool>], terms: &Terms, today: Date) -> Vec<Change> {
    let here = |tool: &KeptTool| now.iter().flatten().copied().find(|other| other.slug == tool.slug);
    let left: Vec<&Tool> = snapshot.tools.iter().filter_map(here).collect();
    let mut changes = Vec::new();
    changes.extend(turned(snapshot, &left, &KeptAnswer::of(&left, terms, today)).map(Change::Answer));
    panel(&snapshot.panel, site, &mut changes);
    for then in &snapshot.tools {
        match here(then) {
            Some(now) => stated(snapshot, then, now, site, &mut changes),
            None => changes.push(Change::ToolLeft(then.name.clone())),
        }
    }
    changes
}

/// When and from what a decision was kept, and how what is shown now relates to it: one sentence after the other.
pub fn kept_from(snapshot: &Snapshot, site: &Site) -> Vec<String> {
    let (then, now) = (snapshot.edition, site.edition);
    let mut said = vec![words::kept(&snapshot.kept.in_words(), &then.in_words())];
    let elsewhere = snapshot.site != kept(&site.name);
    if elsewhere {
        said.push(words::elsewhere(&snapshot.site, &site.name));
    }
    match then == now && !elsewhere {
        true => said.push(words::SAME_EDITION.to_string()),
        false => said.push(words::this_edition(&now.in_words())),
    }
    if now < then {
        said.push(words::OLDER_EDITION.to_string());
    }
    said
}

fn turned(snapshot: &Snapshot, tools: &[&Tool], now: &KeptAnswer) -> Option<String> {
    if snapshot.answer == *now {
        return None;
    }
    let was = |slug: &Slug| snapshot.tool(slug).map_or(slug.to_string(), |tool| tool.name.clone());
    let is = |slug: &Slug| tools.iter().find(|tool| tool.slug == *slug).map_or(slug.to_string(), |t| t.name.clone());
    if let (KeptAnswer::Pick(then), KeptAnswer::Pick(now)) = (&snapshot.answer, now) {
        return Some(words::another(&was(then), &is(now)));
    }
    let then = match &snapshot.answer {
        KeptAnswer::Pick(tool) => words::was(&was(tool)),
        KeptAnswer::OnlyLeft(tool) => words::was_only(&was(tool)),
        KeptAnswer::NotSeparable => words::WAS_NOT_SEPARABLE.to_string(),
        KeptAnswer::NoneLeft => words::WAS_NONE.to_string(),
        KeptAnswer::Unjudged => words::WAS_NOT_JUDGED.to_string(),
    };
    let now = match now {
        KeptAnswer::Pick(tool) => words::is(&is(tool)),
        KeptAnswer::OnlyLeft(tool) => words::is_only(&is(tool)),
        KeptAnswer::NotSeparable => words::IS_NOT_SEPARABLE.to_string(),
        KeptAnswer::NoneLeft => words::IS_NONE.to_string(),
        KeptAnswer::Unjudged => words::IS_NOT_JUDGED.to_string(),
    };
    Some(words::turned(&then, &now))
}

fn panel(then: &Keyed<String>, site: &Site, changes: &mut Vec<Change>) {
    for (id, from) in then.iter() {
        match site.reviewers.iter().find(|reviewer| reviewer.id.as_str() == id) {
            None => changes.push(Change::ReviewerLeft(from.to_string())),
            Some(now) if kept(&now.name) != *from => {
                changes.push(Change::ReviewerRenamed { from: from.to_string(), to: now.name.clone() });
            }
            Some(_) => {}
        }
    }
    let joined = site.reviewers.iter().filter(|reviewer| then.get(reviewer.id.as_str()).is_none());
    changes.extend(joined.map(|reviewer| Change::ReviewerJoined(reviewer.name.clone())));
}

fn stated(snapshot: &Snapshot, then: &KeptTool, now: &Tool, site: &Site, changes: &mut Vec<Change>) {
    if then.name != kept(&now.name) {
        changes.push(Change::ToolRenamed { from: then.name.clone(), to: now.name.clone() });
    }
    let facts = facts(now);
    let mut push = |key: &str, from: Option<String>, to: Option<&String>| {
        let what = called(key, site, &snapshot.panel);
        changes.push(Change::Fact { tool: now.name.clone(), what, from, to: to.cloned() });
    };
    for (key, from) in then.facts.iter() {
        let to = facts.get(key);
        if to.is_none_or(|to| kept(to) != *from) {
            push(key, Some(shown(from)), to);
        }
    }
    facts.iter().filter(|(key, _)| then.facts.get(key).is_none()).for_each(|(key, to)| push(key, None, Some(to)));
}
