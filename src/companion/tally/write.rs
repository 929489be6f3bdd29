use crate::domain::{Count, Tallies};
use anyhow::{Context, Result};
use std::io::{BufWriter, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// Writes a count as `tallies.json`.
pub(super) fn tallies(path: &Path, tallies: &Tallies) -> Result<()> {
    let text = serde_json::to_string_pretty(tallies).with_context(|| format!("cannot write {}", path.display()))?;
    replace(path, |file| writeln!(file, "{text}"))
}

/// Writes the lines a count rests on.
pub(super) fn log(path: &Path, count: &Count) -> Result<()> {
    replace(path, |file| count.accepted().try_for_each(|line| writeln!(file, "{}", line.to_text())))
}

/// Writes a file beside its place, then puts it there at once: what stood there goes only when all of the new is there.
fn replace(path: &Path, write: impl FnOnce(&mut BufWriter<NamedTempFile>) -> std::io::Result<()>) -> Result<()> {
    let cannot = || format!("cannot write {}", path.display());
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    // Temporary files are private; a published count is not.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o644));
    }
    let mut file = BufWriter::new(builder.prefix(".seaworthy-").tempfile_in(folder).with_context(cannot)?);
    write(&mut file).with_context(cannot)?;
    let file = file.into_inner().map_err(std::io::IntoInnerError::into_error).with_context(cannot)?;
    file.persist(path).with_context(cannot)?;
    Ok(())
}
