use super::{account, lines, tools};
use crate::companion::check;
use crate::domain::{Rules, Tallies, differences};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// Counts a published log by the rules of the day of the published count, and says whether the two agree.
pub(super) fn recount(log: &Path, against: &Path, catalogue: &Path, unsigned: bool) -> Result<ExitCode> {
    let text = fs::read_to_string(against).with_context(|| format!("cannot read {}", against.display()))?;
    let name = against.display().to_string();
    let published = match Tallies::from_json(&name, &text, None) {
        Ok(published) => published,
        Err(faults) => {
            check::report(Path::new(""), &faults)?;
            bail!("{name} has faults; nothing was recounted");
        }
    };
    let rules = Rules::new(tools(catalogue)?, published.as_of, unsigned);
    let count = lines::count(&[log.to_path_buf()], rules)?;
    let counted = count.tallies(published.as_of, &published.rules);
    let mut said = vec![account::of(&count, &log.display().to_string())];
    let differences = differences(&published, &counted);
    said.extend(differences.iter().map(|difference| format!("{name}: {difference}")));
    let agrees = differences.is_empty();
    said.push(match agrees {
        true => format!("{name}: agrees with the log on {}", account::subjects(&counted)),
        false => format!("{name}: does not agree with the log on {}", many_subjects(differences.len())),
    });
    check::say(&said.join("\n"))?;
    Ok(if agrees { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn many_subjects(number: usize) -> String {
    format!("{number} {}", if number == 1 { "subject" } else { "subjects" })
}
