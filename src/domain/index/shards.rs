use super::Index;

/// How many tools stand in one file of rows.
pub const SHARD: usize = 32;

/// The number of the file of rows in which each tool stands, in the order of the index.
///
/// The companion writes those files and the browser finds them by the same rule, so no list of them is published.
pub fn shards(index: &Index) -> Vec<u32> {
    let mut shards = vec![0; index.rows().len()];
    for (at, place) in shelf_order(index).into_iter().enumerate() {
        shards[place] = (at / SHARD) as u32;
    }
    shards
}

/// All places of the index as the files of rows hold them: by category, within it the highest score first and what nobody
/// has judged last, of equals by name and then slug. So tools that are shown together mostly stand together.
pub fn shelf_order(index: &Index) -> Vec<usize> {
    let rows = index.rows();
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_unstable_by(|a, b| {
        let (a, b) = (&rows[*a], &rows[*b]);
        let scores = || b.panel().score().cmp(&a.panel().score());
        a.category().cmp(b.category()).then_with(scores).then_with(|| (a.name(), a.slug()).cmp(&(b.name(), b.slug())))
    });
    order
}
