use crate::domain::json::{Node, Value, parse};
use crate::domain::{Site, Slug};

/// The ids that tools may name, each once. None where the list itself cannot be read: then nothing can be held against it.
#[derive(Clone, Debug, Default)]
pub struct Known {
    pub categories: Option<Vec<Slug>>,
    pub reviewers: Option<Vec<Slug>>,
}

impl Known {
    pub fn of(site: &Site) -> Known {
        Known {
            categories: Some(site.categories.iter().map(|category| category.id.clone()).collect()),
            reviewers: Some(site.reviewers.iter().map(|reviewer| reviewer.id.clone()).collect()),
        }
    }

    /// What can be made out of a `site.json`, faulty or not, so that faults of the tools are told along with its own.
    pub fn from_json(text: &str) -> Known {
        let Ok(node) = parse(text.strip_prefix('\u{feff}').unwrap_or(text)) else { return Known::default() };
        // A site without reviewers has that fault; its takes need not have it, too.
        let reviewers = ids(&node, "reviewers").filter(|reviewers| !reviewers.is_empty());
        Known { categories: ids(&node, "categories"), reviewers }
    }
}

fn ids(site: &Node, list: &str) -> Option<Vec<Slug>> {
    let Value::List(items) = field(site, list)? else { return None };
    let id = |item| match field(item, "id") {
        Some(Value::Text(text)) => Slug::parse(text),
        _ => None,
    };
    let mut ids: Vec<Slug> = Vec::new();
    for id in items.iter().filter_map(id) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Some(ids)
}

fn field<'n, 't>(node: &'n Node<'t>, key: &str) -> Option<&'n Value<'t>> {
    let Value::Object(members) = &node.value else { return None };
    members.iter().find(|member| member.key == key).map(|member| &member.value.value)
}
