use crate::companion::digest::{Sha, copy, hex};
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::sync::OnceLock;

/// What the files of a site were made from, so that the next build can keep those for which it is the same
/// (docs/adr/0022).
///
/// It is believed only as far as the files bear it out, so one of another build, or a damaged one, costs time and nothing
/// else.
#[derive(Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Record {
    /// By path: a digest of what the file was made from, and one of the file, before its build was named in it.
    files: BTreeMap<String, (String, String)>,
}

impl Record {
    /// The record in a file; an empty one where there is none that can be read.
    pub fn read(file: &Path) -> Record {
        fs::read(file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Writes it at once as a whole.
    pub fn save(&self, file: &Path) -> Result<()> {
        let (failed, new) = (|| format!("cannot write {}", file.display()), file.with_extension("new"));
        fs::write(&new, serde_json::to_vec(self)?).with_context(failed)?;
        fs::rename(&new, file).with_context(failed)
    }

    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    pub fn note(&mut self, path: &str, key: &Sha, digest: &Sha) {
        self.files.insert(path.to_string(), (hex(key), hex(digest)));
    }

    /// All files that were made from this.
    pub fn paths_of(&self, key: &Sha) -> Vec<&str> {
        let key = hex(key);
        self.files.iter().filter(|(_, (known, _))| *known == key).map(|(path, _)| path.as_str()).collect()
    }

    /// The digest of a file in hexadecimal, if it was made from this.
    pub fn digest_of(&self, path: &str, key: &Sha) -> Option<&str> {
        self.files.get(path).filter(|(known, _)| *known == hex(key)).map(|(_, digest)| digest.as_str())
    }
}

/// A digest of this program: another one may make other pages of the same data. None where it cannot be read.
pub(super) fn program() -> Option<Sha> {
    static PROGRAM: OnceLock<Option<Sha>> = OnceLock::new();
    *PROGRAM.get_or_init(|| {
        let program = std::env::current_exe().and_then(File::open).ok()?;
        copy(program, io::sink()).ok()
    })
}
