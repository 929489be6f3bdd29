//! The objects of the example in docs/catalogue.md, each with its schema, to be changed one at a time.

use crate::common::{examples, faults_of, file};
use jsonschema::Validator;
use seaworthy::companion::schemas;
use seaworthy::domain::{Fault, File};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// An object of the example: its file, its place in words and as a pointer, and its schema.
pub struct Object {
    kind: usize,
    pub at: String,
    pointer: String,
    pub schema: Value,
}

impl Object {
    fn changed<T>(&self, change: impl FnOnce(&mut Map<String, Value>) -> T) -> Value {
        let mut value = example(self.kind);
        change(value.pointer_mut(&self.pointer).and_then(Value::as_object_mut).unwrap());
        value
    }

    /// The faults that the door finds once the object is changed.
    pub fn with<T>(&self, change: impl FnOnce(&mut Map<String, Value>) -> T) -> Vec<Fault> {
        let mut files: Vec<File> =
            (0..4).map(|kind| file(&examples()[kind].path, &example(kind).to_string())).collect();
        files[self.kind].bytes = self.changed(change).to_string().into();
        faults_of(&files)
    }

    pub fn is_valid<T>(&self, change: impl FnOnce(&mut Map<String, Value>) -> T) -> bool {
        validator(self.kind).is_valid(&self.changed(change))
    }

    pub fn fields(&self) -> Vec<String> {
        example(self.kind).pointer(&self.pointer).unwrap().as_object().unwrap().keys().cloned().collect()
    }
}

/// A file of the example in docs/catalogue.md, with a pair counted, which takes two tools.
fn example(kind: usize) -> Value {
    let mut value: Value = serde_json::from_slice(&examples()[kind].bytes).unwrap();
    match kind {
        0 => {
            value["comparisons"] =
                json!([{ "tools": ["a", "b"], "lead": "Weight.", "need": "Peel.", "published": "2026-11-01" }])
        }
        1 | 3 => (),
        _ => value["pairs"] = json!({ "a|b": { "a": 1, "b": 2, "tie": 3 } }),
    }
    value
}

pub fn schema(kind: usize) -> Value {
    serde_json::from_str(&schemas()[kind].1).unwrap()
}

pub fn validator(kind: usize) -> Validator {
    jsonschema::validator_for(&schema(kind)).unwrap()
}

pub fn keys(object: &Value) -> BTreeSet<&str> {
    object.as_object().unwrap().keys().map(String::as_str).collect()
}

pub fn definitions(root: &Value) -> usize {
    root["$defs"].as_object().unwrap().values().filter(|schema| schema.get("properties").is_some()).count()
}

pub fn objects() -> Vec<Object> {
    let mut found = Vec::new();
    for kind in 0..4 {
        let root = schema(kind);
        visit(&root, &root, &example(kind), (kind, String::new(), String::new()), &mut found);
    }
    found
}

fn visit(root: &Value, schema: &Value, value: &Value, place: (usize, String, String), found: &mut Vec<Object>) {
    let (kind, at, pointer) = &place;
    if let Some(name) = schema["$ref"].as_str() {
        return visit(root, root.pointer(name.trim_start_matches('#')).unwrap(), value, place, found);
    }
    if let Some(kinds) = schema["anyOf"].as_array() {
        return visit(root, &kinds[0], value, place, found);
    }
    let step = |at: &str, key: &str| if at.is_empty() { key.to_string() } else { format!("{at}.{key}") };
    match value {
        Value::Object(fields) => {
            let known = schema.get("properties");
            if known.is_some() {
                found.push(Object { kind: *kind, at: at.clone(), pointer: pointer.clone(), schema: schema.clone() });
            }
            for (key, value) in fields {
                let schema = known.map_or(&schema["additionalProperties"], |known| &known[key]);
                visit(root, schema, value, (*kind, step(at, key), format!("{pointer}/{key}")), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                visit(
                    root,
                    &schema["items"],
                    item,
                    (*kind, format!("{at}[{index}]"), format!("{pointer}/{index}")),
                    found,
                );
            }
        }
        _ => (),
    }
}
