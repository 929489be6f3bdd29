use super::{Count, Judged, Rules};
use crate::domain::BallotLine;
use anyhow::{Context, Result};
use indicatif::{ProgressBar, ProgressStyle};
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::num::NonZero;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::thread;

/// So many lines are held at once, to be judged on all cores.
const BATCH: usize = 4096;

/// The most of a line that is held: one byte more than the longest, a byte order mark and the line's end.
const HELD: u64 = BallotLine::LONGEST as u64 + 6;

/// Counts the lines of all files. Signatures take nearly all of the time.
pub(super) fn count(files: &[PathBuf], rules: Rules) -> Result<Count> {
    let mut opened = Vec::new();
    let mut bytes = 0;
    for path in files {
        let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
        let about = file.metadata().with_context(|| format!("cannot read {}", path.display()))?;
        anyhow::ensure!(!about.is_dir(), "{} is a folder; name files of ballots", path.display());
        bytes += about.len();
        opened.push((path, file));
    }
    let style = ProgressStyle::with_template("{bar:32} {bytes} of {total_bytes}, {eta} left");
    let bar = ProgressBar::new(bytes).with_style(style.unwrap_or(ProgressStyle::default_bar()));
    let mut count = Count::new(rules);
    for (path, file) in opened {
        read(path, bar.wrap_read(file), &mut count)?;
    }
    bar.finish_and_clear();
    Ok(count)
}

fn read(path: &Path, file: impl Read, count: &mut Count) -> Result<()> {
    let name = path.display().to_string();
    let mut reader = BufReader::new(file);
    let mut batch = Vec::with_capacity(BATCH);
    for number in 1u32.. {
        let line = next(&mut reader).with_context(|| format!("cannot read {name} at line {number}"))?;
        let ended = line.is_none();
        batch.extend(line.map(|line| (number, line)));
        if ended || batch.len() == BATCH {
            judge(&name, &batch, &count.rules).into_iter().for_each(|judged| count.add(judged));
            batch.clear();
        }
        if ended {
            break;
        }
    }
    Ok(())
}

/// The next line without its end, cut off where it is longer than any ballot; None at the file's end.
fn next(reader: &mut impl BufRead) -> std::io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    if reader.by_ref().take(HELD).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    match line.pop_if(|byte| *byte == b'\n') {
        None if line.len() as u64 == HELD => drop(reader.skip_until(b'\n')?),
        _ => (),
    }
    Ok(Some(line))
}

/// Judges lines in their order, on all cores.
fn judge(file: &str, batch: &[(u32, Vec<u8>)], rules: &Rules) -> Vec<Judged> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let one = |(number, bytes): &(u32, Vec<u8>)| {
        BallotLine::bare(*number, bytes).map(|bytes| rules.judge(file, *number, bytes))
    };
    thread::scope(|scope| {
        let parts = batch.chunks(batch.len().div_ceil(cores).max(1));
        let parts = parts.map(|part| scope.spawn(move || part.iter().filter_map(one).collect::<Vec<_>>()));
        let parts: Vec<_> = parts.collect();
        parts.into_iter().flat_map(|part| part.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    })
}
