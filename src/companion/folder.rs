use super::rules::{first_then, sound};
use crate::domain::json::nearest;
use crate::domain::{Catalogue, Fault, File, Guide, Place};
use anyhow::{Context, Result, bail};
use std::fs::{self, DirEntry};
use std::io::ErrorKind;
use std::path::Path;

/// The files that stand in the folder itself and are read.
const NAMES: [&str; 3] = ["site.json", "tallies.json", Guide::FILE];

/// What stands in a catalogue's folder.
#[derive(Default)]
pub(super) struct Folder {
    /// What the catalogue is made of, in the order of paths.
    pub files: Vec<File>,
    /// Files that belong to it and cannot be read.
    pub unreadable: Vec<Fault>,
    /// What looks as if it belonged to it and is never read.
    pub passed_over: Vec<Fault>,
}

/// Reads a catalogue's folder: the catalogue, or all its faults. An error is a folder that cannot be read at all.
pub fn read_catalogue(dir: &Path) -> Result<Result<Catalogue, Vec<Fault>>> {
    let Folder { files, unreadable, .. } = Folder::open(dir)?;
    Ok(match sound(&files) {
        Ok(catalogue) if unreadable.is_empty() => Ok(catalogue),
        read => Err(first_then(unreadable, read.err().unwrap_or_default())),
    })
}

/// The files a catalogue is made of, in the order of their paths. One that cannot be read is an error.
pub fn catalogue_files(dir: &Path) -> Result<Vec<File>> {
    let folder = Folder::open(dir)?;
    match folder.unreadable.first() {
        Some(fault) => bail!("{}", dir.join(fault.to_string()).display()),
        None => Ok(folder.files),
    }
}

impl Folder {
    pub fn open(dir: &Path) -> Result<Folder> {
        if !dir.is_dir() {
            bail!("{} is not a folder; name the folder that holds site.json", dir.display());
        }
        let mut folder = Folder::default();
        for (name, entry) in entries(dir)? {
            if NAMES.contains(&name.as_str()) {
                folder.take(&entry, name);
            } else if name == Catalogue::LOG {
                // Only that it is there: it may be larger than memory, and nobody recounts it here.
                folder.files.push(File { path: name, bytes: Vec::new() });
            } else if is_json(&name) {
                folder.passed_over.push(fault(&name, "is not read", &meant(&name)));
            }
        }
        let tools = dir.join("tools");
        if tools.is_dir() {
            for (name, entry) in entries(&tools)? {
                folder.take_tool(&entry, &name);
            }
        }
        folder.files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(folder)
    }

    fn take_tool(&mut self, entry: &DirEntry, name: &str) {
        let path = format!("tools/{name}");
        if entry.path().is_dir() {
            let remedy = "let records stand in tools itself, and other things elsewhere";
            self.passed_over.push(fault(&path, "is a folder, and nothing in it is read", remedy));
        } else if name.ends_with(".json") {
            self.take(entry, path);
        } else if is_json(name) {
            let remedy = format!("name it {}", name.to_lowercase());
            self.passed_over.push(fault(&path, "is not read", &remedy));
        }
    }

    fn take(&mut self, entry: &DirEntry, path: String) {
        match fs::read(entry.path()) {
            Ok(bytes) => self.files.push(File { path, bytes }),
            Err(error) => {
                let (problem, remedy) = match error.kind() {
                    ErrorKind::NotFound => ("is a link that leads nowhere".into(), "mend the link, or remove it"),
                    ErrorKind::IsADirectory => ("is a folder".into(), "put a file there, or remove it"),
                    kind => (format!("cannot be read: {kind}"), "make it readable, or remove it"),
                };
                self.unreadable.push(fault(&path, &problem, remedy));
            }
        }
    }
}

/// What stands in a folder, by name; not what editors and systems leave there for themselves (`.smith.json`, `smith.json~`).
fn entries(dir: &Path) -> Result<Vec<(String, DirEntry)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).with_context(|| format!("cannot list {}", dir.display()))? {
        let entry = entry.with_context(|| format!("cannot list {}", dir.display()))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') && !name.ends_with('~') {
            found.push((name, entry));
        }
    }
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    Ok(found)
}

/// What to do about a name that is none of [`NAMES`].
fn meant(name: &str) -> String {
    let stems = NAMES.map(|known| known.trim_end_matches(".json"));
    match nearest(name.to_lowercase().trim_end_matches(".json"), &stems) {
        Some(stem) => format!("did you mean “{stem}.json”?"),
        None => format!("keep it elsewhere, or give it one of the names that are: {}", NAMES.join(", ")),
    }
}

fn is_json(name: &str) -> bool {
    name.to_lowercase().ends_with(".json")
}

fn fault(path: &str, problem: &str, remedy: &str) -> Fault {
    let place = Place { line: 1, column: 1 };
    Fault { file: path.into(), place, at: "the file".into(), problem: problem.into(), remedy: remedy.into() }
}
