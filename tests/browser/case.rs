use crate::Setting;
use crate::engine::Engine;
use crate::watch;
use std::fs::{self, File};
use std::io::Write;
use std::panic::{catch_unwind, resume_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

/// What an engine cannot do: the engine, the beginning of the case's name, and why.
const CANNOT: &[(Engine, &str, &str)] = &[
    (
        Engine::WebKit,
        "accessible::selects_tell_role_and_name",
        "WebKitGTK takes a select for a button, and its value for a part of its name",
    ),
    (
        Engine::WebKit,
        "written::links_work_by_page_loads",
        "without scripts, WebKit's driver may hang when it is asked while a page is on its way",
    ),
];

/// How many cases of a run may be tried a second time. A busy machine and three drivers fail one case in some hundreds;
/// what fails more often is broken, or its test is.
const MOST_SECOND_TRIES: usize = 2;

static SECOND_TRIES: AtomicUsize = AtomicUsize::new(0);

/// Runs a case in one engine at one base, or skips it by name. Either way it is counted. One during which the browser reports
/// anything against the policy of a page fails.
///
/// libtest knows no skipping while it runs, and takes a skipped case for one that passed; so the account has its own file
/// (`target/tmp/browser/cases`), which `./dev` adds up at the very end, with the names of those that needed a second try.
pub fn run(engine: Engine, base: &'static str, path: &str, case: fn(Setting)) {
    let name = path.trim_start_matches("browser::");
    match reason_to_skip(engine, name) {
        Some(reason) => {
            note(&format!("skipped\t{engine:?}\t{name}\t{reason}"));
            // Past libtest, which shows what a test prints only when it fails.
            let _ = writeln!(std::io::stderr(), "{engine:?} skips {name}: {reason}");
        }
        None => {
            note(&format!("ran\t{engine:?}\t{name}"));
            let setting = Setting { engine, base };
            let case = |setting| {
                case(setting);
                let against = watch::kept_reports();
                assert!(against.is_empty(), "against the policies of pages:\n{}", against.join("\n"));
            };
            if let Err(failure) = catch_unwind(|| case(setting)) {
                if SECOND_TRIES.fetch_add(1, Ordering::Relaxed) >= MOST_SECOND_TRIES {
                    resume_unwind(failure);
                }
                note(&format!("unsteady\t{engine:?}\t{name}"));
                let _ = writeln!(std::io::stderr(), "{engine:?} tries {name} again");
                case(setting);
            }
        }
    }
}

fn reason_to_skip(engine: Engine, name: &str) -> Option<&'static str> {
    let cannot = |(who, what, _): &&(Engine, &str, &str)| *who == engine && name.starts_with(what);
    engine.out_of_reach().or_else(|| CANNOT.iter().find(cannot).map(|(_, _, why)| *why))
}

fn note(line: &str) {
    static ACCOUNT: OnceLock<Mutex<File>> = OnceLock::new();
    let account = ACCOUNT.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
        fs::create_dir_all(&folder).expect("no folder for the account");
        Mutex::new(File::create(folder.join("cases")).expect("no file for the account"))
    });
    let mut account = account.lock().unwrap_or_else(PoisonError::into_inner);
    writeln!(account, "{line}").expect("the account cannot be written");
}
