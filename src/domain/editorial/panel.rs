use super::Guide;
use super::desk::{Desk, Spot};
use crate::domain::{Panel, Slug, Take};

/// The panel discriminates: nobody waves everything through, nobody turns everything down, and they do not agree on all.
pub(super) fn check(desk: &mut Desk, guide: &Guide) {
    let catalogue = desk.catalogue;
    let of = |id: &Slug| -> Vec<&Take> { catalogue.tools.iter().filter_map(|tool| tool.take(id)).collect() };
    for (index, reviewer) in catalogue.site.reviewers.iter().enumerate() {
        let panel = Panel::from_takes(of(&reviewer.id));
        let (least, most) = (guide.ship_rate.least, guide.ship_rate.most);
        if panel.takes() > 0
            && !(share_is_least(panel.ship, panel.takes(), least)
                && share_is_least(panel.skip, panel.takes(), 100 - most))
        {
            let spot = Spot::new("site.json", format!("reviewers[{index}]"));
            let problem = format!("{} ships {} of {}", reviewer.name, panel.ship, panel.takes());
            desk.fault(spot, problem, format!("{least} to {most} percent are allowed; look at those verdicts again"));
        }
    }
    let whole = Panel::from_takes(catalogue.tools.iter().flat_map(|tool| &tool.takes));
    if !share_is_least(whole.skip, whole.takes(), guide.skips) {
        let problem = format!("the panel skips {} of {}", whole.skip, whole.takes());
        let remedy = format!("at least {} percent are wanted; a panel that hardly says skip says nothing", guide.skips);
        desk.fault(Spot::new("site.json", "reviewers"), problem, remedy);
    }
    let judged = catalogue.tools.iter().map(Panel::of).filter(|panel| panel.takes() > 1);
    let (divided, united): (Vec<Panel>, Vec<Panel>) = judged.partition(|panel| panel.ship > 0 && panel.skip > 0);
    let tools = divided.len() + united.len();
    if !share_is_least(divided.len() as u32, tools as u32, guide.divided) {
        let problem = format!("the reviewers are divided on {} of {tools}", divided.len());
        let remedy = format!("at least {} percent are wanted; lenses that always agree are one lens", guide.divided);
        desk.fault(Spot::new("site.json", "reviewers"), problem, remedy);
    }
}

/// Whether `part` is at least so many percent of `all`; nothing is short of nothing.
fn share_is_least(part: u32, all: u32, percent: u8) -> bool {
    u64::from(part) * 100 >= u64::from(all) * u64::from(percent)
}
