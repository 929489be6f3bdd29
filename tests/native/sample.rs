//! The made-up catalogue: sound, plainly made up, and the same for the same seed.

use crate::common;
use crate::common::workshop::{INDEX, command, read, workshop};
use seaworthy::companion::{catalogue_files, findings, read_catalogue};
use seaworthy::domain::{Catalogue, Slug};
use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::Path;

fn sample(out: &Path, tools: &str, seed: &str) -> Result<(), String> {
    command(&["seaworthy", "sample", "--tools", tools, "--seed", seed, "--out", out.to_str().unwrap()])
}

/// The files of a made-up catalogue by their paths.
fn written(tools: &str, seed: &str) -> BTreeMap<String, String> {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(sample(dir.path(), tools, seed), Ok(()));
    read(dir.path())
}

/// A made-up catalogue, read through its doors.
fn catalogue(tools: &str) -> Catalogue {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(sample(dir.path(), tools, "7"), Ok(()));
    read_catalogue(dir.path()).unwrap().unwrap()
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_other_names() {
    let first = written("30", "7");
    assert!(first == written("30", "7"));
    let other = written("30", "8");
    let shared: Vec<&String> = first.keys().filter(|path| other.contains_key(*path)).collect();
    assert_eq!(shared, ["site.json", "tallies.json"]);
}

#[test]
fn one_more_tool_leaves_the_names_of_the_others_alone() {
    let (few, many) = (written("300", "7"), written("301", "7"));
    assert!(few.keys().all(|path| many.contains_key(path)));
}

#[test]
fn thirty_tools_pass_the_check_and_become_a_site() {
    let (dir, made) = (workshop(INDEX), tempfile::tempdir().unwrap());
    assert_eq!(sample(made.path(), "30", "7"), Ok(()));
    let files = catalogue_files(made.path()).unwrap();
    let found = findings(&files, common::date("2026-11-22"));
    assert_eq!(found.faults, []);
    let (app, out) = (dir.path().join("app"), dir.path().join("out"));
    let words = ["seaworthy", "build", "--catalogue", made.path().to_str().unwrap(), "--out", out.to_str().unwrap()];
    assert_eq!(command(&[&words[..], &["--app", app.to_str().unwrap()]].concat()), Ok(()));
    let site = read(&out);
    assert_eq!(site.keys().filter(|path| path.starts_with("tool/")).count(), 30);
    assert!(site["index.html"].contains("Sample catalogue"));
}

#[test]
fn a_folder_that_is_not_empty_stays_as_it_is() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("site.json"), "mine").unwrap();
    let told = format!("{} is not empty; name a folder that is, or one that is not there yet", dir.path().display());
    assert_eq!(sample(dir.path(), "30", "7"), Err(told));
    assert_eq!(read(dir.path()), BTreeMap::from([("site.json".to_string(), "mine".to_string())]));
}

#[test]
fn names_are_unique_and_share_few_words() {
    let catalogue = catalogue("2000");
    let names: HashSet<&str> = catalogue.tools.iter().map(|tool| tool.name.as_str()).collect();
    let slugs: HashSet<&Slug> = catalogue.tools.iter().map(|tool| &tool.slug).collect();
    assert_eq!((names.len(), slugs.len()), (2_000, 2_000));
    assert!(slugs.iter().all(|slug| Slug::parse(slug.as_str()).is_some()));
    let mut words: BTreeMap<&str, usize> = BTreeMap::new();
    names.iter().flat_map(|name| name.split(' ')).for_each(|word| *words.entry(word).or_default() += 1);
    let common = words.iter().filter(|(word, _)| word.len() > 2).max_by_key(|(_, count)| **count).unwrap();
    assert!(words.len() > 1_000 && *common.1 < 60, "{} words, {common:?}", words.len());
    assert!(catalogue.tools.iter().filter(|tool| !tool.aliases.is_empty()).count() > 500);
    let beginnings: HashSet<&str> = names.iter().filter_map(|name| name.split(' ').next()).collect();
    assert!(beginnings.len() < names.len() - 50, "near twins begin alike");
}

#[test]
fn every_record_says_that_it_is_made_up() {
    let catalogue = catalogue("60");
    for tool in &catalogue.tools {
        assert!(tool.tagline.starts_with("Made up: "), "{}", tool.tagline);
        assert!(tool.description.contains("made-up record of a sample catalogue; no such product exists"));
        assert!(tool.homepage.as_str().starts_with("https://example.com/"));
        let made_up = |what: &str| what.to_lowercase().replace('-', " ").contains("made up");
        assert!(tool.sources.iter().all(|source| made_up(&source.what) && source.url.host() == "example.com"));
        assert_eq!(tool.takes.len(), catalogue.site.reviewers.len());
    }
}

#[test]
fn pairs_stand_on_one_shelf_and_are_as_many_as_are_asked_for() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("made");
    let make = |pairs| {
        let words = ["seaworthy", "sample", "--tools", "40", "--out", out.to_str().unwrap(), "--pairs", pairs];
        command(&words)
    };
    assert_eq!(make("181"), Err("40 tools make 180 pairs within their shelves, not 181".into()));
    assert_eq!(make("180"), Ok(()));
    let catalogue = read_catalogue(&out).unwrap().unwrap();
    assert_eq!(catalogue.site.comparisons.len(), 180);
    for pair in &catalogue.site.comparisons {
        let [a, b] = pair.tools.each_ref().map(|slug| &catalogue.tool(slug).unwrap().category);
        assert_eq!(a, b);
    }
}

/// Prints what a built site weighs: `SAMPLE_SITE=DIR cargo test --test native sample:: -- --ignored --nocapture`.
#[test]
#[ignore = "measures a site that was built before"]
fn what_grows_with_the_catalogue() {
    let site = std::env::var("SAMPLE_SITE").expect("SAMPLE_SITE names a built site");
    let site = Path::new(&site);
    let pages = |folder: &str| {
        let pages = fs::read_dir(site.join(folder)).unwrap().map(|entry| entry.unwrap().path().join("index.html"));
        let sizes = pages.filter(|page| page.is_file()).map(|page| gzip(&fs::read(page).unwrap()));
        sizes.max().unwrap()
    };
    println!("\nlargest comparison, gzip 9: {}", pages("compare"));
    println!("largest tool page, gzip 9: {}", pages("tool"));
    let files = ["index.html", "tools/index.html", "compare/index.html", "catalogue/site.json", "service-worker.js"];
    for file in files {
        println!("{file}, gzip 9: {}", gzip(&fs::read(site.join(file)).unwrap()));
    }
    let index = fs::read(site.join("catalogue/index.json")).unwrap();
    let facets = fs::read(site.join("catalogue/facets.json")).unwrap();
    println!("catalogue/index.json, brotli 11: {} of {}", brotli(&index), index.len());
    println!("catalogue/facets.json, brotli 11: {} of {}", brotli(&facets), facets.len());
}

fn gzip(bytes: &[u8]) -> usize {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    std::io::Write::write_all(&mut encoder, bytes).unwrap();
    encoder.finish().unwrap().len()
}

fn brotli(bytes: &[u8]) -> usize {
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters).unwrap();
    packed.len()
}
