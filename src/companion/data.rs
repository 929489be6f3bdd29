use super::cutter::Cutter;
use super::publish::Writer;
use crate::domain::{Catalogue, Contest, Contests, Facets, Index, Record, Roll, SHARD, Tool, shelf_order};
use crate::site::{ArenaFile, DataFile, PAIRS_IN_SITE, WholeFile};
use anyhow::Result;

/// Writes all files that pages are made from.
pub(super) fn write(write: &Writer, catalogue: &Catalogue, cutter: &Cutter) -> Result<()> {
    write.json(&DataFile::Site.path(), &cutter.site())?;
    write.json(&DataFile::Paired.path(), &cutter.paired(PAIRS_IN_SITE))?;
    write.json(&DataFile::Top.path(), &cutter.top())?;
    for page in 1..=Roll::pages(catalogue.tools.len() as u32) {
        write.json(&DataFile::Roll(page).path(), &cutter.roll(page))?;
    }
    for tool in &catalogue.tools {
        write.json(&DataFile::Tool(tool.slug.clone()).path(), tool)?;
        write.json(&DataFile::Beside(tool.slug.clone()).path(), &cutter.beside(tool))?;
    }
    for reviewer in &catalogue.site.reviewers {
        write.json(&DataFile::Record(reviewer.id.clone()).path(), &Record::of(catalogue, &reviewer.id))?;
    }
    write_whole(write, catalogue, cutter)?;
    write_arena(write, catalogue)
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

fn write_arena(write: &Writer, catalogue: &Catalogue) -> Result<()> {
    let tools: Vec<&Tool> = catalogue.tools.iter().collect();
    let contests = Contest::all(&catalogue.site, &tools);
    write.json(&ArenaFile::Contests.path(), &Contests::of(&contests))?;
    for contest in &contests {
        write.json(&ArenaFile::Contest(contest.category.clone()).path(), contest)?;
    }
    Ok(())
}
