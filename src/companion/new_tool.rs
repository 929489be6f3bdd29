use crate::domain::{Known, Slug};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

/// Writes a record to fill in. What is left empty, `seaworthy check` names line by line.
pub(super) fn write(catalogue: &Path, slug: &str) -> Result<()> {
    let Some(slug) = Slug::parse(slug) else {
        bail!(
            "“{slug}” cannot stand in an address; use lower-case letters, digits and single hyphens, without the word “vs”"
        );
    };
    let path = catalogue.join(format!("tools/{slug}.json"));
    if path.exists() {
        bail!("{} is there already; edit it, or choose another slug", path.display());
    }
    // The site alone: other records may still be unfinished.
    let site = fs::read_to_string(catalogue.join("site.json")).unwrap_or_default();
    let reviewers = Known::from_json(&site).reviewers.unwrap_or_default();
    let takes: Vec<String> = reviewers.iter().map(take).collect();
    let text = include_str!("new_tool.json").replace("SLUG", slug.as_str()).replace("TAKES", &takes.join(",\n"));
    fs::create_dir_all(catalogue.join("tools")).context("cannot make the folder tools")?;
    fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    println!("{}: fill it in, then run: seaworthy check {}", path.display(), catalogue.display());
    Ok(())
}

fn take(reviewer: &Slug) -> String {
    format!(
        "    {{ \"reviewer\": \"{reviewer}\", \"verdict\": \"\", \"score\": null, \"text\": \"\", \"would_change\": \"\", \"claims\": [] }}"
    )
}
