use super::check::licence_faults;
use crate::domain::{Catalogue, Fault, File, Guide};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

/// Reads a catalogue's folder: the catalogue, or all its faults. An error is a folder that cannot be read at all.
pub fn read_catalogue(dir: &Path) -> Result<Result<Catalogue, Vec<Fault>>> {
    let files = catalogue_files(dir)?;
    let licences = licence_faults(&files);
    Ok(match Catalogue::from_files(&files) {
        Ok(catalogue) if licences.is_empty() => Ok(catalogue),
        Ok(_) => Err(licences),
        Err(mut faults) => {
            faults.extend(licences);
            faults.sort();
            Err(faults)
        }
    })
}

/// The files a catalogue is made of, in the order of their paths.
pub fn catalogue_files(dir: &Path) -> Result<Vec<File>> {
    if !dir.is_dir() {
        bail!("{} is not a folder; name the folder that holds site.json", dir.display());
    }
    let mut files = Vec::new();
    for name in ["site.json", "tallies.json", Guide::FILE] {
        let path = dir.join(name);
        if path.is_file() {
            files.push(read(&path, name.to_string())?);
        }
    }
    // Of the log only that it is there: it may be larger than memory, and nobody recounts it here.
    if dir.join(Catalogue::LOG).is_file() {
        files.push(File { path: Catalogue::LOG.to_string(), bytes: Vec::new() });
    }
    let tools = dir.join("tools");
    if tools.is_dir() {
        for entry in fs::read_dir(&tools).with_context(|| format!("cannot list {}", tools.display()))? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "json") {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                files.push(read(&path, format!("tools/{name}"))?);
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

fn read(path: &Path, name: String) -> Result<File> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(File { path: name, bytes })
}
