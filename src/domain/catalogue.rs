use crate::domain::{Fault, Known, Place, Site, Slug, Tallies, Tool};

/// A file of a catalogue's folder: its path in there, and what it holds.
#[derive(Clone, Debug)]
pub struct File {
    /// `site.json`, `tallies.json`, `accepted.jsonl`, `editorial.json` or `tools/<slug>.json`.
    pub path: String,
    /// Empty for the log, which is not read with the catalogue.
    pub bytes: Vec<u8>,
}

impl File {
    /// Its text; bytes that are none are a fault at the first of them.
    pub fn text(&self) -> Result<&str, Vec<Fault>> {
        str::from_utf8(&self.bytes).map_err(|error| {
            let good = str::from_utf8(&self.bytes[..error.valid_up_to()]).unwrap_or_default();
            vec![fault(&self.path, Place::of(good, good.len()), "is not UTF-8", "save it as UTF-8")]
        })
    }
}

/// The whole checked content. It exists only without faults.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalogue {
    pub site: Site,
    /// In the order of their slugs.
    pub tools: Vec<Tool>,
    pub tallies: Option<Tallies>,
}

impl Catalogue {
    /// The lines on which the published count rests, beside that count (docs/ballots.md).
    pub const LOG: &str = "accepted.jsonl";

    /// Reads a folder's files; either the catalogue or every fault of every file, in order.
    pub fn from_files(files: &[File]) -> Result<Catalogue, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut tool_files: Vec<&File> = files.iter().filter(|file| file.path.starts_with("tools/")).collect();
        tool_files.sort_by(|a, b| a.path.cmp(&b.path));
        let mut slugs: Vec<Slug> = tool_files.iter().filter_map(|file| slug_of(&file.path)).collect();
        slugs.sort_unstable();

        let mut known = Known::default();
        let site = match files.iter().find(|file| file.path == "site.json") {
            Some(file) => note(file.text(), &mut faults).and_then(|text| {
                known = Known::from_json(text);
                note(Site::from_json(&file.path, text, Some(&slugs)), &mut faults)
            }),
            None => {
                let place = Place { line: 1, column: 1 };
                faults.push(fault("site.json", place, "is not there", "add it; docs/catalogue.md shows one"));
                None
            }
        };
        let tools = tool_files.iter().filter_map(|file| {
            let text = note(file.text(), &mut faults)?;
            note(Tool::from_json(&file.path, text, &known), &mut faults)
        });
        let mut tools: Vec<Tool> = tools.collect();
        // Files stand otherwise: `a-b.json` before `a.json`.
        tools.sort_by(|a, b| a.slug.cmp(&b.slug));
        let tallies = files.iter().find(|file| file.path == "tallies.json").and_then(|file| {
            let text = note(file.text(), &mut faults)?;
            note(Tallies::from_json(&file.path, text, Some(&slugs)), &mut faults)
        });
        let holds = |path: &str| files.iter().any(|file| file.path == path);
        if holds(Catalogue::LOG) && !holds("tallies.json") {
            let problem = "is the log of a count, but there is no tallies.json";
            let remedy = "add the count that was made with it, or take the log out";
            faults.push(fault(Catalogue::LOG, Place { line: 1, column: 1 }, problem, remedy));
        }

        faults.sort();
        match site {
            Some(site) if faults.is_empty() => Ok(Catalogue { site, tools, tallies }),
            _ => Err(faults),
        }
    }

    pub fn tool(&self, slug: &Slug) -> Option<&Tool> {
        let found = self.tools.binary_search_by(|tool| tool.slug.cmp(slug)).ok();
        // One made by hand may stand in another order.
        found.map(|at| &self.tools[at]).or_else(|| self.tools.iter().find(|tool| tool.slug == *slug))
    }
}

fn slug_of(path: &str) -> Option<Slug> {
    Slug::parse(path.strip_prefix("tools/")?.strip_suffix(".json")?)
}

fn note<T>(read: Result<T, Vec<Fault>>, faults: &mut Vec<Fault>) -> Option<T> {
    read.map_err(|found| faults.extend(found)).ok()
}

fn fault(file: &str, place: Place, problem: &str, remedy: &str) -> Fault {
    Fault { file: file.into(), place, at: "the file".into(), problem: problem.into(), remedy: remedy.into() }
}
