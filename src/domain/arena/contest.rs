use super::bout::{ArenaTake, Bout, arena_takes};
use super::meetings::meets;
use crate::domain::json::{Cursor, Reader};
use crate::domain::read::{first_of, whole};
use crate::domain::{Fault, Site, Slug, Tool, Verdict};
use serde::Serialize;

/// The masked takes of one category that have another to stand against. Built, never written by hand: what is masked
/// hangs on the records of all tools, and no reader loads those.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contest {
    pub category: Slug,
    pub takes: Vec<MaskedTake>,
}

/// A masked take, and what is told of it once the reader has picked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MaskedTake {
    pub tool: Slug,
    pub name: String,
    pub reviewer: Slug,
    /// The text with the names masked.
    pub text: String,
    pub score: u8,
    pub verdict: Verdict,
}

/// The longest masked text in characters: a mask may be longer than the name it stands for.
const LONGEST: usize = 4_000;

impl Contest {
    /// The contests of all categories that have a bout, in the order of the categories.
    pub fn all(site: &Site, tools: &[&Tool]) -> Vec<Contest> {
        let usable = arena_takes(site, tools);
        let meets = meets(&usable);
        let told = |take: &ArenaTake| {
            let tool = tools[take.tool];
            let (score, verdict) = tool.take(&take.reviewer).map(|take| (take.score, take.verdict))?;
            let (tool, name) = (tool.slug.clone(), tool.name.clone());
            Some(MaskedTake { tool, name, reviewer: take.reviewer.clone(), text: take.text.clone(), score, verdict })
        };
        let contest = |category: &Slug| {
            let own = usable.iter().enumerate().filter(|(at, take)| take.category == *category && meets[*at]);
            Contest { category: category.clone(), takes: own.filter_map(|(_, take)| told(take)).collect() }
        };
        let contests = site.categories.iter().map(|category| contest(&category.id));
        contests.filter(|contest| !contest.takes.is_empty()).collect()
    }

    /// The tools, each once, in alphabetical order.
    pub fn tools(&self) -> Vec<Slug> {
        let mut tools: Vec<Slug> = self.takes.iter().map(|take| take.tool.clone()).collect();
        tools.sort_unstable();
        tools.dedup();
        tools
    }

    /// The takes as bouts are made from them, in the same order; a tool is its position in [`Contest::tools`].
    pub fn arena_takes(&self) -> Vec<ArenaTake> {
        let tools = self.tools();
        let take = |take: &MaskedTake| ArenaTake {
            tool: tools.binary_search(&take.tool).unwrap_or_default(),
            reviewer: take.reviewer.clone(),
            category: self.category.clone(),
            text: take.text.clone(),
        };
        self.takes.iter().map(take).collect()
    }

    pub fn from_json(file: &str, text: &str) -> Result<Contest, Vec<Fault>> {
        Reader::read(file, text, Contest::read)
    }

    fn read(cursor: &Cursor) -> Option<Contest> {
        let fields = cursor.object(&["category", "takes"])?;
        let category = fields.need("category", Slug::read);
        let mut seen = Vec::new();
        let takes = fields.need("takes", |cursor| cursor.list(|cursor| masked(cursor, &mut seen)));
        whole!(Contest { category, takes })
    }
}

fn masked(cursor: &Cursor, seen: &mut Vec<String>) -> Option<MaskedTake> {
    let fields = cursor.object(&["tool", "name", "reviewer", "text", "score", "verdict"])?;
    let tool = fields.need("tool", Slug::read);
    let name = fields.need("name", |cursor| cursor.line(60));
    let reviewer = fields.need("reviewer", Slug::read);
    let text = fields.need("text", |cursor| cursor.prose(LONGEST));
    let score = fields.need("score", |cursor| cursor.whole(100)).map(|score| score as u8);
    let verdict = fields.need("verdict", |cursor| cursor.word(&Verdict::WORDS));
    let masked = whole!(MaskedTake { tool, name, reviewer, text, score, verdict })?;
    first_of(seen, format!("{} on {}", masked.reviewer, masked.tool), cursor);
    Some(masked)
}

/// The pairs of tools that meet in bouts, by their positions, the smaller first: each once, in order.
pub fn bout_pairs(bouts: &[Bout], takes: &[ArenaTake]) -> Vec<(usize, usize)> {
    let pair = |bout: &Bout| {
        let (a, b) = (takes[bout.a].tool, takes[bout.b].tool);
        (a.min(b), a.max(b))
    };
    let mut pairs: Vec<(usize, usize)> = bouts.iter().map(pair).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}
