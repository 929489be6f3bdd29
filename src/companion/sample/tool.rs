use super::chance::Chance;
use super::names::Named;
use super::parts::shelf;
use super::{prices, takes};
use crate::domain::{Date, Decimal, Keyed, Licence, Link, RunsOn, Slug, Source, Spec, State, Status, Tool};

/// The day of the edition, and of all that was last seen.
pub(super) const EDITION: &str = "2026-11-01";

const LICENCES: [&str; 6] = ["MIT", "Apache-2.0", "GPL-3.0-or-later", "MPL-2.0", "proprietary", "proprietary"];
const KINDS: [&str; 12] = [
    "quiet",
    "small",
    "plain",
    "strict",
    "patient",
    "portable",
    "thrifty",
    "shared",
    "slow but exact",
    "quick",
    "frugal",
    "sturdy",
];
const THINGS: [&str; 8] = ["workbench", "service", "program", "kit", "desk", "assistant", "notebook", "engine"];
const WHOM: [&str; 12] = [
    "a workshop of five",
    "a school",
    "a choir",
    "a harbour office",
    "a bakery with branches",
    "one person alone",
    "a village council",
    "a theatre",
    "a repair shop",
    "a mail-order house",
    "a clinic",
    "a newspaper",
];
const FORMATS: [&str; 7] = ["CSV", "JSON", "PDF", "XML", "Markdown", "plain text", "SVG"];

/// The record of the tool at a place among these names. None only where a part of it could not be made.
pub(super) fn tool(seed: u64, names: &[Named], at: usize) -> Option<Tool> {
    let Named { slug, name, vendor, aliases } = &names[at];
    let mut chance = Chance::of(seed, "tool", at);
    let (category, _, work) = shelf(names.len(), at);
    let (kind, thing) = (*chance.one(&KINDS), *chance.one(&THINGS));
    let whom = chance.some(&WHOM, 2);
    let page = |path: &str| Link::parse(&format!("https://example.com/{slug}/{path}"));
    let licence = Licence::parse(LICENCES[chance.below(LICENCES.len())])?;
    let repository = if licence.is_proprietary() { None } else { Some(page("source")?) };
    let seen = Date::parse(&format!("2026-{:02}-{:02}", chance.from(8, 10), chance.from(1, 28)))?;
    let source = |path, what: &str| Some(Source { url: page(path)?, what: what.to_string(), seen: Some(seen) });
    let sources = vec![source("prices", "Prices, made up as the whole record is")?, source("facts", "Made-up facts")?];
    let specs = specs(&mut chance)?;
    let description = format!(
        "A made-up record of a sample catalogue; no such product exists. {name} stands for a {kind} {thing} for {work}, \
         as {} or {} may want it.",
        whom[0], whom[1]
    );
    Some(Tool {
        slug: slug.clone(),
        name: name.clone(),
        vendor: vendor.clone(),
        category: Slug::parse(category)?,
        tagline: format!("Made up: a {kind} {thing} for {work}."),
        description,
        homepage: page("")?,
        repository,
        licence,
        released: Date::parse(&format!("20{}-{:02}-01", chance.from(12, 25), chance.from(1, 12))),
        aliases: aliases.clone(),
        alias_notes: Keyed::default(),
        runs_on: chance.some(&[RunsOn::Hosted, RunsOn::SelfHosted, RunsOn::OnDevice], 2).into_iter().copied().collect(),
        best_for: whom.into_iter().map(|whom| format!("{whom}, if it existed")).collect(),
        status: status(&mut chance)?,
        pricing: prices::pricing(&mut chance, seen)?,
        spec_sources: specs.iter().map(|(key, _)| (key.to_string(), 1)).collect(),
        specs,
        takes: takes::takes(&mut chance, name, work)?,
        reviewed: Date::parse(EDITION)?,
        sources,
        history: Vec::new(),
    })
}

/// Of a hundred tools ninety have a future.
fn status(chance: &mut Chance) -> Option<Status> {
    let note = |text: &str| Some(text.to_string());
    Some(match chance.below(100) {
        0..5 => Status {
            state: State::Sunset,
            date: Date::parse("2027-06-30"),
            note: note("Made up: it ends on that day, and its files can be taken out until then."),
        },
        5..10 => Status {
            state: State::Unmaintained,
            date: Date::parse("2025-03-01"),
            note: note("Made up: nobody has answered since that day."),
        },
        _ => Status { state: State::Active, date: None, note: None },
    })
}

fn specs(chance: &mut Chance) -> Option<Keyed<Spec>> {
    let number = |number: usize| Some(Spec::Number(Decimal::parse(&number.to_string())?));
    let formats = chance.from(1, 4);
    let formats = chance.some(&FORMATS, formats).into_iter().map(ToString::to_string).collect();
    let specs = [
        ("seats", number(chance.from(1, 200))?),
        ("storage_gb", number(chance.from(1, 64) * 8)?),
        ("works_offline", Spec::Flag(chance.often(50))),
        ("formats", Spec::List(formats)),
    ];
    Some(specs.into_iter().map(|(key, spec)| (key.to_string(), spec)).collect())
}
