//! `seaworthy serve --watch`: the site of a catalogue that is being edited, built anew at each change.

mod live;

use super::publish::{Site, attempt};
use super::serve::listen;
use crate::domain::Fault;
use crate::site::Base;
use anyhow::{Context, Result, bail};
use live::State;
use notify_debouncer_full::notify::{RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;
use tokio::sync::watch;

/// How long nothing must have changed until the site is built: editors write a file in several steps.
const QUIET: Duration = Duration::from_millis(150);

/// How many faults an open page tells.
const FAULTS_SHOWN: usize = 5;

/// What is edited, and how it is shown.
pub(super) struct Workplace {
    pub catalogue: PathBuf,
    pub app: Option<PathBuf>,
    pub base: Base,
    pub port: u16,
}

/// Builds, serves and builds again, until it is stopped. Nothing is written but a temporary folder.
pub(super) fn run(workplace: Workplace) -> Result<()> {
    if !workplace.catalogue.is_dir() {
        bail!("{} is not a folder; name the folder that holds site.json", workplace.catalogue.display());
    }
    let home = tempfile::Builder::new().prefix("seaworthy-").tempdir().context("cannot make a temporary folder")?;
    let out = home.path().join("site");
    let runtime = tokio::runtime::Runtime::new().context("cannot start serving")?;
    let listener = runtime.block_on(listen(workplace.port, &workplace.base))?;
    let (tell, state) = watch::channel(State::default());
    let site = live::site(&out, &workplace.base, state);
    thread::spawn(move || {
        if let Err(error) = keep_building(&workplace, &out, &tell) {
            eprintln!("seaworthy: {error:#}");
            std::process::exit(1);
        }
    });
    runtime.block_on(live::serve(listener, site))
}

/// Builds now and after each change.
fn keep_building(workplace: &Workplace, out: &Path, tell: &watch::Sender<State>) -> Result<()> {
    // Listens first: what changes while the site is built is built after it.
    let (changed, changes) = channel();
    let _watching = watching(workplace, changed)?;
    loop {
        let faults = build(workplace, out, tell);
        tell.send_modify(|state| state.faults = faults);
        if wait(&changes).is_err() {
            return Ok(());
        }
    }
}

/// Builds once and tells what came of it. Gives what keeps the site from being built; then the last good one stays.
fn build(workplace: &Workplace, out: &Path, tell: &watch::Sender<State>) -> Vec<String> {
    let Workplace { catalogue, app, base, .. } = workplace;
    let site = Site { catalogue, out, app: app.as_deref(), base: base.clone(), url: None, fresh: false, cards: false };
    match attempt(&site) {
        Ok(Ok(published)) => {
            println!("{}", published.line(catalogue, base));
            tell.send_modify(|state| state.build = published.build);
            Vec::new()
        }
        Ok(Err(faults)) => {
            let lines = lines(catalogue, &faults);
            lines.iter().for_each(|line| println!("{line}"));
            println!("{}: the site stays as it is until this is mended", catalogue.display());
            shortened(lines)
        }
        Err(error) => {
            eprintln!("seaworthy: {error:#}");
            vec![format!("{error:#}")]
        }
    }
}

/// Faults with paths that can be opened from here.
fn lines(catalogue: &Path, faults: &[Fault]) -> Vec<String> {
    faults.iter().map(|fault| catalogue.join(fault.to_string()).display().to_string()).collect()
}

/// The first of many faults, and how many more there are.
fn shortened(mut lines: Vec<String>) -> Vec<String> {
    let more = lines.len().saturating_sub(FAULTS_SHOWN);
    lines.truncate(FAULTS_SHOWN);
    if more > 0 {
        lines.push(format!("and {more} more"));
    }
    lines
}

fn watching(workplace: &Workplace, changed: Sender<()>) -> Result<Debouncer<RecommendedWatcher, RecommendedCache>> {
    let heard = move |result: DebounceEventResult| {
        // Building reads these files, and must not set off the next build. What the watcher has missed may be a change.
        if result.map_or(true, |events| events.iter().any(|event| !event.kind.is_access())) {
            // Nobody listens any more once the program ends.
            let _ = changed.send(());
        }
    };
    let mut watching = new_debouncer(QUIET, None, heard).context("cannot watch files")?;
    for folder in [Some(&workplace.catalogue), workplace.app.as_ref()].into_iter().flatten() {
        watching
            .watch(folder, RecursiveMode::Recursive)
            .with_context(|| format!("cannot watch {}", folder.display()))?;
    }
    Ok(watching)
}

/// Waits for a change, and takes all others that have come meanwhile with it.
fn wait(changes: &Receiver<()>) -> Result<()> {
    changes.recv()?;
    changes.try_iter().for_each(drop);
    Ok(())
}
