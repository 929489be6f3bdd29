use crate::domain::{Answer, Catalogue, Comparison, Panel, Site, Tool, Weights};
use crate::site::{Route, because};
use crate::words::{answer as answers, compare, verdict};

/// A tool or a curated pair, as embeds show it.
pub(super) struct Shown<'c> {
    pub site: &'c Site,
    /// The page it is an excerpt of.
    pub route: Route,
    /// One tool, or two.
    pub tools: Vec<&'c Tool>,
}

impl<'c> Shown<'c> {
    /// Everything that can be embedded, tools first.
    pub fn all(catalogue: &'c Catalogue) -> impl Iterator<Item = Shown<'c>> {
        let site = &catalogue.site;
        let tools = catalogue.tools.iter().map(|tool| Shown::tool(site, tool));
        tools.chain(site.comparisons.iter().filter_map(|pair| Shown::pair(catalogue, pair)))
    }

    pub fn tool(site: &'c Site, tool: &'c Tool) -> Shown<'c> {
        Shown { site, route: Route::Tool(tool.slug.clone()), tools: vec![tool] }
    }

    pub fn pair(catalogue: &'c Catalogue, Comparison { tools: [a, b], .. }: &Comparison) -> Option<Shown<'c>> {
        let tools = vec![catalogue.tool(a)?, catalogue.tool(b)?];
        Some(Shown { site: &catalogue.site, route: Route::Pair(a.clone(), b.clone()), tools })
    }

    pub fn is_pair(&self) -> bool {
        self.tools.len() > 1
    }

    /// "Heron", "Heron vs Magpie".
    pub fn title(&self) -> String {
        compare::versus(&self.tools.iter().map(|tool| tool.name.as_str()).collect::<Vec<_>>())
    }

    /// The answer in a few words: "Ship Heron.", "3 ship / 1 skip".
    pub fn verdict(&self) -> String {
        if let [tool] = self.tools[..] {
            let panel = Panel::of(tool);
            return match panel.takes() {
                0 => verdict::NOT_JUDGED.to_string(),
                _ => verdict::split(panel.ship, panel.skip),
            };
        }
        match Answer::of(&self.tools) {
            Answer::Pick { best, .. } => format!("{}{}{}", answers::SHIP.0, self.tools[best].name, answers::SHIP.1),
            Answer::NotSeparable { .. } => answers::NOT_SEPARABLE.to_string(),
            Answer::Unjudged => answers::NOT_JUDGED.to_string(),
        }
    }

    /// What stands under it: a pair's reason, a tool's own line.
    pub fn reason(&self) -> String {
        match self.tools[..] {
            [tool] => tool.tagline.clone(),
            _ => because(self.site, &self.tools, &Weights::default(), &Answer::of(&self.tools)),
        }
    }

    /// As elements and the page “Embed this” are given them: "heron,magpie".
    pub fn slugs(&self) -> String {
        self.tools.iter().map(|tool| tool.slug.as_str()).collect::<Vec<_>>().join(",")
    }

    /// What its files are named after: "tool/heron", "compare/heron-vs-magpie".
    pub fn file(&self) -> String {
        self.route.path().trim_matches('/').to_string()
    }
}
