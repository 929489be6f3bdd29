//! `seaworthy tally`: counts exported ballots by the rules of docs/ballots.md, and recounts a published log.

mod account;
mod arguments;
mod lines;
mod recount;
mod signature;
mod write;

pub(super) use arguments::Arguments;
pub use signature::{judge, key_id};

use super::check;
use super::folder::catalogue_files;
use crate::domain::{Catalogue, Date, Rules, Slug};
use crate::words::ballots as words;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What to count, and where the count goes.
pub(super) struct Request<'a> {
    pub files: &'a [PathBuf],
    pub out: &'a Path,
    pub log: Option<&'a Path>,
    pub catalogue: &'a Path,
    pub unsigned: bool,
    pub as_of: Date,
}

/// Counts, writes the count and, where it is asked for, the lines it rests on; then gives account of every line.
pub(super) fn count(request: &Request) -> Result<ExitCode> {
    let rules = Rules::new(tools(request.catalogue)?, request.as_of, request.unsigned);
    let count = lines::count(request.files, rules)?;
    let sentence = if request.unsigned { words::COUNTED_UNSIGNED } else { words::COUNTED };
    write::tallies(request.out, &count.tallies(request.as_of, sentence))?;
    if let Some(log) = request.log {
        write::log(log, &count)?;
    }
    check::say(&account::of(&count, &request.out.display().to_string()))?;
    Ok(ExitCode::SUCCESS)
}

/// The tools of a catalogue, in the order of their slugs. An old count in it is not read: it may be what is at fault.
fn tools(dir: &Path) -> Result<Vec<Slug>> {
    let mut files = catalogue_files(dir)?;
    files.retain(|file| file.path != "tallies.json" && file.path != Catalogue::LOG);
    match Catalogue::from_files(&files) {
        Ok(catalogue) => Ok(catalogue.tools.into_iter().map(|tool| tool.slug).collect()),
        Err(faults) => {
            check::report(dir, &faults)?;
            bail!("the catalogue has faults; nothing was counted");
        }
    }
}
