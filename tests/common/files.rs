//! Reading folders.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Every file of a folder by its path.
pub fn every_file(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().to_string();
        match path.is_dir() {
            true => {
                found.extend(every_file(&path).into_iter().map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)))
            }
            false => drop(found.insert(name, fs::read(path).unwrap())),
        }
    }
    found
}
