use super::offline::{bare, digest};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

const LOADER: &str = include_str!("../browser/late.js");

/// Names the second wasm and its script by their contents, as Trunk does with the first, so that hosts and the worker may
/// keep them for ever; and writes `late.js`, the name under which the app asks for them.
///
/// Trunk names a second program after its source, because its page could not know the hash.
pub(super) fn name_by_content(root: &Path) -> Result<()> {
    let read = |file: &str| {
        fs::read(root.join(file)).with_context(|| format!("the app lacks {file}; build it with ./dev build"))
    };
    let contents = [read("late.js")?, read("late_bg.wasm")?].concat();
    let name = format!("late-{}", digest(&contents, 8));
    for (from, to) in [("late.js", format!("{name}.js")), ("late_bg.wasm", format!("{name}_bg.wasm"))] {
        fs::rename(root.join(from), root.join(&to)).with_context(|| format!("cannot rename {from}"))?;
    }
    let loader = LOADER.replace("{{name}}", &name);
    fs::write(root.join("late.js"), bare(&loader)).context("cannot write late.js")
}
