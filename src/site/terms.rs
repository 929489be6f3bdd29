use crate::domain::{Site, Slug, Weight, Weights};
use crate::words::terms as words;

/// What a reader has set for a comparison: all that the address carries beside the tools.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    pub weights: Weights,
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
            if name == WEIGH {
                let value = decoded(value);
                let parts = value.split(',').filter(|part| !part.is_empty());
                parts.for_each(|part| terms.weigh(part, site, &mut repairs));
            }
        }
        terms.by_link = terms.is_set();
        (terms, repairs)
    }

    /// Whether anything is other than it is for everybody.
    pub fn is_set(&self) -> bool {
        !self.weights.moved().is_empty()
    }

    /// Whether both set the same, whoever brought it.
    pub fn set_as(&self, other: &Terms) -> bool {
        self.weights == other.weights
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
        match weights.is_empty() {
            true => String::new(),
            false => WEIGH.to_string() + "=" + &weights.join(","),
        }
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

/// Text without percent signs for characters; nothing where the rest is no UTF-8.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut at = 0;
    while let Some(&byte) = text.as_bytes().get(at) {
        let code = text.get(at + 1..at + 3).filter(|_| byte == b'%').and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(code.unwrap_or(byte));
        at += if code.is_some() { 3 } else { 1 };
    }
    String::from_utf8(bytes).unwrap_or_default()
}

/// No more of an address than a sentence can hold: anybody may have written it.
fn brief(text: &str) -> String {
    text.chars().take(LONGEST_QUOTE).collect()
}

const LONGEST_QUOTE: usize = 64;
