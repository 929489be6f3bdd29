//! Building stones that know nothing of catalogues.

mod element;
mod follow;
mod kids;
mod leptos_view;
mod mark;
mod markup;
mod mounted;
mod mounted_attribute;
mod mounted_element;
mod prose;
mod unknown;
mod wait;
mod walk;
mod watched;
mod write;

pub use element::{Element, el};
pub use follow::follow;
pub use kids::Kids;
pub use mark::{Shape, mark, scale};
pub use markup::{Markup, live};
pub use prose::{prose, within};
pub use unknown::unknown;
pub use wait::{trouble, waiting};
pub use watched::Watched;
