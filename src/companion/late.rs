use super::app_bundle::AppBundle;
use super::digest::digest;
use super::offline::bare;
use super::policy::integrity;
use super::publish::Writer;
use anyhow::{Context, Result};

const LOADER: &str = include_str!("../browser/late.js");

/// The programs that the app loads when they are asked for.
const PROGRAMS: [&str; 3] = ["find", "late", "votes"];

/// Writes their wasms and scripts under names of their contents, as Trunk does with the app's, so that hosts and the worker
/// may keep them for ever; and `find.js`, `late.js` and `votes.js`, the names under which pages ask for them.
///
/// Trunk names such a program after its source, because its page could not know the hash.
pub(super) fn name_by_content(write: &Writer, app: &AppBundle) -> Result<()> {
    PROGRAMS.into_iter().try_for_each(|program| name_one(write, app, program))
}

/// Whether a file of the app is part of such a program.
pub(super) fn is_of_a_program(file: &str) -> bool {
    PROGRAMS.into_iter().any(|program| files(program).iter().any(|name| name == file))
}

fn files(program: &str) -> [String; 2] {
    [format!("{program}.js"), format!("{program}_bg.wasm")]
}

fn name_one(write: &Writer, app: &AppBundle, program: &str) -> Result<()> {
    let read =
        |file: &String| app.files.get(file).with_context(|| format!("the app lacks {file}; build it with ./dev build"));
    let [script, wasm] = files(program);
    let [script_bytes, wasm_bytes] = [read(&script)?, read(&wasm)?];
    let name = format!("{program}-{}", digest(&[&**script_bytes, wasm_bytes].concat(), 8));
    write.bytes(&format!("{name}.js"), script_bytes)?;
    write.bytes(&format!("{name}_bg.wasm"), wasm_bytes)?;
    let loader = LOADER.replace("{{name}}", &name);
    let loader = loader.replace("{{script}}", &integrity(script_bytes)).replace("{{wasm}}", &integrity(wasm_bytes));
    write.text(&script, &bare(&loader))
}
