//! The edge on the editor's machine: the one place for files and arguments.

mod app_bundle;
mod check;
mod colours;
mod command;
mod cutter;
mod data;
mod direction;
mod embeds;
mod feed;
mod folder;
mod late;
mod manifest;
mod new_tool;
mod offline;
mod pages;
mod prerender;
mod progress;
mod publish;
mod sample;
mod schema;
mod serve;
mod tally;
mod votes;

pub use app_bundle::AppBundle;
pub use check::{Findings, as_warning, findings};
pub use command::Command;
pub use direction::reads_leftwards;
pub use folder::{catalogue_files, read_catalogue};
pub use pages::{page_data, routes};
pub use prerender::{Rendered, render};
pub use publish::{Site, publish};
pub use schema::schemas;
pub use serve::{files, serve};
pub use tally::{judge, key_id};
