//! A made-up catalogue of any size, to measure the program and a search with.
//!
//! The same seed gives the same bytes. Every record says that it is made up, and its addresses are at example.com.

mod chance;
mod masthead;
mod names;
mod pairs;
mod parts;
mod prices;
mod takes;
mod tallies;
mod tool;

use super::progress;
use crate::site::{DataFile, WholeFile};
use anyhow::{Context, Result, bail};
use clap::Args;
use serde::Serialize;
use std::fs;
use std::path::{Path, PathBuf};

const UNMADE: &str = "a made-up record could not be made";

/// What `seaworthy sample` is told.
#[derive(Args)]
pub struct Arguments {
    /// How many tools.
    #[arg(long, value_name = "N", default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    tools: u32,
    /// How many curated pairs; as many as tools when it is not given, so that each tool stands in two.
    #[arg(long, value_name = "N")]
    pairs: Option<u32>,
    /// Another seed makes another catalogue; the same one the same bytes.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// The catalogue's folder: an empty one, or one that is not there yet.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

impl Arguments {
    pub(super) fn run(self) -> Result<()> {
        let out = &self.out;
        refuse_what_is_not_empty(out)?;
        let names = names::names(self.seed, self.tools as usize);
        let pairs = pairs::pairs(self.seed, &names, self.pairs.map(|pairs| pairs as usize))?;

        let folder = out.join("tools");
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let bar = progress::bar(u64::from(self.tools) + 2, "files");
        for at in 0..names.len() {
            let tool = tool::tool(self.seed, &names, at).context(UNMADE)?;
            write(out, &DataFile::Tool(tool.slug.clone()).path(), &tool)?;
            bar.inc(1);
        }
        write(out, WholeFile::Tallies.path(), &tallies::tallies(self.seed, &names, &pairs).context(UNMADE)?)?;
        bar.inc(1);
        let count = pairs.len();
        write(out, &DataFile::Site.path(), &masthead::site(names.len(), pairs).context(UNMADE)?)?;
        bar.finish_and_clear();
        println!("{}: {} tools, {count} curated pairs, all made up", out.display(), names.len());
        Ok(())
    }
}

/// A catalogue is work; nothing here overwrites one.
fn refuse_what_is_not_empty(out: &Path) -> Result<()> {
    let empty = match out.exists() {
        true => fs::read_dir(out).with_context(|| format!("cannot list {}", out.display()))?.next().is_none(),
        false => true,
    };
    if !empty {
        bail!("{} is not empty; name a folder that is, or one that is not there yet", out.display());
    }
    Ok(())
}

/// Writes a file as an editor would: indented, at its place in the catalogue's folder.
fn write(out: &Path, path: &str, value: &impl Serialize) -> Result<()> {
    let to = out.join(path.trim_start_matches("catalogue/"));
    let text = serde_json::to_string_pretty(value).with_context(|| format!("cannot write {path}"))?;
    fs::write(&to, text + "\n").with_context(|| format!("cannot write {}", to.display()))
}
