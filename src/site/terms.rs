use crate::domain::{Date, MustHave, Site, Slug, Tool, Weight, Weights, dropped_by};
use crate::words::format::brief;
use crate::words::terms as words;

/// What a reader has set for a comparison: all that the address carries beside the tools.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    pub weights: Weights,
    /// What a tool must have; those without drop out.
    pub musts: Vec<MustHave>,
    /// Whether what is stale or has no source is left out.
    pub fresh: bool,
    /// The reader's own use, as the address has it: read where costs are reckoned ([`crate::domain`]), kept everywhere.
    pub work: String,
    /// Whether they are as a link brought them, and not touched by the reader yet.
    pub by_link: bool,
}

impl Terms {
    /// The terms in an address's query, and a sentence for each thing in it that had to be repaired. What is not about
    /// terms is passed over.
    pub fn parse(query: &str, site: &Site) -> (Terms, Vec<String>) {
        let (mut terms, mut repairs) = (Terms::default(), Vec::new());
        for pair in query.trim_start_matches('?').split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            if name == WORK {
                terms.work = value.to_string();
                continue;
            }
            let value = decoded(value);
            for part in value.split(',').filter(|part| !part.is_empty()) {
                match name {
                    WEIGH => terms.weigh(part, site, &mut repairs),
                    NEED => terms.need(part, &mut repairs),
                    LEAVE if part == STALE => terms.fresh = true,
                    LEAVE => repairs.push(words::nothing_to_leave(&brief(part))),
                    _ => {}
                }
            }
        }
        terms.by_link = terms.is_set();
        (terms, repairs)
    }

    /// Whether a query sets any.
    pub fn are_in(query: &str) -> bool {
        let names = query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
        names.into_iter().any(|(name, _)| [WEIGH, NEED, LEAVE, WORK].contains(&name))
    }

    /// Whether anything is other than it is for everybody.
    pub fn is_set(&self) -> bool {
        !self.weights.moved().is_empty() || self.needs_full()
    }

    /// Whether they ask for what no slice of a tool holds.
    pub fn needs_full(&self) -> bool {
        self.fresh || !self.musts.is_empty()
    }

    /// Whether both set the same, whoever brought it.
    pub fn set_as(&self, other: &Terms) -> bool {
        (&self.weights, &self.musts, self.fresh) == (&other.weights, &other.musts, other.fresh)
    }

    fn need(&mut self, part: &str, repairs: &mut Vec<String>) {
        match MustHave::parse(part).filter(|_| self.musts.len() < MOST_MUSTS) {
            None => repairs.push(words::not_a_must(&brief(part))),
            Some(must) if self.musts.contains(&must) => {}
            Some(must) => self.musts.push(must),
        }
    }

    /// These tools as the terms see them: without what is stale on a day or has no source, where that is left out. They
    /// must be in full then.
    pub fn counted(&self, tools: &[&Tool], today: Date) -> Vec<Tool> {
        let counted = |tool: &&Tool| if self.fresh { tool.without_stale(today).0 } else { (*tool).clone() };
        tools.iter().map(counted).collect()
    }

    /// The tools that have all they must, in their order. What is to be left out of them has been left out already.
    pub fn left<'t>(&self, tools: &[&'t Tool]) -> Vec<&'t Tool> {
        tools.iter().filter(|tool| dropped_by(tool, &self.musts).is_none()).copied().collect()
    }

    fn weigh(&mut self, part: &str, site: &Site, repairs: &mut Vec<String>) {
        let (id, number) = part.split_once(':').unwrap_or((part, ""));
        let (id, number) = (&brief(id)[..], &brief(number)[..]);
        let reviewer = Slug::parse(id).and_then(|id| site.reviewer(&id));
        let Some(reviewer) = reviewer else { return repairs.push(words::not_a_reviewer(id)) };
        match Weight::parse(number) {
            None => repairs.push(words::not_a_weight(&reviewer.name, number)),
            Some((weight, fits)) => {
                if !fits {
                    let most = Weight::MOST.times();
                    repairs.push(words::weight_out_of_range(&reviewer.name, number, most, &weight.number()));
                }
                self.weights.set(&reviewer.id, weight);
            }
        }
    }

    /// The query that says the same, empty where nothing is set.
    pub fn query(&self) -> String {
        let weights: Vec<String> =
            self.weights.moved().iter().map(|(id, weight)| id.to_string() + ":" + &weight.id()).collect();
        let musts: Vec<String> =
            self.musts.iter().map(|must| must.id().replace('<', "%3C").replace('>', "%3E")).collect();
        let leave = if self.fresh { STALE } else { "" };
        let mut query = String::new();
        for (name, value) in
            [(WEIGH, weights.join(",").as_str()), (NEED, &musts.join(",")), (LEAVE, leave), (WORK, &self.work)]
        {
            if !value.is_empty() {
                let between = if query.is_empty() { "" } else { "&" };
                query = query + between + name + "=" + value;
            }
        }
        query
    }

    /// An address inside the site with these terms in it.
    pub fn within(&self, path: &str) -> String {
        let query = self.query();
        let mark = match (query.is_empty(), path.contains('?')) {
            (true, _) => "",
            (_, true) => "&",
            _ => "?",
        };
        path.to_string() + mark + &query
    }
}

const WEIGH: &str = "weigh";
const NEED: &str = "need";
const LEAVE: &str = "leave";
const STALE: &str = "stale";
const WORK: &str = "work";

/// More than any reader sets; an address could hold thousands.
const MOST_MUSTS: usize = 20;

/// Text without percent signs for characters; nothing where the rest is no UTF-8.
pub(super) fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut at = 0;
    while let Some(&byte) = text.as_bytes().get(at) {
        let code = text.get(at + 1..at + 3).filter(|_| byte == b'%').and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(code.unwrap_or(byte));
        at += if code.is_some() { 3 } else { 1 };
    }
    String::from_utf8(bytes).unwrap_or_default()
}
