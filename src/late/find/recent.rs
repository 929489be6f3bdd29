use crate::domain::{MOST_TOOLS, Slug};
use crate::late::storage::Drawer;

/// So many choices are kept.
const MOST: usize = 6;

/// The tools that were opened from a search box in this browser, or compared, the latest first.
pub(super) fn read() -> Vec<Vec<Slug>> {
    let text = drawer().read().unwrap_or_default();
    let line = |line: &str| line.split(' ').filter_map(Slug::parse).take(MOST_TOOLS).collect::<Vec<_>>();
    text.lines().map(line).filter(|tools| !tools.is_empty()).take(MOST).collect()
}

/// Keeps a choice as the latest. Where nothing can be stored there is none.
pub(super) fn keep(tools: Vec<Slug>) {
    let mut all = read();
    all.retain(|kept| *kept != tools);
    all.insert(0, tools);
    all.truncate(MOST);
    let line = |tools: &Vec<Slug>| tools.iter().map(Slug::as_str).collect::<Vec<_>>().join(" ");
    let text: Vec<String> = all.iter().map(line).collect();
    drawer().write(&text.join("\n"));
}

pub(super) fn forget() {
    drawer().empty();
}

fn drawer() -> Drawer {
    Drawer::new("recent")
}
