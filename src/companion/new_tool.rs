use crate::domain::{Guide, Known, Slug, TAKE_WORDS};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

/// Writes a record to fill in: every required field, with a hint. Each hint that is still there, `seaworthy check` names.
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
    let site = fs::read_to_string(catalogue.join("site.json"));
    let Known { categories, reviewers } = Known::from_json(site.as_deref().unwrap_or_default());
    let takes: Vec<String> = reviewers.iter().flatten().map(take).collect();
    let categories: Vec<&str> = categories.iter().flatten().map(Slug::as_str).collect();
    let category = match categories[..] {
        [] => "the id of a category that site.json lists".to_string(),
        _ => format!("one of {}", categories.join(", ")),
    };
    let guided = catalogue.join(Guide::FILE).is_file();
    let text = include_str!("new_tool.json")
        .replace("{{slug}}", slug.as_str())
        .replace("{{category}}", &category)
        .replace("{{numbers}}", if guided { "; each number in it must stand in a fact below" } else { "" })
        .replace("{{ends}}", if guided { "the last two want" } else { "there may be" })
        .replace("{{takes}}", &takes.join(",\n"));
    fs::create_dir_all(catalogue.join("tools")).context("cannot make the folder tools")?;
    fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    println!("{}: fill it in, then run: seaworthy check {}", path.display(), catalogue.display());
    if site.is_err() {
        println!(
            "{}: there is no site.json beside tools; it names the categories and the reviewers, for whom takes can then be written; \
             docs/catalogue.md shows one",
            catalogue.display()
        );
    }
    Ok(())
}

fn take(reviewer: &Slug) -> String {
    let (least, most) = (TAKE_WORDS.start(), TAKE_WORDS.end());
    format!(
        r#"    {{
      "reviewer": "{reviewer}",
      "verdict": "TODO: ship or skip",
      "score": "TODO: a whole number from 0 to 100",
      "text": "TODO: the take, {least} to {most} words, from the facts of this record",
      "would_change": "TODO: what would change this verdict, in one sentence",
      "claims": [
        {{
          "about": "TODO: cost, speed, quality, lock-in, maturity, licence or ease",
          "says": "TODO: for or against",
          "text": "TODO: one argument of the take, in a few words"
        }}
      ]
    }}"#
    )
}
