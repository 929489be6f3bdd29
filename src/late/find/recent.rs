use crate::domain::{MOST_TOOLS, Slug};
use crate::web::page;
use web_sys::{Storage, window};

/// So many choices are kept.
const MOST: usize = 6;

/// The tools that were opened from a search box in this browser, or compared, the latest first.
pub(super) fn read() -> Vec<Vec<Slug>> {
    let text = storage().and_then(|storage| storage.get_item(&key()).ok().flatten()).unwrap_or_default();
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
    let _ = storage().map(|storage| storage.set_item(&key(), &text.join("\n")));
}

pub(super) fn forget() {
    let _ = storage().map(|storage| storage.remove_item(&key()));
}

fn key() -> String {
    page::base().key("recent")
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}
