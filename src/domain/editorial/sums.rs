use super::figure::{Figure, Meaning, ONE};

/// How much of each figure of a passage follows from its facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ground {
    Stated,
    /// Part of a sum that comes out.
    Worked,
    None,
}

/// Which figures stand on facts: those that are stated, and those of a sum that is written out and comes out, such as
/// “100 million tokens at $0.10 a million cost $10”. There the rate is the fact, the amount an assumption of the writer's,
/// and the result is computed again here. Totals and differences may follow from what has come out.
pub(super) fn grounded(figures: &[Figure], stated: &[bool]) -> Vec<bool> {
    let mut grounds: Vec<Ground> =
        stated.iter().map(|stated| if *stated { Ground::Stated } else { Ground::None }).collect();
    while let Some((one, other)) = next(figures, &grounds) {
        for figure in [one, other] {
            if grounds[figure] == Ground::None {
                grounds[figure] = Ground::Worked;
            }
        }
    }
    grounds.into_iter().map(|ground| ground != Ground::None).collect()
}

/// A figure that is not grounded yet and follows from one that is, and the other of its sum; the two may be one.
fn next(figures: &[Figure], grounds: &[Ground]) -> Option<(usize, usize)> {
    let (firm, loose): (Vec<usize>, Vec<usize>) = (0..figures.len()).partition(|index| grounds[*index] != Ground::None);
    for figure in loose {
        let worked =
            |index: &usize| grounds[*index] == Ground::Worked && figures[*index].meanings == figures[figure].meanings;
        let total = |fact: &usize| firm.iter().any(|other| other != fact && add(figures, *fact, *other, figure));
        if firm.iter().any(worked) || firm.iter().any(total) {
            return Some((figure, figure));
        }
        let others = || (0..figures.len()).filter(|other| *other != figure);
        for fact in &firm {
            let product = |other: &usize| {
                other != fact && (multiply(figures, *fact, *other, figure) || multiply(figures, *fact, figure, *other))
            };
            if let Some(other) = others().find(product) {
                return Some((figure, other));
            }
        }
    }
    None
}

/// `fact × amount = result`, the rate being for one or for a million.
fn multiply(figures: &[Figure], fact: usize, amount: usize, result: usize) -> bool {
    each(figures, [fact, amount, result], |fact, amount, result| {
        let product = fact.saturating_mul(amount);
        product == result * ONE || product == result.saturating_mul(ONE * 1_000_000)
    })
}

/// `one + other = result` or `one − other = result`.
fn add(figures: &[Figure], one: usize, other: usize, result: usize) -> bool {
    each(figures, [one, other, result], |one, other, result| one + other == result || one - other == result)
}

fn each(figures: &[Figure], indices: [usize; 3], holds: impl Fn(i128, i128, i128) -> bool) -> bool {
    let [a, b, c] = indices.map(|index| numbers(&figures[index]));
    a.iter().any(|a| b.iter().any(|b| c.iter().any(|c| holds(*a, *b, *c))))
}

fn numbers(figure: &Figure) -> Vec<i128> {
    let number = |meaning: &Meaning| match meaning {
        Meaning::Number(number) => Some(*number),
        _ => None,
    };
    figure.meanings.iter().filter_map(number).collect()
}
