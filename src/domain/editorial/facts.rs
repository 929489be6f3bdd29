use super::figure::{Figure, Meaning, figures};
use crate::domain::{Date, Decimal, Pricing, Spec, Tool};
use std::collections::HashSet;

/// Everything a record states, as the figures in it mean it. What its texts say is no fact.
pub(super) struct Facts {
    meanings: HashSet<Meaning>,
    /// All stated words, for names with digits in them.
    words: HashSet<String>,
}

impl Facts {
    pub fn of(tool: &Tool) -> Facts {
        let mut facts = Facts { meanings: HashSet::new(), words: HashSet::new() };
        facts.identity(tool);
        facts.text(&tool.pricing.entry.label);
        facts.prices(&tool.pricing);
        for (key, spec) in tool.specs.iter() {
            facts.spec(key, spec);
        }
        for source in &tool.sources {
            facts.text(&source.what);
            source.seen.into_iter().for_each(|date| facts.date(date));
        }
        for change in &tool.history {
            facts.date(change.date);
            [&change.what, &change.from, &change.to].into_iter().for_each(|text| facts.text(text));
        }
        facts
    }

    /// What plans, meters and notes state, and the least to pay; not the label, which words them.
    pub fn of_prices(pricing: &Pricing) -> Facts {
        let mut facts = Facts { meanings: HashSet::new(), words: HashSet::new() };
        facts.prices(pricing);
        facts
    }

    /// Whether one of the figure's meanings is stated.
    pub fn support(&self, figure: &Figure) -> bool {
        figure.meanings.iter().any(|meaning| match meaning {
            Meaning::Name(name) => self.words.contains(name),
            meaning => self.meanings.contains(meaning),
        })
    }

    fn identity(&mut self, tool: &Tool) {
        self.text(&tool.name);
        self.text(&tool.vendor);
        self.text(tool.licence.as_str());
        self.text(tool.slug.as_str());
        tool.aliases.iter().for_each(|alias| self.text(alias));
        tool.alias_notes.iter().for_each(|(_, note)| self.text(note));
        [tool.released, tool.status.date, Some(tool.reviewed)].into_iter().flatten().for_each(|date| self.date(date));
        tool.status.note.iter().for_each(|note| self.text(note));
    }

    fn prices(&mut self, pricing: &Pricing) {
        self.date(pricing.as_of);
        pricing.note.iter().for_each(|note| self.text(note));
        pricing.entry.usd_per_month.into_iter().for_each(|usd| self.number(usd.0));
        for plan in &pricing.plans {
            self.text(&plan.name);
            self.number(plan.usd_per_month.0);
            plan.note.iter().for_each(|note| self.text(note));
        }
        for meter in &pricing.meters {
            self.text(&meter.unit);
            self.number(meter.usd.0);
            meter.included.into_iter().for_each(|included| self.number(included));
        }
    }

    fn spec(&mut self, key: &str, spec: &Spec) {
        let factor = scale_of(key);
        let value = |text: &str, facts: &mut Facts| {
            facts.text(text);
            // A list of sizes in billions states billions, too.
            for meaning in figures(text).into_iter().flat_map(|figure| figure.meanings) {
                if let Meaning::Number(number) = meaning {
                    facts.meanings.insert(Meaning::Number(number * factor));
                }
            }
        };
        match spec {
            Spec::Flag(_) => (),
            Spec::Number(number) => value(&number.to_string(), self),
            Spec::Text(text) => value(text, self),
            Spec::List(items) => {
                self.meanings.insert(Meaning::whole(items.len() as i128));
                items.iter().for_each(|item| value(item, self));
            }
        }
    }

    fn number(&mut self, number: Decimal) {
        self.text(&number.to_string());
    }

    /// A day states its month and its year as well.
    fn date(&mut self, date: Date) {
        self.meanings.insert(Meaning::Day(date));
        self.meanings.insert(Meaning::Month(date.year(), date.month()));
        self.meanings.insert(Meaning::whole(i128::from(date.year())));
    }

    fn text(&mut self, text: &str) {
        for Figure { meanings, .. } in figures(text) {
            for meaning in meanings {
                match meaning {
                    Meaning::Day(date) => self.date(date),
                    Meaning::Name(name) => drop(self.words.insert(name)),
                    meaning => drop(self.meanings.insert(meaning)),
                }
            }
        }
    }
}

/// By custom a key ends in its unit: `parameters_b` counts billions.
fn scale_of(key: &str) -> i128 {
    match key.rsplit('_').next() {
        Some("k") => 1_000,
        Some("m") => 1_000_000,
        Some("b") => 1_000_000_000,
        Some("t") => 1_000_000_000_000,
        _ => 1,
    }
}
