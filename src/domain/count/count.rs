use super::numbers::Numbers;
use super::{Account, Judged, Refusal, Refused, Rules};
use crate::domain::{Ballot, BallotLine, Date, PairTally, PublicKey, Seal, Subject, Tallies, Tally, Vote};
use std::collections::BTreeMap;

/// A count in progress. What it holds grows with the different keys and what each of them voted on, about 160 bytes a
/// ballot, and not with the lines: a line that says nothing new takes no memory.
#[derive(Debug)]
pub struct Count {
    rules: Rules,
    keys: Numbers<PublicKey>,
    subjects: Numbers<Subject>,
    /// By the numbers of key and subject: the greatest ballot and its signature, of several the least.
    latest: BTreeMap<(u32, u32), (Ballot, [u8; 64])>,
    /// How often a ballot was cast without a signature.
    unsigned: BTreeMap<(Subject, Ballot), u32>,
    /// How many good signed lines there were.
    signed: u64,
    /// Of how many of them nobody has checked the signature.
    not_checked: u64,
    refused: [Refused; Refusal::ALL.len()],
}

impl Count {
    pub fn new(rules: Rules) -> Count {
        Count {
            rules,
            keys: Numbers::default(),
            subjects: Numbers::default(),
            latest: BTreeMap::new(),
            unsigned: BTreeMap::new(),
            signed: 0,
            not_checked: 0,
            refused: Default::default(),
        }
    }

    /// Puts a line to the others. In which order they come makes no difference to the result.
    pub fn add(&mut self, judged: Judged) {
        match judged {
            Judged::Refused(rule, fault) => {
                let refused = &mut self.refused[rule as usize];
                refused.lines += 1;
                refused.first.get_or_insert(fault);
            }
            Judged::Signed(line) | Judged::Unsigned(line) => self.put(line),
            Judged::NotChecked(line) => {
                self.not_checked += 1;
                self.put(line);
            }
        }
    }

    fn put(&mut self, line: BallotLine) {
        match line.seal {
            Some(Seal { key, signature }) => {
                self.signed += 1;
                let of = (self.keys.of(key), self.subjects.of(line.subject));
                let (latest, seal) = self.latest.entry(of).or_insert((line.ballot, signature));
                if line.ballot > *latest || line.ballot == *latest && signature < *seal {
                    (*latest, *seal) = (line.ballot, signature);
                }
            }
            None => *self.unsigned.entry((line.subject, line.ballot)).or_default() += 1,
        }
    }

    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// Counts the lines without a signature from now on, or no longer. They are kept either way, so it can be tried.
    pub fn count_unsigned(&mut self, unsigned: bool) {
        self.rules.count_unsigned(unsigned);
    }

    /// How many lines there were without a signature, withdrawals included.
    pub fn unsigned(&self) -> u64 {
        self.unsigned.values().map(|lines| u64::from(*lines)).sum()
    }

    /// How many signed lines there were that no rule refused.
    pub fn signed(&self) -> u64 {
        self.signed
    }

    /// Of how many lines the signature could not be checked. They count like those whose signature holds, for that
    /// nobody could check them here says nothing against them; whoever shows the count must say so.
    pub fn not_checked(&self) -> u64 {
        self.not_checked
    }

    pub fn refused(&self, rule: Refusal) -> &Refused {
        &self.refused[rule as usize]
    }

    pub fn account(&self) -> Account {
        let mut account = Account { replaced: self.signed - self.latest.len() as u64, ..Account::default() };
        for (ballot, _) in self.latest.values() {
            let place = if ballot.vote == Vote::Withdrawn { &mut account.withdrawn } else { &mut account.counted };
            *place += 1;
        }
        for ((_, ballot), lines) in &self.unsigned {
            let place = match ballot.vote {
                _ if !self.rules.counts_unsigned() => &mut account.unchecked,
                Vote::Withdrawn => &mut account.withdrawn,
                _ => &mut account.counted,
            };
            *place += u64::from(*lines);
        }
        account.refused = self.refused.iter().map(|refused| refused.lines).sum();
        account
    }

    /// The count as it is published, subjects in their order. `rules` tells its readers how it was made.
    pub fn tallies(&self, as_of: Date, rules: &str) -> Tallies {
        let (mut tools, mut pairs) = (BTreeMap::<String, Tally>::new(), BTreeMap::<String, PairTally>::new());
        let mut vote = |subject: &Subject, vote, votes| match subject {
            Subject::Tool(slug) if vote != Vote::Withdrawn => {
                let tally = tools.entry(slug.to_string()).or_default();
                let place = if vote == Vote::Ship { &mut tally.ship } else { &mut tally.skip };
                *place += votes;
            }
            Subject::Pair(pair) if vote != Vote::Withdrawn => {
                let tally = pairs.entry(pair.to_string()).or_default();
                *match vote {
                    Vote::A => &mut tally.a,
                    Vote::B => &mut tally.b,
                    _ => &mut tally.tie,
                } += votes;
            }
            _ => (),
        };
        let subjects = self.subjects.in_their_numbers();
        for ((_, subject), (ballot, _)) in &self.latest {
            vote(subjects[*subject as usize], ballot.vote, 1);
        }
        for ((subject, ballot), lines) in self.unsigned_that_count() {
            vote(subject, ballot.vote, *lines);
        }
        let (tools, pairs) = (tools.into_iter().collect(), pairs.into_iter().collect());
        Tallies { as_of, rules: rules.to_string(), tools, pairs }
    }

    /// The lines the count rests on, withdrawals included, in the order of keys and subjects; then those without a
    /// signature where they count.
    pub fn accepted(&self) -> impl Iterator<Item = BallotLine> {
        let subjects = self.subjects.in_their_numbers();
        let signed = self.keys.iter().flat_map(move |(key, number)| {
            let line = |((_, subject), (ballot, signature)): (&(u32, u32), &(Ballot, [u8; 64]))| {
                let seal = Some(Seal { key: *key, signature: *signature });
                BallotLine { subject: subjects[*subject as usize].clone(), ballot: *ballot, seal }
            };
            let mut lines: Vec<BallotLine> = self.latest.range((*number, 0)..=(*number, u32::MAX)).map(line).collect();
            lines.sort_by(|one, other| one.subject.cmp(&other.subject));
            lines
        });
        let unsigned = self.unsigned_that_count().flat_map(|((subject, ballot), lines)| {
            (0..*lines).map(|_| BallotLine { subject: subject.clone(), ballot: *ballot, seal: None })
        });
        signed.chain(unsigned)
    }

    fn unsigned_that_count(&self) -> impl Iterator<Item = (&(Subject, Ballot), &u32)> {
        self.unsigned.iter().filter(|_| self.rules.counts_unsigned())
    }
}
