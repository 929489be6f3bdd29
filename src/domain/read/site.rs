use super::{amount, first_of, sentence, sentences, short, whole, words};
use crate::domain::json::{Cursor, Node, Reader, Value, quoted, some_stand_twice};
use crate::domain::{
    Author, AuthorKind, BallotEndpoint, Category, Comparison, Date, Decimal, Fault, Keyed, Labels, Link,
    MOST_REVIEWERS, Newsletter, Reviewer, Site, Slug, SubjectWords,
};

const FIELDS: [&str; 15] = [
    "format",
    "name",
    "tagline",
    "url",
    "language",
    "edition",
    "categories",
    "reviewers",
    "comparisons",
    "newsletter",
    "ballots",
    "subject",
    "labels",
    "workload",
    "$schema",
];

impl Site {
    /// Reads `site.json`. `known` says, in order, which tools have a file; without it, curated pairs are not followed.
    pub fn from_json(file: &str, text: &str, known: Option<&[Slug]>) -> Result<Site, Vec<Fault>> {
        Reader::read(file, text, |cursor| Site::read(cursor, known, false))
    }

    /// The same where the file may be the slice that a page carries ([`Site::slice`]).
    pub(crate) fn read(cursor: &Cursor, known: Option<&[Slug]>, carried: bool) -> Option<Site> {
        let fields = cursor.object(&FIELDS)?;
        let format = fields.need("format", format);
        let name = fields.need("name", short);
        let tagline = fields.need("tagline", |cursor| cursor.line(160));
        let url = fields.need("url", address);
        let language = fields.need("language", language);
        let edition = fields.need("edition", Date::read);
        let categories = fields.need("categories", categories);
        let reviewers = fields.need("reviewers", |cursor| reviewers(cursor, carried));
        let comparisons = fields.need("comparisons", |cursor| comparisons(cursor, known));
        let newsletter = fields.may("newsletter", newsletter);
        let ballots = fields.may("ballots", ballots);
        let subject = fields.may("subject", subject).unwrap_or_default();
        let labels = fields.may("labels", labels).unwrap_or_default();
        let workload = fields.may("workload", workload).unwrap_or_default();
        whole!(Site {
            format, name, tagline, url, language, edition, categories, reviewers, comparisons;
            newsletter, ballots, subject, labels, workload
        })
    }
}

fn format(cursor: &Cursor) -> Option<u32> {
    let format = cursor.whole(u64::from(u32::MAX))?;
    if format != 1 {
        cursor.fault(format!("is {format}, which this version cannot read"), "write 1, or use a newer Seaworthy");
    }
    Some(1)
}

fn address(cursor: &Cursor) -> Option<Link> {
    let link = Link::read(cursor)?;
    if link.as_str().contains(['?', '#']) {
        cursor.fault("has a query or fragment", "write the address of the site alone");
    } else if !link.as_str().ends_with('/') {
        cursor.fault("does not end in /", "add a slash at its end");
    }
    Some(link)
}

fn language(cursor: &Cursor) -> Option<String> {
    let text = cursor.text()?;
    let mut parts = text.split('-');
    let primary = parts
        .next()
        .is_some_and(|part| matches!(part.len(), 2 | 3) && part.bytes().all(|byte| byte.is_ascii_lowercase()));
    let rest = parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    if !(primary && rest) {
        cursor.fault(format!("{} is not a language tag", quoted(text)), "write one such as en or pt-BR");
    }
    Some(text.to_string())
}

fn categories(cursor: &Cursor) -> Option<Vec<Category>> {
    let mut seen = Vec::new();
    cursor.list(|cursor| {
        let fields = cursor.object(&["id", "name", "blurb"])?;
        let id = fields.need("id", |cursor| Slug::read_new(cursor, &mut seen));
        let name = fields.need("name", short);
        let blurb = fields.need("blurb", sentence);
        whole!(Category { id, name, blurb })
    })
}

fn reviewers(cursor: &Cursor, carried: bool) -> Option<Vec<Reviewer>> {
    let mut seen = Vec::new();
    let mut count = 0;
    let reviewers = cursor.list(|cursor| {
        count += 1;
        reviewer(cursor, &mut seen, carried)
    });
    if reviewers.is_some() && !(1..=MOST_REVIEWERS).contains(&count) {
        cursor.fault(format!("has {count} reviewers"), format!("list 1 to {MOST_REVIEWERS}"));
    }
    reviewers
}

fn reviewer(cursor: &Cursor, seen: &mut Vec<Slug>, carried: bool) -> Option<Reviewer> {
    let fields = cursor.object(&["id", "name", "motto", "lens", "looks_for", "tires_of", "author"])?;
    let id = fields.need("id", |cursor| Slug::read_new(cursor, seen));
    let name = fields.need("name", short);
    let motto = fields.need("motto", sentence);
    let lens =
        if carried { Some(fields.may("lens", sentence).unwrap_or_default()) } else { fields.need("lens", sentence) };
    let looks_for = fields.need("looks_for", sentences);
    let tires_of = fields.need("tires_of", sentences);
    let author = fields.need("author", |cursor| {
        let fields = cursor.object(&["kind", "detail"])?;
        let kind =
            fields.need("kind", |cursor| cursor.word(&[("model", AuthorKind::Model), ("human", AuthorKind::Human)]));
        let detail = fields.need("detail", sentence);
        whole!(Author { kind, detail })
    });
    whole!(Reviewer { id, name, motto, lens, looks_for, tires_of, author })
}

pub(crate) fn comparisons(cursor: &Cursor, known: Option<&[Slug]>) -> Option<Vec<Comparison>> {
    let mut seen = some_pairs_stand_twice(cursor.value()).then(Vec::new);
    cursor.list(|cursor| {
        let fields = cursor.object(&["tools", "lead", "need", "published"])?;
        let tools = fields.need("tools", |cursor| pair(cursor, known, seen.as_mut()));
        let lead = fields.may("lead", sentence);
        let need = fields.may("need", sentence);
        let published = fields.need("published", Date::read);
        whole!(Comparison { tools, published; lead, need })
    })
}

/// Whether any two texts are paired more than once, in whichever order. There may be ten thousand pairs: which of them it
/// is, is only asked where some are.
fn some_pairs_stand_twice(list: &Value) -> bool {
    let Value::List(pairs) = list else { return false };
    let text = |pair: &Node, path| match pair.find(path).map(|node| &node.value) {
        Some(Value::Text(text)) => Some(text.to_string()),
        _ => None,
    };
    let ascending = |pair: &Node| {
        let (a, b) = (text(pair, "tools[0]")?, text(pair, "tools[1]")?);
        Some(if a < b { a + "|" + &b } else { b + "|" + &a })
    };
    let pairs: Vec<String> = pairs.iter().filter_map(ascending).collect();
    some_stand_twice(pairs.iter().map(String::as_str).collect())
}

/// `seen` are the earlier pairs, where one may stand twice.
fn pair(cursor: &Cursor, known: Option<&[Slug]>, seen: Option<&mut Vec<[Slug; 2]>>) -> Option<[Slug; 2]> {
    let mut count = 0;
    let tools = cursor.list(|cursor| {
        count += 1;
        let slug = Slug::read(cursor)?;
        if known.is_some_and(|known| known.binary_search(&slug).is_err()) {
            cursor.fault(format!("there is no file tools/{slug}.json"), "add it, or correct the slug");
        }
        Some(slug)
    })?;
    if count != 2 {
        cursor.fault(format!("names {count} of them"), "name two; readers line up three or four themselves");
        return None;
    }
    let pair: [Slug; 2] = tools.try_into().ok()?;
    let [a, b] = &pair;
    if a == b {
        cursor.fault(format!("compares “{a}” with itself"), "name two different tools");
    }
    if let Some(seen) = seen {
        if seen.iter().any(|[x, y]| (x == a && y == b) || (x == b && y == a)) {
            cursor.fault(format!("“{a}” and “{b}” are paired twice"), "keep one of the two");
        }
        seen.push(pair.clone());
    }
    Some(pair)
}

fn newsletter(cursor: &Cursor) -> Option<Newsletter> {
    let fields = cursor.object(&["action", "field", "hidden"])?;
    let action = fields.need("action", Link::read);
    let field = fields.need("field", short);
    let hidden = fields.may("hidden", |cursor| {
        let value = |(key, cursor): (String, Cursor)| match cursor.value() {
            // Providers put traps for robots into forms, and those are empty.
            Value::Text(text) => Some((key, text.to_string())),
            _ => Some((key, short(&cursor)?)),
        };
        Some(cursor.entries()?.into_iter().filter_map(value).collect())
    });
    let hidden = hidden.unwrap_or_default();
    whole!(Newsletter { action, field; hidden })
}

fn ballots(cursor: &Cursor) -> Option<BallotEndpoint> {
    let fields = cursor.object(&["endpoint"])?;
    Some(BallotEndpoint { endpoint: fields.need("endpoint", Link::read)? })
}

fn subject(cursor: &Cursor) -> Option<SubjectWords> {
    let fields = cursor.object(&["one", "many"])?;
    let (one, many) = (fields.need("one", short), fields.need("many", short));
    whole!(SubjectWords { one, many })
}

fn labels(cursor: &Cursor) -> Option<Labels> {
    let fields = cursor.object(&["units", "specs"])?;
    let units = fields.may("units", words).unwrap_or_default();
    let specs = fields.may("specs", words).unwrap_or_default();
    Some(Labels { units, specs })
}

fn workload(cursor: &Cursor) -> Option<Keyed<Decimal>> {
    let entries = cursor.entries()?;
    Some(entries.into_iter().filter_map(|(unit, quantity)| Some((unit, amount(&quantity)?))).collect())
}

impl Slug {
    /// An id that may stand only once in its list.
    fn read_new(cursor: &Cursor, seen: &mut Vec<Slug>) -> Option<Slug> {
        let slug = Slug::read(cursor)?;
        first_of(seen, slug.clone(), cursor);
        Some(slug)
    }
}
