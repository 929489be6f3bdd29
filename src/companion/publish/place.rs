use crate::companion::offline;
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

const LOCK: &str = "lock";

/// The folder that a site goes to, held by one build alone until it is dropped (docs/adr/0022).
///
/// Beside it lies a folder of ours, `.<name>.seaworthy`: in it are the lock, the record of what pages were made from, and
/// while a build runs the next site. Whoever holds the lock knows that what else is there is of a build that has died.
pub(super) struct Place {
    out: PathBuf,
    beside: PathBuf,
    next: PathBuf,
    /// Where the old site waits between two renames, on systems that cannot exchange two folders.
    old: PathBuf,
    record: PathBuf,
    /// Released by the system when this build ends, however it ends.
    _lock: File,
}

impl Place {
    /// Takes hold of a folder. One that holds anything but a site of ours, or one of the sources, is refused, and then nothing
    /// is touched; so is one that another build is writing.
    pub fn take(out: &Path, sources: &[(&str, Option<&Path>)]) -> Result<Place> {
        let out = resolved(out)?;
        refuse(&out, sources)?;
        let (Some(parent), Some(name)) = (out.parent(), out.file_name()) else {
            bail!("{} has no folder around it; name another with --out", out.display());
        };
        let mut beside = OsString::from(".");
        beside.push(name);
        beside.push(".seaworthy");
        let beside = parent.join(beside);
        fs::create_dir_all(&beside).with_context(|| format!("cannot make {}", beside.display()))?;
        let lock = locked(&beside.join(LOCK), &out)?;
        let [next, old, record] = ["next", "old", "record"].map(|name| beside.join(name));
        let place = Place { out, beside, next, old, record, _lock: lock };
        place.heal()?;
        fs::create_dir(&place.next).with_context(|| format!("cannot make {}", place.next.display()))?;
        Ok(place)
    }

    /// Where the site stands, if there is one.
    pub fn out(&self) -> &Path {
        &self.out
    }

    /// An empty folder for the next site.
    pub fn next(&self) -> &Path {
        &self.next
    }

    /// The file that says what the pages were made from.
    pub fn record(&self) -> &Path {
        &self.record
    }

    /// Puts the next site in its place. On Linux and macOS there is no moment without a site.
    pub fn swap(&self) -> Result<()> {
        let failed = || format!("cannot put the site in its place, {}", self.out.display());
        if !self.out.exists() {
            return fs::rename(&self.next, &self.out).with_context(failed);
        }
        match exchange(&self.next, &self.out) {
            // Not every file system can.
            Err(error) if matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput) => {
                self.by_turns().with_context(failed)
            }
            result => result.with_context(failed),
        }
    }

    fn by_turns(&self) -> io::Result<()> {
        fs::rename(&self.out, &self.old)?;
        fs::rename(&self.next, &self.out).inspect_err(|_| {
            // What was published stays published.
            let _ = fs::rename(&self.old, &self.out);
        })
    }

    /// Removes what is no site any more.
    pub fn clear(&self) -> Result<()> {
        for folder in [&self.next, &self.old] {
            match fs::remove_dir_all(folder) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    return Err(error).with_context(|| format!("cannot remove {}", folder.display()));
                }
                _ => (),
            }
        }
        Ok(())
    }

    /// Mends what a build left that was killed: between two renames the old site may have no place.
    fn heal(&self) -> Result<()> {
        if self.old.exists() && !self.out.exists() {
            fs::rename(&self.old, &self.out).with_context(|| format!("cannot put {} back", self.out.display()))?;
        }
        self.clear()
    }
}

impl Drop for Place {
    /// A build that failed leaves nothing behind. What cannot be removed now, the next one removes.
    fn drop(&mut self) {
        let _ = self.clear();
        if !self.record.exists() {
            let _ = fs::remove_file(self.beside.join(LOCK)).and_then(|()| fs::remove_dir(&self.beside));
        }
    }
}

/// The folder that is meant: a link to a folder stays a link.
fn resolved(out: &Path) -> Result<PathBuf> {
    if let Ok(there) = fs::canonicalize(out) {
        return Ok(there);
    }
    let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
    let parent = fs::canonicalize(parent).with_context(|| format!("cannot find {}", parent.display()))?;
    Ok(parent.join(out.file_name().unwrap_or_default()))
}

/// The folder will be replaced as a whole, so it must be plain that nobody wants what is in it.
fn refuse(out: &Path, sources: &[(&str, Option<&Path>)]) -> Result<()> {
    let shown = out.display();
    if !out.exists() {
        return Ok(());
    }
    if !out.is_dir() {
        bail!("{shown} is a file; name a folder for the site with --out");
    }
    for (what, source) in sources {
        let Some(source) = source.and_then(|source| fs::canonicalize(source).ok()) else { continue };
        if source.starts_with(out) {
            bail!(
                "{shown} holds the {what}, {}, and would be replaced; name another folder with --out",
                source.display()
            );
        }
    }
    let mut entries = fs::read_dir(out).with_context(|| format!("cannot list {shown}"))?;
    if entries.next().is_none() {
        return Ok(());
    }
    if out.join(".git").exists() {
        bail!("{shown} is a git work tree and would be replaced; build elsewhere and copy the site there");
    }
    if !offline::is_ours(out) {
        bail!("{shown} holds files but no site that this program made; name an empty or a new folder with --out");
    }
    Ok(())
}

fn locked(file: &Path, out: &Path) -> Result<File> {
    let failed = || format!("cannot lock {}", file.display());
    let lock = File::create(file).with_context(failed)?;
    match lock.try_lock() {
        // On a file system without locks nothing can be done about it.
        Err(TryLockError::Error(error)) if error.kind() != ErrorKind::Unsupported => Err(error).with_context(failed),
        // A build that failed may have removed the file after it was opened here; then somebody else has a new one.
        Ok(()) | Err(TryLockError::Error(_)) if file.exists() => Ok(lock),
        _ => bail!("another build is writing {}; wait until it has ended", out.display()),
    }
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}
