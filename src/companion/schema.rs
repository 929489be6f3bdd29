use crate::domain::{Guide, Site, Tallies, Tool};
use anyhow::{Context, Result};
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema, generate::SchemaSettings};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// The JSON Schemas of the catalogue's files: name and text of each.
pub fn schemas() -> [(&'static str, String); 4] {
    [
        ("site", schema::<Site>()),
        ("tool", schema::<Tool>()),
        ("tallies", schema::<Tallies>()),
        ("editorial", schema::<Guide>()),
    ]
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
    RecursiveTransform(like_the_doors).transform(&mut schema);
    if let Some(properties) = schema.get_mut("properties").and_then(|properties| properties.as_object_mut()) {
        properties.insert("$schema".into(), json!({"type": "string"}));
    }
    format!("{schema:#}\n", schema = serde_json::to_value(&schema).unwrap_or_default())
}

/// What the doors do to every object: unknown fields are refused, and a field that may be absent may be null.
fn like_the_doors(schema: &mut Schema) {
    let required: Vec<String> = schema.get("required").map(names).unwrap_or_default();
    let Some(Value::Object(properties)) = schema.get_mut("properties") else { return };
    for (_, property) in properties.iter_mut().filter(|(name, _)| !required.contains(name)) {
        let takes_null = property.to_string().contains("\"null\"");
        if !takes_null {
            *property = json!({"anyOf": [property.take(), {"type": "null"}]});
        }
    }
    schema.insert("additionalProperties".into(), false.into());
}

fn names(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(String::from)).collect()
}
