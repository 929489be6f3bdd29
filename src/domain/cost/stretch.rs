use super::Curve;
use crate::domain::{Decimal, Workload};
use crate::words::cost::{self as words, THE_SAME};

/// A stretch of quantities over which the same tools are cheapest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub from: Decimal,
    /// None where it goes on to [`Workload::MOST`].
    pub to: Option<Decimal>,
    /// The places of those that may be cheapest: one alone is so surely.
    pub tools: Vec<usize>,
    /// Several of them cost the same; otherwise their ranges overlap.
    pub level: bool,
}

impl Stretch {
    /// The tool that is surely cheapest: its highest cost is below the lowest of every other.
    pub fn cheapest(&self) -> Option<usize> {
        if let [tool] = self.tools[..] { Some(tool) } else { None }
    }
}

/// Who is cheapest from 0 on. None of the stretches is empty, and they leave nothing out; there is none without curves.
///
/// Who is cheapest can change only where a straight line of one low or high end meets one of another; where included units
/// end and that changes something, two lines meet as well. Between two such places it is found in whole numbers at the
/// first millionth behind the former, so a stretch narrower than two millionths is passed over.
pub fn stretches(curves: &[Curve]) -> Vec<Stretch> {
    let ramps: Vec<_> = curves.iter().flat_map(|curve| [curve.low, curve.high]).collect();
    let most = i128::from(Workload::MOST.micros());
    let mut bounds = vec![0, most];
    for (index, ramp) in ramps.iter().enumerate() {
        ramps[index + 1..].iter().for_each(|other| bounds.extend(ramp.meets(*other)));
    }
    bounds.retain(|bound| (0..=most).contains(bound));
    bounds.sort_unstable();
    let mut found: Vec<Stretch> = Vec::new();
    for ends in bounds.windows(2).filter(|ends| ends[1] - ends[0] >= 2 && !curves.is_empty()) {
        let (tools, level) = cheapest_at(curves, ends[0] + 1);
        let from = Decimal::of_micros(if found.is_empty() { 0 } else { ends[0] as i64 });
        match found.last_mut() {
            Some(last) if last.tools == tools && last.level == level => continue,
            Some(last) => last.to = Some(from),
            None => {}
        }
        found.push(Stretch { from, to: None, tools, level });
    }
    found
}

/// Those whose lowest cost is not above the lowest of the highest, and whether they all cost just that.
fn cheapest_at(curves: &[Curve], x: i128) -> (Vec<usize>, bool) {
    let least = curves.iter().map(|curve| curve.high.at(x)).min().unwrap_or_default();
    let may = |curve: &Curve| curve.low.at(x) <= least;
    let tools: Vec<usize> = (0..curves.len()).filter(|index| may(&curves[*index])).collect();
    let level = tools.len() > 1 && tools.iter().all(|index| curves[*index].low.at(x) == curves[*index].high.at(x));
    (tools, level)
}

/// "Below 3.2 million output tokens a month A is cheapest; above, B." `names` are those of all tools with a curve, and
/// `unit` is what the curves run over, in words. Nothing where there are fewer than two tools to compare.
pub fn stretches_in_words(stretches: &[Stretch], names: &[&str], unit: &str) -> Option<String> {
    let all_level = |stretch: &Stretch| stretch.level && stretch.tools.len() == names.len();
    let told = |stretch: &Stretch, words: fn(&[&str], bool) -> String| {
        let tools: Vec<&str> = stretch.tools.iter().filter_map(|index| names.get(*index).copied()).collect();
        words(&tools, stretch.level)
    };
    let same_or = |stretch: &Stretch, words| {
        if all_level(stretch) { THE_SAME.to_string() } else { told(stretch, words) }
    };
    let (first, rest) = stretches.split_first().filter(|_| names.len() > 1)?;
    let Some((last, between)) = rest.split_last() else {
        return Some(match all_level(first) {
            true => words::THE_SAME_AT_ANY_VOLUME.to_string(),
            false => told(first, words::at_any_volume),
        });
    };
    let ends = ends_in_words(rest);
    let between = between.iter().zip(ends.windows(2));
    let between = between.map(|(stretch, ends)| words::between(&ends[0], &ends[1], &same_or(stretch, words::then)));
    let volume = words::volume(&ends[0], unit);
    let (first, last) = (same_or(first, words::first), same_or(last, words::then));
    Some(words::from_below(&volume, &first, &between.collect::<Vec<_>>(), &last))
}

/// Where the stretches begin: shortened, unless two of them would then be the same.
fn ends_in_words(stretches: &[Stretch]) -> Vec<String> {
    let written = |shorten: fn(Decimal) -> Decimal| -> Vec<String> {
        stretches.iter().map(|stretch| shorten(stretch.from).to_string()).collect()
    };
    let short = written(shortened);
    if short.windows(2).any(|two| two[0] == two[1]) { written(|exact| exact) } else { short }
}

/// Three digits of a number, and all of its whole ones; halves rounded up.
fn shortened(number: Decimal) -> Decimal {
    let micros = number.micros();
    let mut unit = 1;
    while unit < 1_000_000 && micros / unit >= 1_000 {
        unit *= 10;
    }
    Decimal::of_micros((micros + unit / 2) / unit * unit)
}
