use crate::domain::{Answer, Date, Slug, Tool};
use crate::site::Terms;

/// What the answer was, with tools named by slug: their order and their company may change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeptAnswer {
    Pick(Slug),
    NotSeparable,
    /// The others miss a must-have.
    OnlyLeft(Slug),
    NoneLeft,
    Unjudged,
}

impl KeptAnswer {
    /// The answer for these tools, in full, by these terms on a day.
    pub fn of(tools: &[&Tool], terms: &Terms, today: Date) -> KeptAnswer {
        let counted = terms.counted(tools, today);
        let left = terms.left(&counted.iter().collect::<Vec<_>>());
        match (&left[..], Answer::weighed(&left, &terms.weights)) {
            ([], _) => KeptAnswer::NoneLeft,
            ([only], _) => KeptAnswer::OnlyLeft(only.slug.clone()),
            (_, Answer::Pick { best, .. }) => KeptAnswer::Pick(left[best].slug.clone()),
            (_, Answer::NotSeparable { .. }) => KeptAnswer::NotSeparable,
            (_, Answer::Unjudged) => KeptAnswer::Unjudged,
        }
    }

    /// The tool it names.
    pub fn tool(&self) -> Option<&Slug> {
        match self {
            KeptAnswer::Pick(tool) | KeptAnswer::OnlyLeft(tool) => Some(tool),
            _ => None,
        }
    }

    /// As it is kept. No slug holds a colon.
    pub(super) fn id(&self) -> String {
        match self {
            KeptAnswer::Pick(tool) => PICK.to_string() + tool.as_str(),
            KeptAnswer::OnlyLeft(tool) => ONLY_LEFT.to_string() + tool.as_str(),
            KeptAnswer::NotSeparable => NOT_SEPARABLE.to_string(),
            KeptAnswer::NoneLeft => NONE_LEFT.to_string(),
            KeptAnswer::Unjudged => UNJUDGED.to_string(),
        }
    }

    pub(super) fn parse(id: &str) -> Option<KeptAnswer> {
        if let Some(tool) = id.strip_prefix(PICK) {
            return Slug::parse(tool).map(KeptAnswer::Pick);
        }
        if let Some(tool) = id.strip_prefix(ONLY_LEFT) {
            return Slug::parse(tool).map(KeptAnswer::OnlyLeft);
        }
        match id {
            NOT_SEPARABLE => Some(KeptAnswer::NotSeparable),
            NONE_LEFT => Some(KeptAnswer::NoneLeft),
            UNJUDGED => Some(KeptAnswer::Unjudged),
            _ => None,
        }
    }
}

const PICK: &str = "pick:";
const ONLY_LEFT: &str = "only-left:";
const NOT_SEPARABLE: &str = "not-separable";
const NONE_LEFT: &str = "none-left";
const UNJUDGED: &str = "unjudged";
