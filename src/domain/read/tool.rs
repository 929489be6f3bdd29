use super::pricing::pricing;
use super::take::takes;
use super::{sentence, sentences, short, whole, words};
use crate::domain::json::{Cursor, Reader, Value};
use crate::domain::{Change, Date, Fault, Keyed, Licence, Link, RunsOn, Site, Slug, Source, Spec, State, Status, Tool};

const FIELDS: [&str; 23] = [
    "slug",
    "name",
    "vendor",
    "category",
    "tagline",
    "description",
    "homepage",
    "repository",
    "licence",
    "released",
    "aliases",
    "alias_notes",
    "runs_on",
    "best_for",
    "status",
    "pricing",
    "specs",
    "spec_sources",
    "takes",
    "reviewed",
    "sources",
    "history",
    "$schema",
];

impl Tool {
    /// Reads `tools/<slug>.json`. With the `site`, categories and reviewers must be ones it lists.
    pub fn from_json(file: &str, text: &str, site: Option<&Site>) -> Result<Tool, Vec<Fault>> {
        Reader::read(file, text, |cursor| Tool::read(cursor, site))
    }

    pub(crate) fn read(cursor: Cursor, site: Option<&Site>) -> Option<Tool> {
        let fields = cursor.object(&FIELDS)?;
        let slug = fields.need("slug", own_slug);
        let name = fields.need("name", short);
        let vendor = fields.need("vendor", short);
        let category = fields.need("category", |cursor| category(cursor, site));
        let tagline = fields.need("tagline", |cursor| cursor.line(120));
        let description = fields.need("description", |cursor| cursor.line(900));
        let homepage = fields.need("homepage", Link::read);
        let repository = fields.may("repository", Link::read);
        let licence = fields.need("licence", Licence::read);
        let released = fields.may("released", Date::read);
        let aliases = fields.need("aliases", sentences);
        let alias_notes = fields.may("alias_notes", words).unwrap_or_default();
        let runs_on = fields.need("runs_on", |cursor| cursor.list(|cursor| cursor.word(&RunsOn::WORDS)));
        let best_for = fields.need("best_for", sentences);
        let status = fields.need("status", status);
        // Sources come first: prices and specs point into them.
        let (sources, count) = fields.need("sources", sources).unzip();
        let pricing = fields.need("pricing", |cursor| pricing(cursor, count));
        let specs = fields.need("specs", specs);
        let spec_sources =
            fields.may("spec_sources", |cursor| spec_sources(cursor, specs.as_ref(), count)).unwrap_or_default();
        let takes = fields.need("takes", |cursor| takes(cursor, site));
        let reviewed = fields.need("reviewed", Date::read);
        let history = fields.may("history", |cursor| cursor.list(change)).unwrap_or_default();
        whole!(Tool {
            slug, name, vendor, category, tagline, description, homepage, licence, aliases, runs_on, best_for, status, pricing, specs,
            takes, reviewed, sources;
            repository, released, alias_notes, spec_sources, history
        })
    }
}

/// The slug, which is also the file's name.
fn own_slug(cursor: Cursor) -> Option<Slug> {
    let text = cursor.text()?;
    let file = cursor.file().rsplit('/').next().unwrap_or_default();
    if let Some(stem) = file.strip_suffix(".json")
        && stem != text
        && Slug::parse(text).is_some()
    {
        cursor.fault(
            format!("is “{text}” in a file named {file}"),
            format!("name the file {text}.json, or write “{stem}”"),
        );
    }
    Slug::read(cursor)
}

fn category(cursor: Cursor, site: Option<&Site>) -> Option<Slug> {
    let text = cursor.text()?;
    if let (Some(site), Some(id)) = (site, Slug::parse(text))
        && site.category(&id).is_none()
    {
        let known: Vec<&str> = site.categories.iter().map(|category| category.id.as_str()).collect();
        cursor.fault(format!("“{text}” is not a category of site.json"), crate::domain::json::suggest(text, &known));
    }
    Slug::read(cursor)
}

fn status(cursor: Cursor) -> Option<Status> {
    let fields = cursor.object(&["state", "date", "note"])?;
    let state = fields.need("state", |cursor| cursor.word(&State::WORDS));
    let date = fields.may("date", Date::read);
    let note = fields.may("note", sentence);
    whole!(Status { state; date, note })
}

/// The sources and how many there are, the faulty ones counted too.
fn sources(cursor: Cursor) -> Option<(Vec<Source>, usize)> {
    let mut count = 0;
    let sources = cursor.list(|cursor| {
        count += 1;
        let fields = cursor.object(&["url", "what", "seen"])?;
        let url = fields.need("url", Link::read);
        let what = fields.need("what", sentence);
        let seen = fields.may("seen", Date::read);
        whole!(Source { url, what; seen })
    })?;
    if count == 0 {
        cursor.fault("lists no source", "name at least the page the price was read from");
    }
    Some((sources, count))
}

/// An index into the sources, counting from 0. Without a readable list of sources nothing can be said.
pub(super) fn source_index(cursor: Cursor, count: Option<usize>) -> Option<u32> {
    let index = cursor.whole(u64::from(u32::MAX))?;
    if let Some(count) = count.filter(|count| *count > 0 && index >= *count as u64) {
        cursor.fault(
            format!("is {index}, but there are {count} sources"),
            format!("write 0 to {}; sources count from 0", count - 1),
        );
    }
    Some(index as u32)
}

fn specs(cursor: Cursor) -> Option<Keyed<Spec>> {
    let entries = cursor.entries()?;
    Some(entries.into_iter().filter_map(|(key, cursor)| Some((key, spec(cursor)?))).collect())
}

fn spec(cursor: Cursor) -> Option<Spec> {
    match cursor.value() {
        Value::Number(_) => cursor.decimal().map(Spec::Number),
        Value::Text(_) => sentence(cursor).map(Spec::Text),
        Value::Bool(flag) => Some(Spec::Flag(*flag)),
        Value::List(_) => cursor.list(text_or_number).map(Spec::List),
        value => {
            cursor.fault(
                format!("is {}", value.kind()),
                "write a number, text, true, false or a list of texts, or leave it out",
            );
            None
        }
    }
}

fn text_or_number(cursor: Cursor) -> Option<String> {
    match cursor.value() {
        Value::Number(_) => cursor.decimal().map(|number| number.to_string()),
        _ => sentence(cursor),
    }
}

fn spec_sources(cursor: Cursor, specs: Option<&Keyed<Spec>>, count: Option<usize>) -> Option<Keyed<u32>> {
    let entries = cursor.entries()?;
    let source = |(key, cursor): (String, Cursor)| {
        if specs.is_some_and(|specs| specs.get(&key).is_none()) {
            cursor.fault(format!("there is no spec “{key}”"), "correct the key or remove it");
        }
        Some((key, source_index(cursor, count)?))
    };
    Some(entries.into_iter().filter_map(source).collect())
}

fn change(cursor: Cursor) -> Option<Change> {
    let fields = cursor.object(&["date", "what", "from", "to"])?;
    let date = fields.need("date", Date::read);
    let what = fields.need("what", sentence);
    let from = fields.need("from", sentence);
    let to = fields.need("to", sentence);
    whole!(Change { date, what, from, to })
}
