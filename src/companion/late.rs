use super::offline::{bare, digest};
use super::policy::integrity;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

const LOADER: &str = include_str!("../browser/late.js");

/// The programs that the app loads when they are asked for.
const PROGRAMS: [&str; 3] = ["find", "late", "votes"];

/// Names their wasms and scripts by their contents, as Trunk does with the app's, so that hosts and the worker may keep
/// them for ever; and writes `find.js`, `late.js` and `votes.js`, the names under which pages ask for them.
///
/// Trunk names such a program after its source, because its page could not know the hash.
pub(super) fn name_by_content(root: &Path) -> Result<()> {
    PROGRAMS.into_iter().try_for_each(|program| name_one(root, program))
}

fn name_one(root: &Path, program: &str) -> Result<()> {
    let [script, wasm] = [format!("{program}.js"), format!("{program}_bg.wasm")];
    let read = |file: &str| {
        fs::read(root.join(file)).with_context(|| format!("the app lacks {file}; build it with ./dev build"))
    };
    let (own, compiled) = (read(&script)?, read(&wasm)?);
    let name = format!("{program}-{}", digest(&[own.as_slice(), &compiled].concat(), 8));
    for (from, to) in [(&script, format!("{name}.js")), (&wasm, format!("{name}_bg.wasm"))] {
        fs::rename(root.join(from), root.join(&to)).with_context(|| format!("cannot rename {from}"))?;
    }
    let loader = LOADER.replace("{{name}}", &name);
    let loader = loader.replace("{{script}}", &integrity(&own)).replace("{{wasm}}", &integrity(&compiled));
    fs::write(root.join(&script), bare(&loader)).with_context(|| format!("cannot write {script}"))
}
