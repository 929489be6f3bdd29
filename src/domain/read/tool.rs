use super::pricing::pricing;
use super::take::takes;
use super::{Known, first_of, sentence, sentences, short, whole};
use crate::domain::json::{Cursor, Reader, Value, quoted, suggest};
use crate::domain::{Change, Date, Fault, Keyed, Licence, Link, RunsOn, Slug, Source, Spec, State, Status, Tool};

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
    /// Reads `tools/<slug>.json`. Categories and reviewers must be `known`, as far as that can be told.
    pub fn from_json(file: &str, text: &str, known: &Known) -> Result<Tool, Vec<Fault>> {
        Reader::read(file, text, |cursor| Tool::read(cursor, known))
    }

    pub(crate) fn read(cursor: &Cursor, known: &Known) -> Option<Tool> {
        let fields = cursor.object(&FIELDS)?;
        let slug = fields.need("slug", own_slug);
        let name = fields.need("name", short);
        let vendor = fields.need("vendor", short);
        let category = fields.need("category", |cursor| category(cursor, known));
        let tagline = fields.need("tagline", |cursor| cursor.line(120));
        let description = fields.need("description", |cursor| cursor.prose(900));
        let homepage = fields.need("homepage", Link::read);
        let repository = fields.may("repository", Link::read);
        let licence = fields.need("licence", Licence::read);
        let released = fields.may("released", Date::read);
        let aliases = fields.need("aliases", distinct);
        let alias_notes = fields.may("alias_notes", |cursor| notes(cursor, aliases.as_deref())).unwrap_or_default();
        let runs_on = fields.need("runs_on", |cursor| cursor.list(|cursor| cursor.word(&RunsOn::WORDS)));
        let best_for = fields.need("best_for", sentences);
        let status = fields.need("status", status);
        // Sources come first: prices and specs point into them.
        let (sources, count) = fields.need("sources", sources).unzip();
        let pricing = fields.need("pricing", |cursor| pricing(cursor, count));
        let mut stated = Vec::new();
        let specs = fields.need("specs", |cursor| specs(cursor, &mut stated));
        let spec_sources =
            fields.may("spec_sources", |cursor| spec_sources(cursor, &stated, count)).unwrap_or_default();
        let takes = fields.need("takes", |cursor| takes(cursor, known));
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
fn own_slug(cursor: &Cursor) -> Option<Slug> {
    let slug = Slug::read(cursor)?;
    let file = cursor.file().rsplit('/').next().unwrap_or_default();
    if let Some(stem) = file.strip_suffix(".json").filter(|stem| *stem != slug.as_str()) {
        let or = Slug::parse(stem).map(|stem| format!(", or write “{stem}”")).unwrap_or_default();
        cursor.fault(format!("is “{slug}” in a file named {file}"), format!("name the file {slug}.json{or}"));
    }
    Some(slug)
}

fn category(cursor: &Cursor, known: &Known) -> Option<Slug> {
    let id = Slug::read(cursor)?;
    if let Some(known) = known.categories.as_ref().filter(|known| !known.contains(&id)) {
        let words: Vec<&str> = known.iter().map(Slug::as_str).collect();
        let remedy = if words.is_empty() { "list it there".to_string() } else { suggest(id.as_str(), &words) };
        cursor.fault(format!("“{id}” is not a category of site.json"), remedy);
    }
    Some(id)
}

/// A list in which nothing stands twice.
fn distinct(cursor: &Cursor) -> Option<Vec<String>> {
    let mut seen = Vec::new();
    cursor.list(|cursor| {
        let text = sentence(cursor)?;
        first_of(&mut seen, text.clone(), cursor);
        Some(text)
    })
}

/// Sentences on aliases, each of which must be one.
fn notes(cursor: &Cursor, aliases: Option<&[String]>) -> Option<Keyed<String>> {
    let note = |(key, cursor): (String, Cursor)| {
        if aliases.is_some_and(|aliases| !aliases.contains(&key)) {
            cursor.fault(format!("there is no alias {}", quoted(&key)), "list it under aliases, or remove it");
        }
        Some((key, sentence(&cursor)?))
    };
    Some(cursor.entries()?.into_iter().filter_map(note).collect())
}

fn status(cursor: &Cursor) -> Option<Status> {
    let fields = cursor.object(&["state", "date", "note"])?;
    let state = fields.need("state", |cursor| cursor.word(&State::WORDS));
    let date = fields.may("date", Date::read);
    let note = fields.may("note", sentence);
    whole!(Status { state; date, note })
}

/// The sources and how many there are, the faulty ones counted too.
fn sources(cursor: &Cursor) -> Option<(Vec<Source>, usize)> {
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
pub(super) fn source_index(cursor: &Cursor, count: Option<usize>) -> Option<u32> {
    let index = cursor.whole(u64::from(u32::MAX))?;
    if let Some(count) = count.filter(|count| *count > 0 && index >= *count as u64) {
        cursor.fault(format!("is {index}, but the last source is {}", count - 1), "count sources from 0");
    }
    Some(index as u32)
}

/// The specs; `stated` gathers their keys.
fn specs(cursor: &Cursor, stated: &mut Vec<String>) -> Option<Keyed<Spec>> {
    let entries = cursor.entries()?;
    stated.extend(entries.iter().map(|(key, _)| key.clone()));
    Some(entries.into_iter().filter_map(|(key, cursor)| Some((key, spec(&cursor)?))).collect())
}

fn spec(cursor: &Cursor) -> Option<Spec> {
    match cursor.value() {
        Value::Number(_) => cursor.decimal().map(Spec::Number),
        Value::Text(_) => sentence(cursor).map(Spec::Text),
        Value::Bool(flag) => Some(Spec::Flag(*flag)),
        Value::List(_) => cursor.list(sentence).map(Spec::List),
        value => {
            cursor.fault(
                format!("is {}", value.kind()),
                "write a number, text, true, false or a list of texts, or leave it out",
            );
            None
        }
    }
}

/// The source of each spec. `stated` are the keys of all specs, those that could not be read included.
fn spec_sources(cursor: &Cursor, stated: &[String], count: Option<usize>) -> Option<Keyed<u32>> {
    let source = |(key, cursor): (String, Cursor)| {
        if !stated.contains(&key) {
            cursor.fault(format!("there is no spec {}", quoted(&key)), "correct the key or remove it");
        }
        Some((key, source_index(&cursor, count)?))
    };
    Some(cursor.entries()?.into_iter().filter_map(source).collect())
}

fn change(cursor: &Cursor) -> Option<Change> {
    let fields = cursor.object(&["date", "what", "from", "to"])?;
    let date = fields.need("date", Date::read);
    let what = fields.need("what", sentence);
    let from = fields.need("from", sentence);
    let to = fields.need("to", sentence);
    whole!(Change { date, what, from, to })
}
