use crate::domain::{Link, Tool};
use std::collections::HashMap;

/// How many tools each host houses.
pub(super) struct Hosts<'t>(HashMap<&'t str, u32>);

impl<'t> Hosts<'t> {
    pub fn of(tools: &'t [&'t Tool]) -> Hosts<'t> {
        let mut hosts: HashMap<&str, u32> = HashMap::new();
        for tool in tools {
            let mut own: Vec<&str> = links(tool).map(Link::host).collect();
            own.dedup();
            own.into_iter().for_each(|host| *hosts.entry(host).or_default() += 1);
        }
        Hosts(hosts)
    }

    /// Whether the address of a tool's home page or repository stands in a text: in full, by its host, or by its owner and
    /// name. A host that houses many, such as a forge, tells nothing alone.
    pub fn give_address(&self, text: &str, tool: &Tool) -> bool {
        let text = text.to_lowercase();
        links(tool).any(|link| {
            let address = link.as_str().to_lowercase();
            // Behind `https://` and the host.
            let path = address.splitn(4, '/').nth(3).unwrap_or_default().trim_end_matches('/');
            self.0.get(link.host()) == Some(&1) && text.contains(&link.host().to_lowercase())
                || path.contains('/') && text.contains(path)
        })
    }
}

fn links(tool: &Tool) -> impl Iterator<Item = &Link> {
    [Some(&tool.homepage), tool.repository.as_ref()].into_iter().flatten()
}
