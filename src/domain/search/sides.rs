use super::cover::Words;
use super::{Haystack, Hit, MOST_SIDES, Query, Rank};

/// The tools that a comparison names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The best for each side, in the order of the sides; no tool twice, two to four.
    pub hits: Vec<Hit>,
    /// Whether more were named than can be compared.
    pub more: bool,
    /// A few other tools that a side could be, the best first.
    pub others: Vec<Hit>,
}

/// Sides that were looked for: their letters, and what was found.
type Known<'q> = Vec<(&'q str, Vec<Hit>)>;

impl Haystack {
    /// What a query names as a comparison: of the ways to read it the one whose worst side fits best. None where it is no
    /// comparison: in each way a side is no tool, or two are the same, or the whole is found as well as its sides.
    pub fn sides(&self, query: &Query) -> Option<Compared> {
        let mut known = Known::new();
        let mut best: Option<((Rank, u32), Compared)> = None;
        for way in &query.ways {
            let Some((hits, others)) = self.answer(&way.words, &mut known) else { continue };
            let fit = hits.iter().map(|hit| (hit.rank.max(Rank::Alias), hit.errors)).max()?;
            if best.as_ref().is_none_or(|(least, _)| fit < *least) {
                best = Some((fit, Compared { hits, more: way.more, others }));
            }
            if fit.0 == Rank::Alias {
                break;
            }
        }
        let (_, sides) = best?;
        let errors: u32 = sides.hits.iter().map(|hit| hit.errors).sum();
        let mut whole = [&query.words].into_iter().chain(&query.trimmed).flat_map(|words| self.hits(words, false, 1));
        let is_one = whole.any(|whole| whole.rank.is_of_names() && whole.errors <= errors);
        (!is_one).then_some(sides)
    }

    /// As many hits as there may be sides, so that each finds one that no other took.
    fn side(&self, side: &Words) -> Vec<Hit> {
        let strict = self.hits(side, false, MOST_SIDES);
        let loose = if strict.is_empty() { side.loosened() } else { None };
        let mut hits = loose.map_or(strict, |loose| self.hits(&loose, false, MOST_SIDES));
        hits.retain(|hit| hit.rank.is_of_names());
        hits
    }

    /// The best for each side of one way to read it, and others that fit a side.
    fn answer<'q>(&self, way: &'q [Words], known: &mut Known<'q>) -> Option<(Vec<Hit>, Vec<Hit>)> {
        let mut places: Vec<usize> = Vec::new();
        for side in way.iter() {
            let letters = side.whole().1.letters.as_str();
            let place = known.iter().position(|(other, _)| *other == letters).unwrap_or_else(|| {
                known.push((letters, self.side(side)));
                known.len() - 1
            });
            // The same side twice is no comparison.
            if known[place].1.is_empty() || places.contains(&place) {
                return None;
            }
            places.push(place);
        }
        let hits: Vec<&Vec<Hit>> = places.into_iter().map(|place| &known[place].1).collect();
        let mut order: Vec<usize> = (0..hits.len()).collect();
        order.sort_unstable_by_key(|side| (hits[*side][0].rank, hits[*side][0].errors, *side));
        let mut chosen: Vec<(usize, Hit)> = Vec::new();
        for side in order {
            let free = hits[side].iter().find(|hit| chosen.iter().all(|(_, other)| other.row != hit.row))?;
            chosen.push((side, free.clone()));
        }
        let mut others = self.merged(hits.into_iter().flatten().cloned().collect());
        others.retain(|other| chosen.iter().all(|(_, hit)| hit.row != other.row));
        chosen.sort_unstable_by_key(|(side, _)| *side);
        Some((chosen.into_iter().map(|(_, hit)| hit).collect(), others))
    }
}
