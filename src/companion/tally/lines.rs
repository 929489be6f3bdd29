use super::signature;
use crate::domain::{Count, Judged, LineSplitter, Rules};
use anyhow::{Context, Result};
use indicatif::{ProgressBar, ProgressStyle};
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::num::NonZero;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::thread;

/// From so many lines on, those that are held are judged on all cores.
const BATCH: usize = 4096;

/// So many bytes are read at once.
const PIECE: usize = 64 << 10;

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

fn read(path: &Path, mut file: impl Read, count: &mut Count) -> Result<()> {
    let name = path.display().to_string();
    let mut lines = LineSplitter::default();
    let mut piece = vec![0; PIECE];
    let mut batch = Vec::with_capacity(BATCH);
    loop {
        let read = match file.read(&mut piece) {
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            read => read.with_context(|| format!("cannot read {name} at line {}", lines.number()))?,
        };
        let hold = |number, line: &[u8]| batch.push((number, line.to_vec()));
        match read {
            0 => lines.finish(hold),
            read => lines.push(&piece[..read], hold),
        }
        if read == 0 || batch.len() >= BATCH {
            judge(&name, &batch, count.rules()).into_iter().for_each(|judged| count.add(judged));
            batch.clear();
        }
        if read == 0 {
            return Ok(());
        }
    }
}

/// Judges lines in their order, on all cores.
fn judge(file: &str, batch: &[(u32, Vec<u8>)], rules: &Rules) -> Vec<Judged> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let one = |(number, bytes): &(u32, Vec<u8>)| signature::judge(rules, file, *number, bytes);
    thread::scope(|scope| {
        let parts = batch.chunks(batch.len().div_ceil(cores).max(1));
        let parts = parts.map(|part| scope.spawn(move || part.iter().map(one).collect::<Vec<_>>()));
        let parts: Vec<_> = parts.collect();
        parts.into_iter().flat_map(|part| part.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    })
}
