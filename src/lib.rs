//! Seaworthy: which of these tools should you ship with?
//!
//! Four rings and three edges; imports go inward only, and the edges never meet (docs/architecture.md):
//!
//! ```text
//! main.rs          -> browser   -+
//!                                +-> views -+
//! bin/companion.rs -> companion -+          +-> site -> domain -> words
//! bin/late.rs      -> late -----------------+
//! ```
//!
//! What `browser` and `late` both ask of the browser stands in `web`.
//!
//! `shipped` is set where the wasm that readers get is compiled (`./dev build`): all of it for its size, but for what runs ten
//! thousand times a key (docs/adr/0020). The attribute for that is not stable yet.

#![cfg_attr(shipped, feature(optimize_attribute))]

#[cfg(feature = "browser")]
pub mod browser;
#[cfg(feature = "native")]
pub mod companion;
pub mod domain;
#[cfg(feature = "late")]
pub mod late;
pub mod site;
#[cfg(feature = "views")]
pub mod views;
#[cfg(feature = "web")]
mod web;
pub mod words;
