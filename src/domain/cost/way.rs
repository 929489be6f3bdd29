use crate::domain::{PricingModel, RunsOn, Tool, Workload};
use crate::words::cost as words;

/// How a tool is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// By use alone.
    Metered,
    /// By the plan at this place, and by use beside it where there are meters.
    Plan(usize),
    /// Not at all; what it runs on is the reader's.
    Own,
}

impl Way {
    /// All that a tool offers: use alone where there is no plan, then each plan, then own hardware.
    pub fn all(tool: &Tool) -> Vec<Way> {
        let pricing = &tool.pricing;
        let metered = (pricing.plans.is_empty() && !pricing.meters.is_empty()).then_some(Way::Metered);
        let own = [RunsOn::SelfHosted, RunsOn::OnDevice].iter().any(|place| tool.runs_on.contains(place));
        let plans = (0..pricing.plans.len()).map(Way::Plan);
        metered.into_iter().chain(plans).chain(own.then_some(Way::Own)).collect()
    }

    /// The way until the reader chooses: own hardware where the tool is free or its weights open; where it is hosted, the
    /// first plan that costs something, else the first, else by use; else the first way of all.
    pub fn to_begin(tool: &Tool) -> Option<Way> {
        let all = Way::all(tool);
        let pricing = &tool.pricing;
        let free = matches!(pricing.model, PricingModel::Free | PricingModel::OpenWeights);
        if free && all.contains(&Way::Own) {
            return Some(Way::Own);
        }
        let paid = pricing.plans.iter().position(|plan| !plan.usd_per_month.0.is_zero()).map(Way::Plan);
        // Plans and use stand before own hardware, so the first way is the first plan, or by use.
        paid.filter(|_| tool.runs_on.contains(&RunsOn::Hosted)).or(all.first().copied())
    }

    /// The way of this id; of two plans whose names make the same one, the first.
    pub fn by_id(tool: &Tool, id: &str) -> Option<Way> {
        Way::all(tool).into_iter().find(|way| way.id(tool) == id)
    }

    /// The way the reader chose for a tool, or else the one to begin with. None where the tool states no price at all.
    pub fn of(tool: &Tool, workload: &Workload) -> Option<Way> {
        let chosen = workload.ways.get(tool.slug.as_str());
        chosen.and_then(|id| Way::by_id(tool, id)).or_else(|| Way::to_begin(tool))
    }

    /// As it stands in an address: `metered`, `own`, or a plan's name in lower case with hyphens for all but letters and
    /// digits, `pro-plus`.
    pub fn id(self, tool: &Tool) -> String {
        match self {
            Way::Metered => METERED.to_string(),
            Way::Own => OWN.to_string(),
            Way::Plan(_) => {
                let plain =
                    |letter: char| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '-' };
                self.in_words(tool).chars().map(plain).collect()
            }
        }
    }

    /// "by use", a plan's name, "on your own hardware".
    pub fn in_words(self, tool: &Tool) -> String {
        match self {
            Way::Metered => words::BY_USE.to_string(),
            Way::Plan(index) => tool.pricing.plans.get(index).map(|plan| plan.name.clone()).unwrap_or_default(),
            Way::Own => words::ON_OWN_HARDWARE.to_string(),
        }
    }
}

const METERED: &str = "metered";
const OWN: &str = "own";
