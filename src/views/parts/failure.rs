use crate::site::{DataFile, Loaded};
use crate::views::World;
use crate::views::elements::{Element, trouble, waiting};

/// What stands in the place of a file that is not here: that it is coming, or why it is not, with a retry.
pub fn absent(world: &World, file: DataFile, loaded: Loaded<()>, what: &str) -> Element {
    let Some((problem, details)) = loaded.problem(&file.path()) else { return waiting(what) };
    let retry = world.retry;
    trouble(problem, details, move || leptos::prelude::Callable::run(&retry, file.clone()))
}
