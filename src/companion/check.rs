use super::catalogue_files;
use crate::domain::json::{Value, parse, quoted};
use crate::domain::{Catalogue, Date, Fault, File, Guide, Licence, Place, editorial_faults, warnings};
use anyhow::{Context, Result};
use spdx::{Expression, ParseMode};
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

/// SPDX as people write it: retired ids such as GPL-3.0 are still understood, misspelt ones are not.
const LICENCES: ParseMode = ParseMode { allow_deprecated: true, ..ParseMode::STRICT };

/// What is to be said of a catalogue: what is wrong with it, and what has only grown old.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    pub faults: Vec<Fault>,
    pub warnings: Vec<Fault>,
}

/// Holds a catalogue's files against all rules: those of every catalogue, and the editor's own where there is an
/// `editorial.json`. While a file is faulty by itself, rules across files wait.
pub fn findings(files: &[File], today: Date) -> Findings {
    let catalogue = Catalogue::from_files(files);
    let mut faults = licence_faults(files);
    let guide = files.iter().find(|file| file.path == Guide::FILE);
    let guide = guide.map(|file| file.text().and_then(|text| Guide::from_json(&file.path, text)));
    let mut old = Vec::new();
    match &catalogue {
        Ok(catalogue) => old = warnings(files, catalogue, today),
        Err(found) => faults.extend(found.iter().cloned()),
    }
    match guide {
        Some(Ok(guide)) => {
            faults.extend(catalogue.iter().flat_map(|catalogue| editorial_faults(files, catalogue, &guide)));
        }
        Some(Err(found)) => faults.extend(found),
        None => (),
    }
    faults.sort();
    Findings { faults, warnings: old }
}

/// `seaworthy check`: every warning and every fault on a line of its own, then the count.
pub(super) fn check(dir: &Path) -> Result<ExitCode> {
    let files = catalogue_files(dir)?;
    let Findings { faults, warnings } = findings(&files, today());
    let shown = |fault: &Fault| dir.join(fault.to_string()).display().to_string();
    let mut lines: Vec<String> = warnings.iter().map(|warning| shown(&as_warning(warning))).collect();
    lines.extend(faults.iter().map(shown));
    let counts = format!("{}, {}", count(faults.len(), "fault"), count(warnings.len(), "warning"));
    match Catalogue::from_files(&files) {
        Ok(catalogue) => {
            let takes: usize = catalogue.tools.iter().map(|tool| tool.takes.len()).sum();
            let (tools, pairs) = (catalogue.tools.len(), catalogue.site.comparisons.len());
            let holds = format!("{tools} tools, {takes} takes, {pairs} curated comparisons");
            lines.push(format!("{}: {holds}: {counts}", dir.display()));
        }
        Err(_) => lines.push(format!("{}: {counts}", dir.display())),
    }
    if !files.iter().any(|file| file.path == Guide::FILE) {
        lines.push(format!("{}: no {}, so no editorial rule was checked", dir.display(), Guide::FILE));
    }
    say(&lines.join("\n"))?;
    Ok(if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A warning's line says so behind its place.
pub fn as_warning(warning: &Fault) -> Fault {
    Fault { at: format!("warning: {}", warning.at), ..warning.clone() }
}

fn count(number: usize, word: &str) -> String {
    match number {
        0 => format!("no {word}"),
        1 => format!("1 {word}"),
        _ => format!("{number} {word}s"),
    }
}

/// The day in Greenwich, by this machine's clock.
pub(super) fn today() -> Date {
    let passed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Date::from_epoch_days((passed.as_secs() / 86_400) as u32)
}

/// Prints faults with paths that can be opened from here, then their count.
pub(super) fn report(dir: &Path, faults: &[Fault]) -> Result<()> {
    let mut lines: Vec<String> = faults.iter().map(|fault| dir.join(fault.to_string()).display().to_string()).collect();
    lines.push(format!("{}: {}", dir.display(), count(faults.len(), "fault")));
    say(&lines.join("\n"))
}

/// Prints; a reader who has heard enough (`| head`) is no error.
pub(super) fn say(text: &str) -> Result<()> {
    match writeln!(std::io::stdout(), "{text}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error).context("cannot print"),
        _ => Ok(()),
    }
}

/// Licences that have the right shape but that SPDX does not list.
pub(super) fn licence_faults(files: &[File]) -> Vec<Fault> {
    files.iter().filter(|file| file.path.starts_with("tools/")).filter_map(unlisted_licence).collect()
}

fn unlisted_licence(file: &File) -> Option<Fault> {
    let text = file.text().ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let node = parse(text).ok()?;
    let member = node.find("licence")?;
    let Value::Text(licence) = &member.value else { return None };
    let known = licence == Licence::PROPRIETARY || Expression::parse_mode(licence, LICENCES).is_ok();
    (!known && Licence::parse(licence).is_some()).then(|| Fault {
        file: file.path.clone(),
        place: Place::of(text, member.at),
        at: "licence".into(),
        problem: format!("{} is not in the SPDX list", quoted(licence)),
        remedy: "write an id from spdx.org/licenses, LicenseRef-…, or proprietary".into(),
    })
}
