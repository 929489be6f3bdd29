//! The JSON Schemas say what the doors do.

mod object;

use object::{definitions, keys, objects, schema, validator};
use seaworthy::companion::schemas;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

#[test]
fn the_written_schemas_are_the_programs() {
    for (name, text) in schemas() {
        let path = format!("docs/schema/{name}.schema.json");
        let written = fs::read_to_string(&path).unwrap_or_default();
        assert!(written == text, "{path} is not what the program says; run ./dev fix");
    }
}

#[test]
fn every_file_of_the_shipped_catalogue_is_valid() {
    let folder = fs::read_dir("public/catalogue/tools").unwrap().map(|entry| entry.unwrap().path());
    let tools: Vec<_> = folder.map(|path| (1, path)).collect();
    assert!(tools.len() > 20);
    let rest = [(0, "site"), (2, "tallies"), (3, "editorial")];
    let rest = rest.map(|(kind, name)| (kind, format!("public/catalogue/{name}.json").into()));
    for (kind, path) in tools.into_iter().chain(rest).filter(|(_, path)| path.exists()) {
        let value: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let errors: Vec<String> =
            validator(kind).iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{}: {}", path.display(), errors.join("\n"));
    }
}

/// An unknown field's fault lists the fields that the door knows there.
#[test]
fn doors_and_schemas_know_the_same_fields() {
    let mut kinds = BTreeMap::new();
    for object in objects() {
        let faults = object.with(|fields| fields.insert("zzzzzzzz".into(), json!(1)));
        let at = if object.at.is_empty() { "zzzzzzzz".to_string() } else { format!("{}.zzzzzzzz", object.at) };
        let fault = faults.iter().find(|fault| fault.at == at).unwrap_or_else(|| panic!("{at} is let in"));
        assert_eq!(fault.problem, "is not a known field");
        let known = fault.remedy.strip_prefix("use one of: ").unwrap();
        assert_eq!(known.split(", ").collect::<BTreeSet<_>>(), keys(&object.schema["properties"]), "{}", object.at);
        assert!(!object.is_valid(|fields| fields.insert("zzzzzzzz".into(), json!(1))), "{at} is valid");
        kinds.entry(object.schema.to_string()).or_insert_with(BTreeSet::new).extend(object.fields());
    }
    // The example is full: it holds every field of every kind of object, so none has been passed over.
    for (schema, seen) in &kinds {
        let schema: Value = serde_json::from_str(schema).unwrap();
        assert_eq!(seen.iter().map(String::as_str).collect::<BTreeSet<_>>(), keys(&schema["properties"]));
    }
    let defined: usize = (0..4).map(|kind| definitions(&schema(kind)) + 1).sum();
    assert_eq!(kinds.len(), defined, "kinds of object");
}

#[test]
fn doors_and_schemas_demand_the_same_fields() {
    for object in objects() {
        for field in object.fields() {
            let faults = object.with(|fields| fields.remove(&field));
            let problem = format!("“{field}” is missing");
            let at = if object.at.is_empty() { "the file" } else { &object.at };
            let demanded = faults.iter().any(|fault| fault.at == at && fault.problem == problem);
            assert_eq!(demanded, !object.is_valid(|fields| fields.remove(&field)), "{at}: {field}");
        }
    }
}

/// docs/catalogue.md: what is optional may be left out or be null.
#[test]
fn doors_and_schemas_take_null_for_the_same_fields() {
    let mut differ = BTreeSet::new();
    for object in objects() {
        for field in object.fields().into_iter().filter(|field| field != "$schema") {
            let at = if object.at.is_empty() { field.clone() } else { format!("{}.{field}", object.at) };
            let refused =
                object.with(|fields| fields.insert(field.clone(), Value::Null)).iter().any(|fault| fault.at == at);
            let valid = object.is_valid(|fields| fields.insert(field.clone(), Value::Null));
            if refused == valid {
                differ.insert(format!("{at}: the door {} null", if refused { "refuses" } else { "takes" }));
            }
        }
    }
    assert!(differ.is_empty(), "the schema differs:\n{}", differ.into_iter().collect::<Vec<_>>().join("\n"));
}
