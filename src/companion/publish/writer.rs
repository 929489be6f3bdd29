use super::record::{Record, program};
use crate::companion::digest::{Sha, copy, hex, sha, sha_of_parts};
use crate::companion::offline;
use crate::companion::policy::Policy;
use anyhow::{Context, Result, ensure};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The one way into a site that is being written: every file goes through it, from any thread, each once.
///
/// It knows the digest of each file, so that none is read again to name the build, and what stood in the site before, so
/// that what is costly to make and has not changed is taken from there.
pub struct Writer<'a> {
    root: &'a Path,
    old: &'a Path,
    /// What is known of the old site.
    record: Record,
    policy: Policy,
    /// A digest of this program; None where it cannot be read, and then nothing is kept.
    program: Option<Sha>,
    made: Mutex<Record>,
    written: Mutex<BTreeMap<String, Sha>>,
}

impl<'a> Writer<'a> {
    /// Fills `root`; `record` is of the site at `old`.
    pub(super) fn new(root: &'a Path, old: &'a Path, record: Record, policy: Policy) -> Writer<'a> {
        Writer { root, old, record, policy, program: program(), made: Mutex::default(), written: Mutex::default() }
    }

    /// Writes a text; a document gets the policy that its scripts and styles are held to.
    pub fn text(&self, path: &str, text: &str) -> Result<()> {
        match path.ends_with(".html") {
            true => self.bytes(path, self.policy.sealed(text)?.as_bytes()),
            false => self.bytes(path, text.as_bytes()),
        }
    }

    /// Writes a document that is made for frames.
    pub fn framed(&self, path: &str, html: &str) -> Result<()> {
        self.bytes(path, self.policy.sealed_for_frames(html)?.as_bytes())
    }

    pub fn json(&self, path: &str, value: &impl Serialize) -> Result<()> {
        self.text(path, &serde_json::to_string(value).with_context(|| format!("cannot write {path}"))?)
    }

    pub fn bytes(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let place = self.place(path)?;
        if !self.shares(path, bytes, &place) {
            fs::write(&place, bytes).with_context(|| format!("cannot write {}", place.display()))?;
        }
        self.note(path, sha(bytes))
    }

    /// Lets the old and the new site have one file, where it is the same in both: to make and to remove a hundred thousand
    /// files costs more than what is in them. Not documents, which may be written again to name their build; and not where
    /// nothing is to be kept, or the file system has no such links.
    fn shares(&self, path: &str, bytes: &[u8], place: &Path) -> bool {
        let old = self.old.join(path);
        // What somebody put there in place of the file may be a link to elsewhere.
        let is_file = || fs::symlink_metadata(&old).is_ok_and(|old| old.is_file());
        !self.record.is_empty()
            && !path.ends_with(".html")
            && is_file()
            && fs::read(&old).is_ok_and(|old| old == bytes)
            && fs::hard_link(&old, place).is_ok()
    }

    /// Copies a file of any size.
    pub fn copy(&self, path: &str, from: &Path) -> Result<()> {
        let failed = || format!("cannot copy {}", from.display());
        let (source, place) = (File::open(from).with_context(failed)?, self.place(path)?);
        let copied = File::create(&place).and_then(|place| copy(source, place)).with_context(failed)?;
        self.note(path, copied)
    }

    /// Writes a file whose name says all that it shows, by a digest in it. One of that name that this program made for the
    /// old site is taken from there; otherwise it is made.
    pub fn reuse(&self, path: &str, make: impl FnOnce() -> Result<Vec<u8>>) -> Result<()> {
        let key = self.key(&[path.as_bytes()]);
        if !self.keep(&[path], &key)? {
            self.bytes(path, &make()?)?;
            self.remember(&[path], &key);
        }
        Ok(())
    }

    /// What names all that a file is made from: these, and this program.
    pub(in crate::companion) fn key(&self, of: &[&[u8]]) -> Sha {
        sha_of_parts(&[&[&self.program.unwrap_or_default()[..]], of].concat())
    }

    /// Takes from the old site whatever was made from this, if there is anything. Whether it was taken.
    pub(in crate::companion) fn keep_all(&self, key: &Sha) -> Result<bool> {
        let paths = self.record.paths_of(key);
        Ok(!paths.is_empty() && self.keep(&paths, key)?)
    }

    /// Takes files from the old site if all of them were made from the same and are still as they were made. Whether they
    /// were taken.
    pub(super) fn keep(&self, paths: &[&str], key: &Sha) -> Result<bool> {
        let Some(found) = paths.iter().map(|path| self.old_file(path, key)).collect::<Option<Vec<_>>>() else {
            return Ok(false);
        };
        for (path, bytes) in paths.iter().zip(found) {
            self.bytes(path, &bytes)?;
        }
        self.remember(paths, key);
        Ok(true)
    }

    /// A file of the old site as it was before its build was named in it. Somebody may have changed it since.
    fn old_file(&self, path: &str, key: &Sha) -> Option<Vec<u8>> {
        self.program?;
        let digest = self.record.digest_of(path, key)?;
        let bytes = offline::unnamed(path, fs::read(self.old.join(path)).ok()?);
        (hex(&sha(&bytes)) == digest).then_some(bytes)
    }

    /// Notes what files are made from that were written, so that the next build may keep them.
    pub(in crate::companion) fn remember(&self, paths: &[&str], key: &Sha) {
        let written = locked(&self.written);
        let mut made = locked(&self.made);
        paths.iter().for_each(|path| made.note(path, key, &written[*path]));
    }

    /// What is known of the files that were written.
    pub(super) fn made(self) -> Record {
        if self.program.is_none() { Record::default() } else { self.made.into_inner().unwrap_or_default() }
    }

    /// The digest of a file that was written.
    pub fn digest_of(&self, path: &str) -> Option<Sha> {
        locked(&self.written).get(path).copied()
    }

    /// All files so far in the order of their paths, with the digest of each.
    pub fn written(&self) -> Vec<(String, Sha)> {
        locked(&self.written).iter().map(|(path, digest)| (path.clone(), *digest)).collect()
    }

    pub fn read(&self, path: &str) -> Result<Vec<u8>> {
        let place = self.root.join(path);
        fs::read(&place).with_context(|| format!("cannot read {}", place.display()))
    }

    /// Writes a page again with its build named in it. Its digest stays that of the page before.
    pub fn name(&self, path: &str, page: &[u8]) -> Result<()> {
        let place = self.root.join(path);
        fs::write(&place, page).with_context(|| format!("cannot write {}", place.display()))
    }

    fn place(&self, path: &str) -> Result<PathBuf> {
        let place = self.root.join(path);
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        }
        Ok(place)
    }

    fn note(&self, path: &str, digest: Sha) -> Result<()> {
        let before = locked(&self.written).insert(path.to_string(), digest);
        ensure!(before.is_none(), "{path} is written twice");
        Ok(())
    }
}

/// What is noted is whole at any time, so a thread that failed elsewhere has spoilt nothing.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
