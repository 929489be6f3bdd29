//! The ways in which readers type the name of a tool.

use super::slips::{SLIPS, Slip, slip, slip_first};
use crate::common::names::{Dice, Made};

/// What of a name is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Whole,
    Small,
    Capital,
    /// Without what stands between words.
    Joined,
    /// The last word first.
    Turned,
    /// The beginning, of at least four letters.
    Cut,
    /// With a word of the category, behind or before.
    OnShelf,
    FirstOnShelf,
    ShelfFirst,
}

impl Form {
    pub fn of(self, text: &str, category: &str) -> String {
        let shelf = category.split(' ').next().unwrap_or_default();
        match self {
            Form::Whole | Form::Cut => text.to_string(),
            Form::Small => text.to_lowercase(),
            Form::Capital => text.to_uppercase(),
            Form::Joined => text.replace([' ', '-'], ""),
            Form::Turned => match text.rsplit_once(' ') {
                Some((before, last)) => format!("{last} {before}"),
                None => text.to_string(),
            },
            Form::OnShelf => format!("{text} {shelf}"),
            Form::FirstOnShelf => format!("{} {shelf}", text.split(' ').next().unwrap_or_default()),
            Form::ShelfFirst => format!("{shelf} {text}"),
        }
    }
}

/// The typing errors in it.
#[derive(Clone, Copy, Debug)]
pub enum Errors {
    None,
    One(Slip),
    /// At the first letter, of any kind.
    First,
    /// Anywhere, of any kind.
    Any,
    Two,
}

impl Errors {
    pub fn make(self, text: &str, dice: &mut Dice) -> Option<String> {
        let mut any = || SLIPS[dice.below(SLIPS.len())];
        match self {
            Errors::None => Some(text.to_string()),
            Errors::One(kind) => slip(text, kind, dice),
            Errors::First => {
                let kind = any();
                slip_first(text, kind, dice)
            }
            Errors::Any => {
                let kind = any();
                slip(text, kind, dice)
            }
            Errors::Two => {
                let kinds = (any(), any());
                let once = slip(text, kinds.0, dice)?;
                slip(&once, kinds.1, dice).filter(|twice| strsim::osa_distance(twice, text) == 2)
            }
        }
    }
}

/// One way to type, and whether an alias is typed in place of the name.
#[derive(Clone, Copy, Debug)]
pub struct Way {
    pub form: Form,
    pub errors: Errors,
    pub alias: bool,
}

/// What a reader typed, and what they meant to.
pub struct Typed {
    pub text: String,
    pub own: String,
}

impl Way {
    /// None where the tool has no such text, as no alias or no second word.
    pub fn typed(self, made: &Made, dice: &mut Dice) -> Option<Typed> {
        let text = match self.alias {
            true => made.aliases.get(dice.below(made.aliases.len().max(1)))?,
            false => &made.name,
        };
        let mut own = self.form.of(text, &made.category);
        if matches!(self.form, Form::Turned | Form::FirstOnShelf) && !text.contains(' ') {
            return None;
        }
        if self.form == Form::Cut {
            let ends: Vec<usize> = own.char_indices().map(|(at, _)| at).skip(4).collect();
            own.truncate(*ends.get(dice.below(ends.len().max(1)))?);
        }
        let text = self.errors.make(&own, dice)?;
        Some(Typed { text, own })
    }
}
