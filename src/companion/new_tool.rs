use crate::domain::Slug;
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
    let reviewers = match super::read_catalogue(catalogue)? {
        Ok(catalogue) => catalogue.site.reviewers.into_iter().map(|reviewer| reviewer.id.to_string()).collect(),
        Err(_) => Vec::new(),
    };
    let takes: Vec<String> = reviewers.iter().map(|reviewer| take(reviewer)).collect();
    let text = include_str!("new_tool.json").replace("SLUG", slug.as_str()).replace("TAKES", &takes.join(",\n"));
    fs::create_dir_all(catalogue.join("tools")).context("cannot make the folder tools")?;
    fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    println!("{}: fill it in, then run: seaworthy check {}", path.display(), catalogue.display());
    Ok(())
}

fn take(reviewer: &str) -> String {
    format!(
        "    {{ \"reviewer\": \"{reviewer}\", \"verdict\": \"\", \"score\": 0, \"text\": \"\", \"would_change\": \"\", \"claims\": [] }}"
    )
}
