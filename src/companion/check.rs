use super::folder::read_catalogue;
use crate::domain::json::{Value, parse};
use crate::domain::{Fault, File, Licence, Place};
use anyhow::Result;
use spdx::{Expression, ParseMode};
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
            println!("{}: {tools} tools, {takes} takes, {pairs} curated comparisons, no fault", dir.display());
            Ok(ExitCode::SUCCESS)
        }
        Err(faults) => {
            report(dir, &faults);
            Ok(ExitCode::FAILURE)
        }
    }
}

/// Prints faults with paths that can be opened from here.
pub(super) fn report(dir: &Path, faults: &[Fault]) {
    for fault in faults {
        println!("{}", dir.join(fault.to_string()).display());
    }
    let word = if faults.len() == 1 { "fault" } else { "faults" };
    println!("{}: {} {word}", dir.display(), faults.len());
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
    let node = parse(&file.text).ok()?;
    let Value::Object(members) = &node.value else { return None };
    let member = members.iter().find(|member| member.key == "licence")?;
    let Value::Text(licence) = &member.value.value else { return None };
    let known = licence == Licence::PROPRIETARY || Expression::parse_mode(licence, LICENCES).is_ok();
    (!known && Licence::parse(licence).is_some()).then(|| Fault {
        file: file.path.clone(),
        place: Place::of(&file.text, member.value.at),
        at: "licence".into(),
        problem: format!("“{licence}” is not in the SPDX list"),
        remedy: "write an id from spdx.org/licenses, LicenseRef-…, or proprietary".into(),
    })
}
