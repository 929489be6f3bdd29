use super::fewest::Fewest;
use crate::domain::Tally;
use std::cmp::Ordering;

/// z² = 1.96², in ten thousandths.
const Z2: i128 = 38_416;

/// The middle of a tally's Wilson interval, (ships + z²/2) ÷ (ballots + z²), kept as a fraction so that no rounding
/// decides a comparison. It is the share with about two ships and two skips more (A. Agresti and B. A. Coull, Am. Stat.
/// 52, 1998).
#[derive(Clone, Copy, Debug)]
pub(super) struct Centre {
    ships: i128,
    ballots: i128,
}

impl Centre {
    pub fn of(tally: Tally) -> Centre {
        Centre::without(tally, 0, 0)
    }

    /// The centre with fewer ships and skips.
    fn without(tally: Tally, ships: i128, skips: i128) -> Centre {
        let (left, skips) = (i128::from(tally.ship) - ships, i128::from(tally.skip) - skips);
        Centre { ships: left * 10_000 + Z2 / 2, ballots: (left + skips) * 10_000 + Z2 }
    }

    pub fn cmp(&self, other: &Centre) -> Ordering {
        (self.ships * other.ballots).cmp(&(other.ships * self.ballots))
    }
}

impl Fewest {
    /// The fewest ballots without which the first of these tallies is no longer strictly ahead, exactly. None where there
    /// is no first: fewer than two tools with ballots.
    ///
    /// Only two kinds of ballots matter: ships of the first, and skips of one rival. With k of them gone, x of the first,
    /// the first is ahead by a quadratic function of x that bends down, so it is least at one end of what x may be: it is
    /// enough to take as many as there are from one side. And with each more taken the lead shrinks, so k is found by
    /// halving.
    pub fn of_tallies(tallies: &[Tally]) -> Option<Fewest> {
        let voted: Vec<Tally> = tallies.iter().filter(|tally| tally.votes() > 0).copied().collect();
        // The last of equals is taken, so they are looked at from behind.
        let best = (0..voted.len()).rev().max_by(|a, b| Centre::of(voted[*a]).cmp(&Centre::of(voted[*b])))?;
        let first = voted[best];
        let rivals = voted.iter().enumerate().filter(|(at, _)| *at != best);
        let votes = rivals.map(|(_, rival)| fewest_against(first, *rival)).min()?;
        // Without any ballot the first is off the board.
        Some(Fewest { votes: votes.min(first.votes().into()), exact: true })
    }
}

/// The fewest ballots without which `rival` is level or ahead, keeping one of its own at least.
fn fewest_against(first: Tally, rival: Tally) -> u64 {
    let ships = i128::from(first.ship);
    let skips = i128::from(rival.skip) - i128::from(rival.ship == 0);
    let turned =
        |x: i128, y: i128| Centre::without(first, x, 0).cmp(&Centre::without(rival, 0, y)) != Ordering::Greater;
    let (mut low, mut high) = (0, ships + skips);
    while low < high {
        let middle = (low + high) / 2;
        let (least, most) = ((middle - skips).max(0), middle.min(ships));
        match turned(least, middle - least) || turned(most, middle - most) {
            true => high = middle,
            false => low = middle + 1,
        }
    }
    low as u64
}
