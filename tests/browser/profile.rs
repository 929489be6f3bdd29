use crate::engine::Engine;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use tempfile::TempDir;

/// What Firefox works out of its own scripts when a profile is new, a quarter of all that a session costs, and what says of
/// which Firefox that is. Nothing of a site is in it.
const STARTED: [&str; 2] = ["compatibility.ini", "startupCache"];

/// Where the first profile of this run has left that.
static LEFT: OnceLock<PathBuf> = OnceLock::new();

/// A reader's own profile: new, without anything of any site.
pub struct Profile {
    folder: TempDir,
    engine: Engine,
}

impl Profile {
    pub fn new(engine: Engine) -> Profile {
        let folder = tempfile::tempdir().expect("no folder for a profile");
        if let (Engine::Firefox, Some(left)) = (engine, LEFT.get()) {
            copy(left, folder.path()).expect("a profile cannot be begun");
        }
        Profile { folder, engine }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Its browser has ended.
    pub fn ended(&self) {
        if self.engine == Engine::Firefox && LEFT.get().is_none() {
            let left = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser/firefox");
            // A browser that was ended by force may have left only a part; then the next one leaves it.
            let _ = fs::remove_dir_all(&left);
            if copy(self.path(), &left).is_ok() {
                let _ = LEFT.set(left);
            }
        }
    }
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for name in STARTED {
        let (from, to) = (from.join(name), to.join(name));
        if from.is_dir() {
            fs::create_dir_all(&to)?;
            for entry in fs::read_dir(&from)? {
                let entry = entry?;
                fs::copy(entry.path(), to.join(entry.file_name()))?;
            }
        } else {
            fs::copy(from, to)?;
        }
    }
    Ok(())
}
