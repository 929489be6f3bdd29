use crate::domain::{Answer, Reviewer, Roll, Site, Tool};
use crate::words::{answer, community, compare, faces, frame, lists, method, reviewer};

/// What a page shows outside itself: in tabs, results and previews.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Face {
    pub title: String,
    pub description: String,
}

impl Face {
    pub fn home(site: &Site) -> Face {
        let title = faces::home(&site.name, site.tagline.trim_end_matches('.'));
        Face { title, description: site.tagline.clone() }
    }

    pub fn tools(site: &Site) -> Face {
        let many = &site.subject.many;
        Face::titled(site, &lists::all_tools(many), faces::tools_described(many))
    }

    pub fn roll(site: &Site, roll: &Roll) -> Face {
        let many = &site.subject.many;
        let (first, last) = Roll::range(roll.page, roll.in_all);
        Face::titled(site, &lists::by_name(many, first, last), faces::roll_described(many, first, last))
    }

    pub fn tool(site: &Site, tool: &Tool) -> Face {
        Face::titled(site, &faces::tool(&tool.name), tool.tagline.clone())
    }

    /// The page of two to four tools; `lead` is the curator's.
    pub fn comparison(site: &Site, tools: &[&Tool], lead: Option<&str>) -> Face {
        let names: Vec<&str> = tools.iter().map(|tool| tool.name.as_str()).collect();
        let verdict = said(tools, &names);
        let description = format!("{verdict} {}", lead.unwrap_or(faces::COMPARISON_DESCRIBED));
        Face::titled(site, &compare::versus(&names), description)
    }

    /// The comparison page before tools are chosen, or while they are on their way.
    pub fn line_up(site: &Site) -> Face {
        let many = &site.subject.many;
        Face::titled(site, &faces::line_up(many), faces::line_up_described(many))
    }

    pub fn reviewers(site: &Site) -> Face {
        Face::titled(site, reviewer::REVIEWERS, faces::REVIEWERS_DESCRIBED.to_string())
    }

    pub fn reviewer(site: &Site, reviewer: &Reviewer) -> Face {
        let description = reviewer::described(&reviewer.motto, &reviewer.lens);
        Face::titled(site, &reviewer::the(&reviewer.name), description)
    }

    pub fn method(site: &Site) -> Face {
        Face::titled(site, method::HEADING, faces::METHOD_DESCRIBED.to_string())
    }

    pub fn community(site: &Site, page: &community::Page) -> Face {
        Face::titled(site, page.heading, page.lead.to_string())
    }

    pub fn not_found(site: &Site) -> Face {
        Face::titled(site, frame::NOT_FOUND, faces::NOT_FOUND_DESCRIBED.to_string())
    }

    fn titled(site: &Site, title: &str, description: String) -> Face {
        Face { title: faces::titled(title, &site.name), description }
    }
}

/// The panel's answer in a sentence; the tools go by these names in it.
pub fn said(tools: &[&Tool], names: &[&str]) -> String {
    match Answer::of(tools) {
        Answer::Pick { best, .. } => faces::would_ship(names[best]),
        Answer::NotSeparable { .. } => faces::CANNOT_SEPARATE.to_string(),
        Answer::Unjudged => answer::NOT_JUDGED.to_string(),
    }
}
