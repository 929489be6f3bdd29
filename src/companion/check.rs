use super::folder::read_catalogue;
use crate::domain::json::{Value, parse, quoted};
use crate::domain::{Fault, File, Licence, Place};
use anyhow::{Context, Result};
use spdx::{Expression, ParseMode};
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

/// SPDX as people write it: retired ids such as GPL-3.0 are still understood, misspelt ones are not.
const LICENCES: ParseMode = ParseMode { allow_deprecated: true, ..ParseMode::STRICT };

/// `seaworthy check`: every fault on a line of its own, then the count.
pub(super) fn check(dir: &Path) -> Result<ExitCode> {
    match read_catalogue(dir)? {
        Ok(catalogue) => {
            let takes: usize = catalogue.tools.iter().map(|tool| tool.takes.len()).sum();
            let (tools, pairs) = (catalogue.tools.len(), catalogue.site.comparisons.len());
            say(&format!("{}: {tools} tools, {takes} takes, {pairs} curated comparisons, no fault", dir.display()))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(faults) => {
            report(dir, &faults)?;
            Ok(ExitCode::FAILURE)
        }
    }
}

/// Prints faults with paths that can be opened from here, then their count.
pub(super) fn report(dir: &Path, faults: &[Fault]) -> Result<()> {
    let mut lines: Vec<String> = faults.iter().map(|fault| dir.join(fault.to_string()).display().to_string()).collect();
    let word = if faults.len() == 1 { "fault" } else { "faults" };
    lines.push(format!("{}: {} {word}", dir.display(), faults.len()));
    say(&lines.join("\n"))
}

/// Prints; a reader who has heard enough (`| head`) is no error.
fn say(text: &str) -> Result<()> {
    match writeln!(std::io::stdout(), "{text}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error).context("cannot print"),
        _ => Ok(()),
    }
}

/// Every fault of a catalogue's files, licences included.
pub fn faults_of(files: &[File]) -> Vec<Fault> {
    let mut faults = crate::domain::Catalogue::from_files(files).err().unwrap_or_default();
    faults.extend(licence_faults(files));
    faults.sort();
    faults
}

/// Licences that have the right shape but that SPDX does not list.
pub(super) fn licence_faults(files: &[File]) -> Vec<Fault> {
    files.iter().filter(|file| file.path.starts_with("tools/")).filter_map(unlisted_licence).collect()
}

fn unlisted_licence(file: &File) -> Option<Fault> {
    let text = file.text().ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let node = parse(text).ok()?;
    let Value::Object(members) = &node.value else { return None };
    let member = members.iter().find(|member| member.key == "licence")?;
    let Value::Text(licence) = &member.value.value else { return None };
    let known = licence == Licence::PROPRIETARY || Expression::parse_mode(licence, LICENCES).is_ok();
    (!known && Licence::parse(licence).is_some()).then(|| Fault {
        file: file.path.clone(),
        place: Place::of(text, member.value.at),
        at: "licence".into(),
        problem: format!("{} is not in the SPDX list", quoted(licence)),
        remedy: "write an id from spdx.org/licenses, LicenseRef-…, or proprietary".into(),
    })
}
