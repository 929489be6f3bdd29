use crate::domain::Fault;
use crate::words::failure as words;
use std::sync::Arc;

/// At most so many faults are shown; the editor's own check shows all.
const MOST_FAULTS: usize = 5;

/// How far a file has come.
#[derive(Clone, Debug)]
pub enum Loaded<T> {
    /// On its way, or not asked for yet.
    Waiting,
    Ready(T),
    /// The site has no such file.
    Missing,
    /// It came, and cannot be read.
    Faulty(Arc<[Fault]>),
    /// It did not come; why, in one sentence.
    Unreachable(String),
}

impl<T> Loaded<T> {
    /// The same without its value: what is to be said while there is none.
    pub fn state(&self) -> Loaded<()> {
        match self {
            Loaded::Waiting => Loaded::Waiting,
            Loaded::Ready(_) => Loaded::Ready(()),
            Loaded::Missing => Loaded::Missing,
            Loaded::Faulty(faults) => Loaded::Faulty(faults.clone()),
            Loaded::Unreachable(why) => Loaded::Unreachable(why.clone()),
        }
    }

    pub fn ready(&self) -> Option<&T> {
        match self {
            Loaded::Ready(value) => Some(value),
            _ => None,
        }
    }

    /// What is wrong with a file that is neither here nor on its way: a sentence, and the places of its faults.
    pub fn problem(&self, path: &str) -> Option<(String, Vec<String>)> {
        Some(match self {
            Loaded::Waiting | Loaded::Ready(_) => return None,
            Loaded::Missing => (words::not_in_the_catalogue(path), Vec::new()),
            Loaded::Unreachable(why) => (words::did_not_arrive(path, why), Vec::new()),
            Loaded::Faulty(faults) => {
                let places = faults.iter().take(MOST_FAULTS).map(ToString::to_string).collect();
                (words::faulty(path, faults.len() as u32), places)
            }
        })
    }
}
