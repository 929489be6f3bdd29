//! `seaworthy`: checks a catalogue, writes the site from it, serves the result.

use clap::Parser;
use seaworthy::companion::Command;
use std::process::ExitCode;

fn main() -> ExitCode {
    match Command::parse().run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("seaworthy: {error:#}");
            ExitCode::FAILURE
        }
    }
}
