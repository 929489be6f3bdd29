use super::{Request, count, recount};
use crate::companion::check;
use crate::domain::Date;
use anyhow::{Result, bail};
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;

/// What `seaworthy tally` is told.
#[derive(Args)]
pub struct Arguments {
    /// Files of exported ballots, one ballot a line.
    #[arg(required_unless_present = "recount")]
    files: Vec<PathBuf>,
    /// Where the count goes, as the catalogue's tallies.json.
    #[arg(long, value_name = "FILE", required_unless_present = "recount")]
    out: Option<PathBuf>,
    /// The catalogue's folder; ballots on tools that are not in it do not count.
    #[arg(long, value_name = "DIR", default_value = "public/catalogue")]
    catalogue: PathBuf,
    /// Where the lines go that the count rests on, for others to count them again.
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
    /// Count the lines without a signature as well; each is a ballot of its own.
    #[arg(long)]
    unsigned: bool,
    /// The day of the count, in place of today.
    #[arg(long, value_name = "DAY", value_parser = day)]
    as_of: Option<Date>,
    /// Count this log and say whether a published count agrees with it; exit with 1 if not.
    #[arg(long, value_name = "LOG", requires = "against", conflicts_with_all = ["files", "out", "log", "as_of"])]
    recount: Option<PathBuf>,
    /// The published count.
    #[arg(long, value_name = "FILE", requires = "recount")]
    against: Option<PathBuf>,
}

fn day(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or("write an existing day as YYYY-MM-DD".to_string())
}

impl Arguments {
    pub(in crate::companion) fn run(self) -> Result<ExitCode> {
        match (self.recount, self.against, self.out) {
            (Some(log), Some(against), _) => recount::recount(&log, &against, &self.catalogue, self.unsigned),
            (_, _, Some(out)) => count(&Request {
                files: &self.files,
                out: &out,
                log: self.log.as_deref(),
                catalogue: &self.catalogue,
                unsigned: self.unsigned,
                as_of: self.as_of.unwrap_or_else(check::today),
            }),
            _ => bail!("nothing says where the count goes; give --out FILE"),
        }
    }
}
