//! Seaworthy: which of these tools should you ship with?
//!
//! Three rings and two edges; imports go inward only, and the two edges never meet (docs/architecture.md):
//!
//! ```text
//! main.rs          -> browser   -+
//!                                +-> views -> site -> domain
//! bin/companion.rs -> companion -+
//! ```

#[cfg(feature = "browser")]
pub mod browser;
#[cfg(feature = "native")]
pub mod companion;
pub mod domain;
pub mod site;
#[cfg(feature = "views")]
pub mod views;
pub mod words;
