//! What every catalogue is held to beyond its doors: rules that take crates or tables which no reader should download.

mod licences;
mod links;
mod marks;
mod takes;

use crate::domain::json::{Cursor, Reader, Value};
use crate::domain::{Catalogue, Fault, File, Guide, ahead_of_the_edition};
use rayon::prelude::*;

/// What a catalogue's files hold, or all that keeps them from becoming a site, in the order of files and places.
pub(super) fn sound(files: &[File]) -> Result<Catalogue, Vec<Fault>> {
    let read = Catalogue::from_files(files);
    let mut faults: Vec<Fault> = files.par_iter().flat_map_iter(beyond_the_doors).collect();
    match &read {
        Ok(catalogue) => faults = first_then(faults, ahead_of_the_edition(files, catalogue)),
        Err(found) => faults = first_then(found.clone(), faults),
    }
    if faults.is_empty() { read } else { Err(faults) }
}

/// The first faults, and the others but where one of the first stands, in order: one mistake is told once.
pub(super) fn first_then(mut first: Vec<Fault>, others: Vec<Fault>) -> Vec<Fault> {
    let told = |other: &Fault, first: &[Fault]| {
        first.iter().any(|fault| fault.file == other.file && fault.place == other.place)
    };
    let others: Vec<Fault> = others.into_iter().filter(|other| !told(other, &first)).collect();
    first.extend(others);
    first.sort();
    first
}

/// Faults of one file; of one that is no JSON, that fault alone, which its door has told.
fn beyond_the_doors(file: &File) -> Vec<Fault> {
    let of_the_catalogue = file.path != Guide::FILE && file.path != Catalogue::LOG;
    let Some(text) = file.text().ok().filter(|_| of_the_catalogue) else { return Vec::new() };
    let read = Reader::read(&file.path, text, |cursor| {
        walk(cursor);
        Some(())
    });
    read.err().unwrap_or_default()
}

fn walk(cursor: &Cursor) {
    match cursor.value() {
        Value::Text(text) => {
            marks::check(cursor, text);
            links::check(cursor, text);
            licences::check(cursor, text);
            takes::check(cursor, text);
        }
        Value::List(_) => {
            cursor.list(|item| {
                walk(item);
                Some(())
            });
        }
        Value::Object(_) => {
            for (key, value) in cursor.entries().into_iter().flatten() {
                marks::check_key(cursor.path(), &key, &value);
                walk(&value);
            }
        }
        _ => (),
    }
}

/// Whether a path is that of a field of a list's items: `takes[3].text` is `text` of `takes`.
fn is_of_item(path: &str, list: &str, field: &str) -> bool {
    let index = || path.strip_prefix(list)?.strip_prefix('[')?.strip_suffix(field)?.strip_suffix("].");
    index().is_some_and(|index| index.bytes().all(|byte| byte.is_ascii_digit()))
}
