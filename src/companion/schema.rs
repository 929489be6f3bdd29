use crate::domain::{Site, Tallies, Tool};
use anyhow::{Context, Result};
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema, generate::SchemaSettings};
use std::fs;
use std::path::Path;

/// The JSON Schemas of the catalogue's files: name and text of each.
pub fn schemas() -> [(&'static str, String); 3] {
    [("site", schema::<Site>()), ("tool", schema::<Tool>()), ("tallies", schema::<Tallies>())]
}

/// `seaworthy schema`: writes them for editors.
pub(super) fn write(dir: &Path) -> Result<()> {
    fs::create_dir_all(dir).with_context(|| format!("cannot make {}", dir.display()))?;
    for (name, text) in schemas() {
        let path = dir.join(format!("{name}.schema.json"));
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
        println!("{}", path.display());
    }
    Ok(())
}

fn schema<T: JsonSchema>() -> String {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>();
    RecursiveTransform(closed).transform(&mut schema);
    if let Some(properties) = schema.get_mut("properties").and_then(|properties| properties.as_object_mut()) {
        properties.insert("$schema".into(), serde_json::json!({"type": "string"}));
    }
    format!("{schema:#}\n", schema = serde_json::to_value(&schema).unwrap_or_default())
}

/// The door refuses unknown fields, so the schema does.
fn closed(schema: &mut Schema) {
    if schema.get("properties").is_some() {
        schema.insert("additionalProperties".into(), false.into());
    }
}
