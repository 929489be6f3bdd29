use super::KeptAnswer;
use super::facts::{LONGEST, facts, kept};
use crate::domain::json::{Cursor, Reader, literal};
use crate::domain::{Date, Keyed, MOST_TOOLS, Site, Slug, Tool};
use crate::site::Terms;

/// What a decision was and what it rested on, on the day it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    pub kept: Date,
    pub edition: Date,
    /// The publication's name.
    pub site: String,
    pub answer: KeptAnswer,
    /// The names of the reviewers, by id.
    pub panel: Keyed<String>,
    pub tools: Vec<KeptTool>,
}

/// One of the tools that were compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptTool {
    pub slug: Slug,
    pub name: String,
    /// What it stated, in words, by short keys.
    pub facts: Keyed<String>,
}

impl Snapshot {
    /// A later version is for later readers.
    pub(super) const VERSION: u32 = 1;

    /// What is to be kept of two to four tools, each in full: of a slice, the specs it leaves out would be missed later.
    pub fn of(site: &Site, tools: &[&Tool], terms: &Terms, today: Date) -> Snapshot {
        let facts = |tool: &Tool| facts(tool).iter().map(|(key, value)| (key.to_string(), kept(value))).collect();
        let tool = |tool: &&Tool| KeptTool { slug: tool.slug.clone(), name: kept(&tool.name), facts: facts(tool) };
        let reviewers = site.reviewers.iter();
        Snapshot {
            kept: today,
            edition: site.edition,
            site: kept(&site.name),
            answer: KeptAnswer::of(tools, terms, today),
            panel: reviewers.map(|reviewer| (reviewer.id.to_string(), kept(&reviewer.name))).collect(),
            tools: tools.iter().map(tool).collect(),
        }
    }

    /// What was kept under this slug.
    pub fn tool(&self, slug: &Slug) -> Option<&KeptTool> {
        self.tools.iter().find(|tool| tool.slug == *slug)
    }

    pub(super) fn to_json(&self) -> String {
        let texts = [
            ("kept", self.kept.to_string()),
            ("edition", self.edition.to_string()),
            ("site", self.site.clone()),
            ("answer", self.answer.id()),
        ];
        let tools: Vec<String> = self.tools.iter().map(KeptTool::to_json).collect();
        let mut json = "{\"v\":".to_string() + &Snapshot::VERSION.to_string();
        for (name, text) in texts {
            json = json + "," + &literal(name) + ":" + &literal(&text);
        }
        json + ",\"panel\":" + &object(&self.panel) + ",\"tools\":[" + &tools.join(",") + "]}"
    }

    /// None where it is not what [`Snapshot::to_json`] could have written. The reader of a link mends nothing, so the
    /// faults are not told.
    pub(super) fn from_json(text: &str) -> Option<Snapshot> {
        Reader::read("", text, Snapshot::read).ok()
    }

    fn read(cursor: &Cursor) -> Option<Snapshot> {
        let fields = cursor.object(&["v", "kept", "edition", "site", "answer", "panel", "tools"])?;
        fields.need("v", |cursor| cursor.whole(Snapshot::VERSION.into()).filter(|version| *version > 0))?;
        let snapshot = Snapshot {
            kept: fields.need("kept", Date::read)?,
            edition: fields.need("edition", Date::read)?,
            site: fields.need("site", line)?,
            answer: fields.need("answer", |cursor| KeptAnswer::parse(cursor.text()?))?,
            panel: fields.need("panel", lines)?,
            tools: fields.need("tools", |cursor| cursor.list(KeptTool::read))?,
        };
        let tools = &snapshot.tools;
        let once = tools.iter().enumerate().all(|(at, tool)| tools[..at].iter().all(|other| other.slug != tool.slug));
        let known = snapshot.answer.tool().is_none_or(|slug| snapshot.tool(slug).is_some());
        (once && known && (2..=MOST_TOOLS).contains(&tools.len())).then_some(snapshot)
    }
}

impl KeptTool {
    fn to_json(&self) -> String {
        let (slug, name) = (literal(self.slug.as_str()), literal(&self.name));
        "{\"slug\":".to_string() + &slug + ",\"name\":" + &name + ",\"facts\":" + &object(&self.facts) + "}"
    }

    fn read(cursor: &Cursor) -> Option<KeptTool> {
        let fields = cursor.object(&["slug", "name", "facts"])?;
        Some(KeptTool {
            slug: fields.need("slug", Slug::read)?,
            name: fields.need("name", line)?,
            facts: fields.need("facts", lines)?,
        })
    }
}

fn object(texts: &Keyed<String>) -> String {
    let members: Vec<String> = texts.iter().map(|(key, text)| literal(key) + ":" + &literal(text)).collect();
    "{".to_string() + &members.join(",") + "}"
}

fn line(cursor: &Cursor) -> Option<String> {
    cursor.line(LONGEST)
}

/// Texts by keys that are such lines themselves.
fn lines(cursor: &Cursor) -> Option<Keyed<String>> {
    let mut lines = Keyed::default();
    for (key, cursor) in cursor.entries()? {
        if kept(&key) != key {
            return None;
        }
        lines.set(key, line(&cursor)?);
    }
    Some(lines)
}
