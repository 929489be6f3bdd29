use crate::domain::Slug;
use crate::words::{scorecard, verdict as words};
use serde::Serialize;
use std::ops::RangeInclusive;

/// How long a take is, in words as the companion counts them (docs/catalogue.md).
pub const TAKE_WORDS: RangeInclusive<usize> = 60..=160;

/// Ship it or skip it. A reviewer's take carries one; so does a reader's ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    Ship,
    Skip,
}

impl Verdict {
    pub(crate) const WORDS: [(&'static str, Verdict); 2] = [("ship", Verdict::Ship), ("skip", Verdict::Skip)];

    /// The word of the catalogue and of class names.
    pub fn id(self) -> &'static str {
        match self {
            Verdict::Ship => "ship",
            Verdict::Skip => "skip",
        }
    }

    /// The word on a stamp.
    pub fn in_words(self) -> &'static str {
        match self {
            Verdict::Ship => words::SHIP,
            Verdict::Skip => words::SKIP,
        }
    }
}

/// What one reviewer says of one tool.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct Take {
    pub reviewer: Slug,
    pub verdict: Verdict,
    /// 0 to 100.
    #[cfg_attr(feature = "native", schemars(range(max = 100)))]
    pub score: u8,
    /// 60 to 160 words of plain text; `code` in backticks.
    pub text: String,
    /// What would change the reviewer's mind, in one sentence.
    pub would_change: String,
    pub claims: Vec<Claim>,
}

/// One argument of a take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct Claim {
    pub about: About,
    pub says: Says,
    pub text: String,
}

/// What a claim is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum About {
    Cost,
    Speed,
    Quality,
    LockIn,
    Maturity,
    Licence,
    Ease,
}

impl About {
    pub(crate) const WORDS: [(&'static str, About); 7] = [
        ("cost", About::Cost),
        ("speed", About::Speed),
        ("quality", About::Quality),
        ("lock-in", About::LockIn),
        ("maturity", About::Maturity),
        ("licence", About::Licence),
        ("ease", About::Ease),
    ];

    pub fn in_words(self) -> &'static str {
        match self {
            About::Cost => scorecard::COST,
            About::Speed => scorecard::SPEED,
            About::Quality => scorecard::QUALITY,
            About::LockIn => scorecard::LOCK_IN,
            About::Maturity => scorecard::MATURITY,
            About::Licence => scorecard::LICENCE,
            About::Ease => scorecard::EASE,
        }
    }
}

/// Whether a claim speaks for the tool or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Says {
    For,
    Against,
}

impl Says {
    pub(crate) const WORDS: [(&'static str, Says); 2] = [("for", Says::For), ("against", Says::Against)];
}
