use crate::domain::{Panel, Slug, Tool};

/// One tool as search and the pages of votes know it.
#[derive(Clone, Debug, PartialEq)]
pub struct IndexRow {
    slug: Slug,
    name: String,
    aliases: Vec<String>,
    category: Slug,
    panel: Panel,
}

impl IndexRow {
    pub fn new(slug: Slug, name: String, aliases: Vec<String>, category: Slug, panel: Panel) -> IndexRow {
        IndexRow { slug, name, aliases, category, panel }
    }

    pub fn of(tool: &Tool) -> IndexRow {
        IndexRow {
            slug: tool.slug.clone(),
            name: tool.name.clone(),
            aliases: tool.aliases.clone(),
            category: tool.category.clone(),
            panel: Panel::of(tool),
        }
    }

    pub fn slug(&self) -> &Slug {
        &self.slug
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    /// Other names, as the record gives them.
    pub fn aliases(&self) -> &[String] {
        &self.aliases
    }

    /// The id of its category.
    pub fn category(&self) -> &Slug {
        &self.category
    }

    /// The panel with every reviewer counting the same, exactly.
    pub fn panel(&self) -> Panel {
        self.panel
    }

    /// The panel's score, rounded; None while nobody has judged.
    pub fn score(&self) -> Option<u32> {
        self.panel.score().map(|score| score.rounded())
    }
}
