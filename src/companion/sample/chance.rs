use crate::domain::mixed;

/// Numbers that look like chance, the same each time for the same seed.
pub(super) struct Chance {
    seed: u64,
    at: u64,
}

impl Chance {
    /// The numbers of one subject: each tool has its own, so that one more tool changes none of the others.
    pub fn of(seed: u64, subject: &str, number: usize) -> Chance {
        let subject = subject.bytes().fold(seed, |seed, byte| mixed(seed, u64::from(byte)));
        Chance { seed: mixed(subject, number as u64), at: 0 }
    }

    /// A number from 0 to below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.at += 1;
        (mixed(self.seed, self.at) % end.max(1) as u64) as usize
    }

    /// A number of a range, both ends included.
    pub fn from(&mut self, least: usize, most: usize) -> usize {
        least + self.below(most - least + 1)
    }

    /// Whether what happens so many times in a hundred happens now.
    pub fn often(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of some.
    pub fn one<'t, T>(&mut self, of: &'t [T]) -> &'t T {
        &of[self.below(of.len())]
    }

    /// Some of some, in their order, each at most once.
    pub fn some<'t, T>(&mut self, of: &'t [T], count: usize) -> Vec<&'t T> {
        let mut left = count.min(of.len());
        let chosen = of.iter().enumerate().filter(|(at, _)| {
            let take = self.below(of.len() - at) < left;
            left -= usize::from(take);
            take
        });
        chosen.map(|(_, item)| item).collect()
    }
}
