use super::{sentence, whole};
use crate::domain::json::{Cursor, Reader, quoted, some_stand_twice};
use crate::domain::{Date, Fault, Keyed, PairTally, Slug, Tallies, Tally};

impl Tallies {
    /// Reads `tallies.json`. `known` says, in order, which tools have a file; without it, subjects are not followed.
    pub fn from_json(file: &str, text: &str, known: Option<&[Slug]>) -> Result<Tallies, Vec<Fault>> {
        Reader::read(file, text, |cursor| Tallies::read(cursor, known))
    }

    pub(crate) fn read(cursor: &Cursor, known: Option<&[Slug]>) -> Option<Tallies> {
        let fields = cursor.object(&["as_of", "rules", "tools", "pairs", "$schema"])?;
        let as_of = fields.need("as_of", Date::read);
        let rules = fields.need("rules", sentence);
        let tools = fields.need("tools", |cursor| tools(cursor, known));
        let pairs = fields.need("pairs", |cursor| pairs(cursor, known));
        whole!(Tallies { as_of, rules, tools, pairs })
    }
}

fn tools(cursor: &Cursor, known: Option<&[Slug]>) -> Option<Keyed<Tally>> {
    let entries = cursor.entries()?;
    let tally = |(key, cursor): (String, Cursor)| {
        subject(&key, &cursor, known);
        let fields = cursor.object(&["ship", "skip"])?;
        let (ship, skip) = (fields.need("ship", votes), fields.need("skip", votes));
        Some((key, whole!(Tally { ship, skip })?))
    };
    Some(entries.into_iter().filter_map(tally).collect())
}

fn pairs(cursor: &Cursor, known: Option<&[Slug]>) -> Option<Keyed<PairTally>> {
    let entries = cursor.entries()?;
    let ascending =
        |key: &str| key.split_once('|').map(|(a, b)| if a < b { format!("{a}|{b}") } else { format!("{b}|{a}") });
    let subjects: Vec<String> = entries.iter().filter_map(|(key, _)| ascending(key)).collect();
    let some_in_both_orders = some_stand_twice(subjects.iter().map(String::as_str).collect());
    let mut seen: Vec<String> = Vec::new();
    let tally = |(key, cursor): (String, Cursor)| {
        match key.split_once('|') {
            Some((a, b)) if a != b => {
                subject(a, &cursor, known);
                subject(b, &cursor, known);
                if some_in_both_orders && seen.contains(&format!("{b}|{a}")) {
                    cursor
                        .fault(format!("{} is counted in both orders", quoted(&key)), "add the two up in one of them");
                }
            }
            _ => cursor.fault(format!("{} does not name a pair", quoted(&key)), "write two slugs with | between"),
        }
        seen.push(key.clone());
        let fields = cursor.object(&["a", "b", "tie"])?;
        let (a, b, tie) = (fields.need("a", votes), fields.need("b", votes), fields.need("tie", votes));
        Some((key, whole!(PairTally { a, b, tie })?))
    };
    Some(entries.into_iter().filter_map(tally).collect())
}

fn subject(key: &str, cursor: &Cursor, known: Option<&[Slug]>) {
    let slug = Slug::parse(key);
    if slug.as_ref().is_none_or(|slug| known.is_some_and(|known| known.binary_search(slug).is_err())) {
        cursor.fault(
            format!("{} is not a tool of this catalogue", quoted(key)),
            "correct the slug, or leave the count out",
        );
    }
}

fn votes(cursor: &Cursor) -> Option<u32> {
    cursor.whole(u64::from(u32::MAX)).map(|votes| votes as u32)
}
