use crate::domain::{MustHave, Tool, dropped_by, loosening};
use crate::views::World;
use crate::views::elements::{Element, el};
use crate::words::must as words;

/// Which tools have dropped out and by which condition, and the least that brings one back.
pub(super) fn dropped(world: &World, tools: &[&Tool], musts: &[MustHave]) -> Vec<Element> {
    let site = world.whole_site();
    let reason = |tool: &&Tool| {
        let must = dropped_by(tool, musts)?;
        Some(el("p").class("weighed").kids(words::dropped(&tool.name, &must.in_words(&site))))
    };
    let mut said: Vec<Element> = tools.iter().filter_map(reason).collect();
    if let Some(way) = loosening(tools, musts) {
        let gave = way.gave.iter().map(|(before, after)| match after {
            Some(after) => words::moved(&before.in_words(&site), &after.in_words(&site)),
            None => words::given_up(&before.in_words(&site)),
        });
        let gave: Vec<String> = gave.collect();
        let gave: Vec<&str> = gave.iter().map(String::as_str).collect();
        let (here, musts) = (world.clone(), way.musts);
        let press = move || here.set_terms(|terms| terms.musts = musts.clone());
        let label = words::bring_back(&tools[way.tool].name, &gave);
        said.push(el("button").attr("type", "button").on_click(press).kids(label));
    }
    said
}
