//! JSON that remembers where everything stands.
//!
//! serde_json stops at the first fault and forgets places behind it; an editor wants all faults at once, each with line
//! and column, and the reader's browser wants few bytes (docs/adr/0003).

mod cursor;
#[cfg(feature = "native")]
mod explain;
mod literal;
mod parse;
mod suggest;

pub use cursor::{Cursor, Fields, Reader};
pub(crate) use cursor::{quoted, some_stand_twice};
pub use literal::literal;
pub use parse::parse;
pub(crate) use suggest::{nearest, suggest};

use std::borrow::Cow;

/// One value and the byte offset at which it begins.
#[derive(Debug)]
pub struct Node<'t> {
    pub at: usize,
    pub value: Value<'t>,
}

#[derive(Debug)]
pub enum Value<'t> {
    Null,
    Bool(bool),
    /// The digits as written; a [`Decimal`](crate::domain::Decimal) reads them without rounding.
    Number(&'t str),
    Text(Cow<'t, str>),
    List(Vec<Node<'t>>),
    Object(Vec<Member<'t>>),
}

/// One `"key": value` of an object, in the file's order, duplicates included.
#[derive(Debug)]
pub struct Member<'t> {
    pub at: usize,
    pub key: Cow<'t, str>,
    pub value: Node<'t>,
}

impl<'t> Node<'t> {
    /// The value a fault's field names, as `takes[2].claims[0].text`; the first of its name where one stands twice.
    pub(crate) fn find(&self, path: &str) -> Option<&Node<'t>> {
        path.split(['.', '[']).filter(|step| !step.is_empty()).try_fold(self, |node, step| match &node.value {
            Value::List(items) => items.get(step.strip_suffix(']')?.parse::<usize>().ok()?),
            Value::Object(members) => members.iter().find(|member| member.key == step).map(|member| &member.value),
            _ => None,
        })
    }
}

impl Value<'_> {
    /// What it is, for a sentence: "is text, not a list".
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Value::Null => "null",
            Value::Bool(_) => "true or false",
            Value::Number(_) => "a number",
            Value::Text(_) => "text",
            Value::List(_) => "a list",
            Value::Object(_) => "an object",
        }
    }
}
