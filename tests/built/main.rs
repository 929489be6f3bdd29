//! What the built site holds: its bytes, its addresses, and what the companion with the app inside makes of it.
//!
//! `./dev test` builds the site and runs these; `./dev size` runs the first alone and prints it.

mod addresses;
mod carried;
#[path = "../common/files.rs"]
mod files;
mod links;
mod size;
