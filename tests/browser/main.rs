//! What the built site does in real browsers: readers' paths through it, in Chromium and in Firefox.
//!
//! `./dev test` builds the site and runs these. Every case is written once and runs in both engines; `take_over::
//! no_node_is_replaced::under_a_path::firefox` is one case at one base in one engine.

mod engine;
mod http;
mod reader;
mod server;
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

/// Tests from cases: `case::chromium` and `case::firefox` at the base `/`.
///
/// The engine stands last in the name: tests run in the order of their names, so two at a time are one in each engine.
macro_rules! in_both_engines {
    (at $base:expr; $($case:path),+) => {
        #[test]
        fn chromium() {
            $($case(crate::Setting { engine: crate::engine::Engine::Chromium, base: $base });)+
        }

        #[test]
        fn firefox() {
            $($case(crate::Setting { engine: crate::engine::Engine::Firefox, base: $base });)+
        }
    };
    ($($case:ident),+ $(,)?) => {$(
        mod $case {
            in_both_engines!(at crate::sites::ROOT; super::$case);
        }
    )+};
}

/// The same at both bases: `case::at_root::chromium` to `case::under_a_path::firefox`.
macro_rules! in_both_engines_at_both_bases {
    ($($case:ident),+ $(,)?) => {$(
        mod $case {
            mod at_root {
                in_both_engines!(at crate::sites::ROOT; super::super::$case);
            }
            mod under_a_path {
                in_both_engines!(at crate::sites::UNDER_A_PATH; super::super::$case);
            }
        }
    )+};
}

mod addresses;
mod ballots;
mod base_path;
mod failures;
mod navigation;
mod picker;
mod serving;
mod take_over;
mod written;
