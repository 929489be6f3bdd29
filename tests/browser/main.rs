//! What the built site does in real browsers: readers' paths through it, in Chromium and in Firefox.
//!
//! `./dev test` builds the site and runs these. Every case is written once and runs in both engines; `take_over::
//! no_node_is_replaced::under_a_path::firefox` is one case at one base in one engine.

mod engine;
mod http;
mod reader;
mod server;
mod sight;
mod sites;

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

/// Tests from cases, each in both engines: `case::at_root::chromium` to `case::under_a_path::firefox`.
///
/// The engine stands last in the name: tests run in the order of their names, so two at a time are one in each engine.
macro_rules! in_both_engines {
    (at_root: $($case:ident),+ $(,)?) => {$(
        mod $case { in_both_engines!(@at_root $case); }
    )+};
    (under_a_path: $($case:ident),+ $(,)?) => {$(
        mod $case { in_both_engines!(@under_a_path $case); }
    )+};
    (at_both_bases: $($case:ident),+ $(,)?) => {$(
        mod $case { in_both_engines!(@at_root $case); in_both_engines!(@under_a_path $case); }
    )+};
    (@at_root $case:ident) => {
        mod at_root { in_both_engines!(@tests crate::sites::ROOT, $case); }
    };
    (@under_a_path $case:ident) => {
        mod under_a_path { in_both_engines!(@tests crate::sites::UNDER_A_PATH, $case); }
    };
    (@tests $base:expr, $case:ident) => {
        #[test]
        fn chromium() {
            super::super::$case(crate::Setting { engine: crate::engine::Engine::Chromium, base: $base });
        }

        #[test]
        fn firefox() {
            super::super::$case(crate::Setting { engine: crate::engine::Engine::Firefox, base: $base });
        }
    };
}

mod addresses;
mod ballots;
mod base_path;
mod carousel;
mod copying;
mod failing;
mod failures;
mod navigation;
mod picker;
mod printing;
mod serving;
mod take_over;
mod written;
