use super::folder::Folder;
use super::rules::{first_then, sound};
use crate::domain::{Catalogue, Date, Fault, File, Guide, editorial_faults, warnings};
use anyhow::{Context, Result};
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

/// What is to be said of a catalogue: what is wrong with it, and what has only grown old or is of no use.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    pub faults: Vec<Fault>,
    pub warnings: Vec<Fault>,
}

/// Holds a catalogue's files against all rules: those of every catalogue, and the editor's own where there is an
/// `editorial.json`. While a file is faulty by itself, rules across files wait.
pub fn findings(files: &[File], today: Date) -> Findings {
    findings_of(files, &sound(files), today)
}

/// The same of a folder, with what is wrong with the folder itself.
pub fn examine(dir: &Path, today: Date) -> Result<Findings> {
    Ok(examined(Folder::open(dir)?, today).0)
}

/// What is to be said of a folder, and what it holds, if it is a catalogue.
fn examined(folder: Folder, today: Date) -> (Findings, Option<Catalogue>) {
    let catalogue = sound(&folder.files);
    let Findings { faults, mut warnings } = findings_of(&folder.files, &catalogue, today);
    let faults = first_then(folder.unreadable, faults);
    warnings.extend(folder.passed_over);
    warnings.sort();
    (Findings { faults, warnings }, catalogue.ok())
}

fn findings_of(files: &[File], catalogue: &Result<Catalogue, Vec<Fault>>, today: Date) -> Findings {
    let mut faults = Vec::new();
    let guide = files.iter().find(|file| file.path == Guide::FILE);
    let guide = guide.map(|file| file.text().and_then(|text| Guide::from_json(&file.path, text)));
    let mut old = Vec::new();
    match catalogue {
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
    let folder = Folder::open(dir)?;
    let guided = folder.files.iter().any(|file| file.path == Guide::FILE);
    let (Findings { faults, warnings }, catalogue) = examined(folder, today());
    let shown = |fault: &Fault| dir.join(fault.to_string()).display().to_string();
    let mut lines: Vec<String> = warnings.iter().map(|warning| shown(&as_warning(warning))).collect();
    lines.extend(faults.iter().map(shown));
    let counts = format!("{}, {}", count(faults.len(), "fault"), count(warnings.len(), "warning"));
    let holds = catalogue.map(|catalogue| format!("{}: ", contents(&catalogue))).unwrap_or_default();
    lines.push(format!("{}: {holds}{counts}", dir.display()));
    if !guided {
        lines.push(format!("{}: no {}, so no editorial rule was checked", dir.display(), Guide::FILE));
    }
    say(&lines.join("\n"))?;
    Ok(if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// "50 tools, 200 takes, 82 curated comparisons".
fn contents(catalogue: &Catalogue) -> String {
    let takes = catalogue.tools.iter().map(|tool| tool.takes.len()).sum();
    let (tools, pairs) = (catalogue.tools.len(), catalogue.site.comparisons.len());
    format!("{}, {}, {}", count(tools, "tool"), count(takes, "take"), count(pairs, "curated comparison"))
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
