use super::cutter::Cutter;
use super::progress;
use super::publish::Writer;
use crate::domain::{Catalogue, Contest, Contests, Facets, Index, Record, Roll, SHARD, Site, Tool, shelf_order};
use crate::site::{ArenaFile, DataFile, PAIRS_IN_SITE, WholeFile};
use anyhow::Result;
use rayon::prelude::*;

/// Writes all files that pages are made from, but for those of the arena.
pub(super) fn write(write: &Writer, catalogue: &Catalogue, cutter: &Cutter) -> Result<()> {
    write.json(&DataFile::Site.path(), &cutter.site())?;
    write.json(&DataFile::Paired.path(), &cutter.paired(PAIRS_IN_SITE))?;
    write.json(&DataFile::Top.path(), &cutter.top())?;
    for page in 1..=Roll::pages(catalogue.tools.len() as u32) {
        write.json(&DataFile::Roll(page).path(), &cutter.roll(page))?;
    }
    let bar = progress::bar(catalogue.tools.len() as u64, "tools");
    catalogue.tools.par_iter().try_for_each(|tool| {
        write.json(&DataFile::Tool(tool.slug.clone()).path(), tool)?;
        write.json(&DataFile::Beside(tool.slug.clone()).path(), &cutter.beside(tool))?;
        bar.inc(1);
        anyhow::Ok(())
    })?;
    bar.finish_and_clear();
    for reviewer in &catalogue.site.reviewers {
        write.json(&DataFile::Record(reviewer.id.clone()).path(), &Record::of(catalogue, &reviewer.id))?;
    }
    write_whole(write, catalogue, cutter)
}

/// What says something of every tool.
fn write_whole(write: &Writer, catalogue: &Catalogue, cutter: &Cutter) -> Result<()> {
    let index = Index::of(catalogue);
    write.json(WholeFile::Index.path(), &index)?;
    write.json(WholeFile::Facets.path(), &Facets::of(catalogue))?;
    for (number, places) in shelf_order(&index).chunks(SHARD).enumerate() {
        let slugs = places.iter().map(|place| index.rows()[*place].slug());
        write.json(&DataFile::Shard(number as u32).path(), &cutter.rows(slugs))?;
    }
    match &catalogue.tallies {
        Some(tallies) => write.json(WholeFile::Tallies.path(), tallies),
        None => Ok(()),
    }
}

/// The records from which readers guess, once the files of all tools are written. A mask hangs on all records, so all of it is
/// kept or none.
pub(super) fn write_arena(write: &Writer, catalogue: &Catalogue) -> Result<()> {
    let tools: Vec<&Tool> = catalogue.tools.iter().collect();
    let digests = tools.iter().filter_map(|tool| write.digest_of(&DataFile::Tool(tool.slug.clone()).path()));
    let site = Site { comparisons: Vec::new(), ..catalogue.site.clone() };
    let key = write.key(&[&serde_json::to_vec(&site)?, &digests.collect::<Vec<_>>().concat()]);
    if write.keep_all(&key)? {
        return Ok(());
    }
    let contests = Contest::all(&site, &tools);
    let mut paths = vec![ArenaFile::Contests.path()];
    write.json(&paths[0], &Contests::of(&contests))?;
    for contest in &contests {
        let path = ArenaFile::Contest(contest.category.clone()).path();
        write.json(&path, contest)?;
        paths.push(path);
    }
    write.remember(&paths.iter().map(String::as_str).collect::<Vec<_>>(), &key);
    Ok(())
}
