use super::watch::{self, Workplace};
use super::{address, check, new_tool, publish, sample, schema, serve, tally};
use crate::domain::Link;
use crate::site::Base;
use anyhow::Result;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Checks a catalogue, writes the site from it, serves the result.
#[derive(Parser)]
#[command(name = "seaworthy", version, about, max_term_width = 100)]
pub struct Command {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Print every fault of a catalogue; exit with 1 if there is any.
    Check {
        /// The catalogue's folder.
        #[arg(default_value = "public/catalogue")]
        dir: PathBuf,
    },
    /// Turn a catalogue and the built app into a whole static site.
    Build {
        /// The catalogue's folder.
        #[arg(long, default_value = "public/catalogue")]
        catalogue: PathBuf,
        /// Where the site goes; what stands there is replaced once the new site is complete.
        #[arg(long, default_value = "dist")]
        out: PathBuf,
        /// The app as Trunk built it, in place of the one that this program carries, or of target/app.
        #[arg(long)]
        app: Option<PathBuf>,
        /// The path the site is served under, such as /repo/ [default: the path of --url, or /]
        #[arg(long, value_parser = address::base)]
        base: Option<Base>,
        /// The address the site is published at, in place of the catalogue's own.
        #[arg(long, value_parser = address::url)]
        url: Option<Link>,
        /// Render every page, and keep none of the site that stands there.
        #[arg(long)]
        fresh: bool,
        /// Draw no image for each tool and pair; previews of their pages show the site's. For catalogues of thousands.
        #[arg(long)]
        no_cards: bool,
    },
    /// Serve a built site the way GitHub Pages does.
    Serve {
        #[arg(default_value = "dist")]
        dir: PathBuf,
        /// The path the site is served under, such as /repo/ [default: the one it was built for; with --watch /]
        #[arg(long, value_parser = address::base)]
        base: Option<Base>,
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Build a catalogue and serve that; build it again at each change, and let open pages follow.
        #[arg(long, conflicts_with = "dir")]
        watch: bool,
        /// The catalogue's folder.
        #[arg(long, requires = "watch", default_value = "public/catalogue")]
        catalogue: PathBuf,
        /// The app as Trunk built it, in place of the one that this program carries, or of target/app.
        #[arg(long, requires = "watch")]
        app: Option<PathBuf>,
    },
    /// Count exported ballots into tallies.json, or recount the log of a published count.
    Tally(tally::Arguments),
    /// Begin a new record.
    #[command(subcommand)]
    New(New),
    /// Write a made-up catalogue of any size, to measure with.
    Sample(sample::Arguments),
    /// Write the JSON Schemas of the catalogue's files, for completion in editors.
    Schema {
        #[arg(default_value = "docs/schema")]
        dir: PathBuf,
    },
}

#[derive(Subcommand)]
enum New {
    /// A tool: writes tools/<slug>.json to fill in.
    Tool {
        slug: String,
        #[arg(long, default_value = "public/catalogue")]
        catalogue: PathBuf,
    },
}

impl Command {
    /// Does what was asked. Faults of a catalogue are printed and answered with exit code 1; anything else that goes
    /// wrong is an error.
    pub fn run(self) -> Result<ExitCode> {
        match self.verb {
            Verb::Check { dir } => return check::check(&dir),
            Verb::Build { catalogue, out, app, base, url, fresh, no_cards } => {
                let site = publish::Site {
                    catalogue: &catalogue,
                    out: &out,
                    app: app.as_deref(),
                    base: address::agreed(base, url.as_ref())?,
                    url: url.as_ref().map(Link::as_str),
                    fresh,
                    cards: !no_cards,
                };
                return publish::build(&site);
            }
            Verb::Serve { dir, base, port, watch: false, .. } => serve::run(&dir, base, port)?,
            Verb::Serve { catalogue, app, base, port, .. } => {
                let base = address::agreed(base, None)?;
                watch::run(Workplace { catalogue, app, base, port })?;
            }
            Verb::Tally(arguments) => return arguments.run(),
            Verb::New(New::Tool { slug, catalogue }) => new_tool::write(&catalogue, &slug)?,
            Verb::Sample(arguments) => arguments.run()?,
            Verb::Schema { dir } => schema::write(&dir)?,
        }
        Ok(ExitCode::SUCCESS)
    }
}
