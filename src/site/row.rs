use super::markdown::{line, link, plain};
use super::{Route, because};
use crate::domain::{Answer, Panel, Site, Tool, Weights};
use crate::words::{compare, verdict};

/// A tool or a comparison as a row of a Markdown table: its name with its address, the verdict, and the price or the
/// reason. Without the end of the line.
pub fn row(site: &Site, route: &Route, tools: &[&Tool]) -> String {
    let address = site.url.as_str().to_string() + route.path().trim_start_matches('/');
    let names: Vec<String> = tools.iter().map(|tool| plain(&tool.name)).collect();
    let title = compare::versus(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let said = match tools {
        [tool] => {
            let panel = Panel::of(tool);
            let split = verdict::split(panel.ship, panel.skip);
            let judged = if panel.takes() == 0 { verdict::NOT_JUDGED.to_string() } else { split };
            [judged, plain(&tool.pricing.entry.label)]
        }
        tools => {
            let weights = Weights::default();
            let reason = because(site, tools, &weights, &Answer::weighed(tools, &weights));
            let answer = super::markdown::answer(tools, tools.len(), &Default::default());
            [answer.trim_end().to_string(), plain(&reason)]
        }
    };
    let [verdict, because] = said;
    let mut text = String::new();
    line(&mut text, &[link(&title, &address), verdict, because]);
    text.trim_end().to_string()
}
