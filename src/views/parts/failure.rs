use crate::site::DataFile;
use crate::views::elements::{Element, trouble, waiting};
use crate::views::{Loaded, World};
use crate::words::failure as words;

/// At most so many faults are shown; the editor's own check shows all.
const MOST_FAULTS: usize = 5;

/// What stands in the place of a file that is not here: that it is coming, or why it is not, with a retry.
pub fn absent(world: &World, file: DataFile, loaded: Loaded<()>, what: &str) -> Element {
    let path = file.path();
    let (problem, details) = match loaded {
        Loaded::Waiting | Loaded::Ready(_) => return waiting(what),
        Loaded::Missing => (words::not_in_the_catalogue(&path), Vec::new()),
        Loaded::Unreachable(why) => (words::did_not_arrive(&path, &why), Vec::new()),
        Loaded::Faulty(faults) => {
            let places = faults.iter().take(MOST_FAULTS).map(ToString::to_string).collect();
            (words::faulty(&path, faults.len() as u32), places)
        }
    };
    let retry = world.retry;
    trouble(problem, details, move || leptos::prelude::Callable::run(&retry, file.clone()))
}
