use crate::domain::{
    ArenaTake, BallotBox, Bout, Contest, Fit, MaskedTake, OwnVotes, Pair, Shown, Slug, Subject, bout_pairs, bouts,
    next_bout,
};

/// One category's contest, and the pair that is shown.
pub(super) struct Ring {
    contest: Contest,
    tools: Vec<Slug>,
    takes: Vec<ArenaTake>,
    bouts: Vec<Bout>,
    shown: Option<Shown>,
}

impl Ring {
    pub fn of(contest: Contest) -> Ring {
        let (tools, takes) = (contest.tools(), contest.arena_takes());
        let bouts = bouts(&takes);
        Ring { contest, tools, takes, bouts, shown: None }
    }

    /// Goes on to the pair from which the reader's own board learns most.
    pub fn turn(&mut self, ballots: &BallotBox, done: &[Pair], seed: u64) {
        let position = |slug: &Slug| self.tools.binary_search(slug).ok();
        let done: Vec<(usize, usize)> =
            done.iter().filter_map(|pair| Some((position(pair.a())?, position(pair.b())?))).collect();
        let fit = Fit::of(OwnVotes::of(&self.tools.iter().collect::<Vec<_>>(), ballots).pairs);
        self.shown = next_bout(&self.bouts, &self.takes, &fit, &done, seed);
    }

    /// The two takes that are shown, in their order.
    pub fn both(&self) -> Option<[&MaskedTake; 2]> {
        let Shown { first, second } = self.shown?;
        Some([&self.contest.takes[first], &self.contest.takes[second]])
    }

    /// Their tools.
    pub fn pair(&self) -> Option<Pair> {
        let [first, second] = self.both()?;
        Pair::of(first.tool.clone(), second.tool.clone())
    }

    /// On how many of the pairs of this category the reader has a vote, and how many there are.
    pub fn progress(&self, ballots: &BallotBox) -> (u32, u32) {
        let pairs = bout_pairs(&self.bouts, &self.takes);
        let voted = |(a, b): &(usize, usize)| {
            let pair = Pair::of(self.tools[*a].clone(), self.tools[*b].clone());
            pair.is_some_and(|pair| ballots.vote(&Subject::Pair(pair)).is_some())
        };
        (pairs.iter().filter(|pair| voted(pair)).count() as u32, pairs.len() as u32)
    }
}
