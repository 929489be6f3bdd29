//! What the built site does in real browsers: readers' paths through it, in Chromium, Firefox and WebKit.
//!
//! `./dev test` builds the site and runs these. Every case is written once and runs in every engine; `take_over::
//! no_node_is_replaced::under_a_path::firefox` is one case at one base in one engine.

mod case;
mod driver;
mod engine;
#[path = "../common/files.rs"]
mod files;
mod harbour;
mod http;
mod keys;
mod profile;
mod reader;
mod role;
#[path = "../common/sealing.rs"]
mod sealing;
mod server;
mod sight;
#[path = "../common/signing.rs"]
mod signing;
mod sites;
mod watch;

/// One engine and one base path: where a case runs.
#[derive(Clone, Copy)]
struct Setting {
    engine: engine::Engine,
    base: &'static str,
}

/// A curated comparison, and the tools it is of.
struct Pair {
    path: &'static str,
    first: &'static str,
    second: &'static str,
}

const PAIR: Pair =
    Pair { path: "/compare/gemini-2-5-flash-lite-vs-smolvlm/", first: "gemini-2-5-flash-lite", second: "smolvlm" };

/// Tests from cases, each in every engine: `case::at_root::chromium` to `case::under_a_path::webkit`.
///
/// The engine stands last in the name: tests run in the order of their names, so three at a time are one in each engine.
macro_rules! in_every_engine {
    (at_root: $($case:ident),+ $(,)?) => {$(
        mod $case { in_every_engine!(@at_root $case); }
    )+};
    (under_a_path: $($case:ident),+ $(,)?) => {$(
        mod $case { in_every_engine!(@under_a_path $case); }
    )+};
    (at_both_bases: $($case:ident),+ $(,)?) => {$(
        mod $case { in_every_engine!(@at_root $case); in_every_engine!(@under_a_path $case); }
    )+};
    (@at_root $case:ident) => {
        mod at_root { in_every_engine!(@tests crate::sites::ROOT, $case); }
    };
    (@under_a_path $case:ident) => {
        mod under_a_path { in_every_engine!(@tests crate::sites::UNDER_A_PATH, $case); }
    };
    (@tests $base:expr, $case:ident) => {
        in_every_engine!(@test chromium Chromium $base, $case);
        in_every_engine!(@test firefox Firefox $base, $case);
        in_every_engine!(@test webkit WebKit $base, $case);
    };
    (@test $name:ident $engine:ident $base:expr, $case:ident) => {
        #[test]
        fn $name() {
            crate::case::run(crate::engine::Engine::$engine, $base, module_path!(), super::super::$case);
        }
    };
}

mod accessible;
mod addresses;
mod ballot_box;
mod ballots;
mod base_path;
mod bench;
mod bench_search;
mod browse;
mod browse_steps;
mod carousel;
mod copying;
mod embed_frames;
mod embed_hosts;
mod embed_this;
mod embeds;
mod extremes;
mod failing;
mod failures;
mod find;
mod keyboard;
mod laid_out;
mod late;
mod line_up;
mod navigation;
mod nginx;
mod offline;
mod offline_builds;
mod open_box;
mod own_ballots;
mod pictures;
mod policy;
mod printing;
mod serving;
mod take_over;
mod terms;
mod tray;
mod votes;
mod written;
