use crate::domain::{Category, Fault, Place, Site, Slug, Tallies, Tool};

/// A file of a catalogue's folder: its path in there, and its text.
#[derive(Clone, Debug)]
pub struct File {
    /// `site.json`, `tallies.json` or `tools/<slug>.json`.
    pub path: String,
    pub text: String,
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
    /// Reads a folder's files; either the catalogue or every fault of every file, in order.
    pub fn from_files(files: &[File]) -> Result<Catalogue, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut tool_files: Vec<&File> = files.iter().filter(|file| file.path.starts_with("tools/")).collect();
        tool_files.sort_by(|a, b| a.path.cmp(&b.path));
        let known: Vec<Slug> = tool_files.iter().filter_map(|file| slug_of(&file.path)).collect();

        let site = match files.iter().find(|file| file.path == "site.json") {
            Some(file) => note(Site::from_json(&file.path, &file.text, Some(&known)), &mut faults),
            None => {
                faults.push(missing("site.json", "is not there", "add it; docs/catalogue.md shows one"));
                None
            }
        };
        let tools: Vec<Tool> = tool_files
            .iter()
            .filter_map(|file| note(Tool::from_json(&file.path, &file.text, site.as_ref()), &mut faults))
            .collect();
        let tallies = files
            .iter()
            .find(|file| file.path == "tallies.json")
            .and_then(|file| note(Tallies::from_json(&file.path, &file.text, Some(&known)), &mut faults));

        faults.sort();
        match site {
            Some(site) if faults.is_empty() => Ok(Catalogue { site, tools, tallies }),
            _ => Err(faults),
        }
    }

    pub fn tool(&self, slug: &Slug) -> Option<&Tool> {
        self.tools.iter().find(|tool| tool.slug == *slug)
    }

    /// The tools of a category, in the order of their slugs.
    pub fn tools_of<'a>(&'a self, category: &'a Category) -> impl Iterator<Item = &'a Tool> {
        self.tools.iter().filter(|tool| tool.category == category.id)
    }
}

fn slug_of(path: &str) -> Option<Slug> {
    Slug::parse(path.strip_prefix("tools/")?.strip_suffix(".json")?)
}

fn note<T>(read: Result<T, Vec<Fault>>, faults: &mut Vec<Fault>) -> Option<T> {
    read.map_err(|found| faults.extend(found)).ok()
}

fn missing(file: &str, problem: &str, remedy: &str) -> Fault {
    let place = Place { line: 1, column: 1 };
    Fault { file: file.into(), place, at: "the file".into(), problem: problem.into(), remedy: remedy.into() }
}
