use crate::site::DataFile;
use crate::views::elements::{Element, trouble, waiting};
use crate::views::{Loaded, World};

/// At most so many faults are shown; the editor's own check shows all.
const MOST_FAULTS: usize = 5;

/// What stands in the place of a file that is not here: that it is coming, or why it is not, with a retry.
pub fn absent(world: &World, file: DataFile, loaded: Loaded<()>, what: &str) -> Element {
    let path = file.path();
    let (problem, details) = match loaded {
        Loaded::Waiting | Loaded::Ready(_) => return waiting(what),
        Loaded::Missing => (format!("{path} is not part of this catalogue; check the name."), Vec::new()),
        Loaded::Unreachable(why) => (format!("{path} did not arrive: {why}"), Vec::new()),
        Loaded::Faulty(faults) => {
            let count = if faults.len() == 1 { "a fault".to_string() } else { format!("{} faults", faults.len()) };
            let places = faults.iter().take(MOST_FAULTS).map(ToString::to_string).collect();
            (format!("{path} came with {count} and cannot be shown; tell its editor."), places)
        }
    };
    let retry = world.retry;
    trouble(problem, details, move || leptos::prelude::Callable::run(&retry, file.clone()))
}
