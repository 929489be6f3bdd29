use crate::domain::{Answer, Reviewer, Site, Tool};

/// What a page shows outside itself: in tabs, results and previews.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Face {
    pub title: String,
    pub description: String,
}

impl Face {
    pub fn home(site: &Site) -> Face {
        let title = format!("{}: {}", site.name, site.tagline.trim_end_matches('.'));
        Face { title, description: site.tagline.clone() }
    }

    pub fn tools(site: &Site) -> Face {
        let description = format!("All {} of this edition, by category, with the panel’s verdict.", site.subject.many);
        Face::titled(site, &format!("All {}", site.subject.many), description)
    }

    pub fn tool(site: &Site, tool: &Tool) -> Face {
        Face::titled(site, &format!("{}: ship or skip?", tool.name), tool.tagline.clone())
    }

    /// The page of two to four tools; `lead` is the curator's.
    pub fn comparison(site: &Site, tools: &[&Tool], lead: Option<&str>) -> Face {
        let names: Vec<&str> = tools.iter().map(|tool| tool.name.as_str()).collect();
        let verdict = match Answer::of(tools) {
            Answer::Pick { best, .. } => format!("The panel would ship {}.", names[best]),
            Answer::NotSeparable { .. } => "The panel cannot separate them.".to_string(),
            Answer::Unjudged => "Not judged yet.".to_string(),
        };
        let description = match lead {
            Some(lead) => format!("{verdict} {lead}"),
            None => format!("{verdict} Verdicts, prices and what would change them, side by side."),
        };
        Face::titled(site, &names.join(" vs "), description)
    }

    /// The comparison page before tools are chosen, or while they are on their way.
    pub fn line_up(site: &Site) -> Face {
        let description = format!("Put two to four {} side by side.", site.subject.many);
        Face::titled(site, &format!("Compare {}", site.subject.many), description)
    }

    pub fn reviewers(site: &Site) -> Face {
        Face::titled(site, "Reviewers", "Who sits on the panel, what each looks for, and who writes them.".into())
    }

    pub fn reviewer(site: &Site, reviewer: &Reviewer) -> Face {
        Face::titled(site, &format!("The {}", reviewer.name), format!("“{}” {}", reviewer.motto, reviewer.lens))
    }

    pub fn method(site: &Site) -> Face {
        Face::titled(site, "How verdicts are made", "Every figure on this site, and the rule that makes it.".into())
    }

    pub fn not_found(site: &Site) -> Face {
        Face::titled(site, "No such page", "This address leads nowhere on this site.".into())
    }

    fn titled(site: &Site, title: &str, description: String) -> Face {
        Face { title: format!("{title} · {}", site.name), description }
    }
}
