use super::{Own, count, kept, say, section, status};
use crate::domain::{BallotBox, Fault, Import};
use crate::late::ballot_box;
use crate::late::dom::{Node, button, focus, node, note, put};
use crate::words::own_ballots as words;
use js_sys::Uint8Array;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, File, HtmlInputElement};

/// How many faults are told, and how many conflicts.
const MOST_FAULTS: usize = 20;
const MOST_CONFLICTS: usize = 100;

/// Where a file is opened, and what comes of it.
struct Desk {
    own: Rc<Own>,
    input: Element,
    said: Element,
    /// What the file would change, until the reader has said yes or no.
    would: Element,
}

/// Opens a file of ballots, tells what it would change, and adds it if the reader agrees.
pub(super) fn part(own: &Rc<Own>) -> Node {
    let input = node("input").attr("type", "file").attr("accept", ".jsonl,.json,.txt");
    let (said, would) = (status(), node("div").class("would"));
    let desk = Rc::new(Desk {
        own: own.clone(),
        input: input.element().clone(),
        said: said.element().clone(),
        would: would.element().clone(),
    });
    let input = input.on("change", move |_| desk.open());
    let label = node("label").class("pressed").kid(node("span").text(words::CHOOSE)).kid(input);
    section(node("h2").text(words::IMPORT), [note(words::NOT_CHECKED), label, said, would])
}

impl Desk {
    fn open(self: &Rc<Desk>) {
        put(&self.would, None);
        let input = self.input.dyn_ref::<HtmlInputElement>();
        let Some(file) = input.and_then(|input| input.files()?.get(0)) else { return say(&self.said, "") };
        say(&self.said, words::READING);
        let desk = self.clone();
        spawn_local(async move {
            let bytes = read(&file).await;
            // The reader may have chosen another file meanwhile, or the same one again.
            let chosen = desk.input.dyn_ref::<HtmlInputElement>().and_then(|input| input.files()?.get(0));
            if chosen.is_some_and(|chosen| js_sys::Object::is(&chosen, &file)) {
                match bytes {
                    Some(bytes) => desk.tell(&file.name(), &bytes),
                    None => say(&desk.said, words::NOT_OPENED),
                }
            }
        });
    }

    fn tell(self: &Rc<Desk>, name: &str, bytes: &[u8]) {
        let Import { lines, faults } = &Import::from_file(name, bytes);
        say(&self.said, &words::read(name, lines.len() as u32, faults.len() as u32));
        let mut told = vec![];
        if !faults.is_empty() {
            let sentence =
                |Fault { place, at, problem, remedy, .. }: &Fault| words::fault(place.line, at, problem, remedy);
            told.push(listed(faults, MOST_FAULTS, sentence));
        }
        if lines.is_empty() {
            return put(&self.would, told);
        }
        let theirs = Import { lines: lines.clone(), faults: Vec::new() }.ballots();
        let addition = kept().addition(&theirs);
        let differ = addition.conflicts.len() as u32;
        told.push(node("p").text(&words::would_change(addition.new, addition.agreeing, differ)));
        if differ > 0 {
            told.push(node("p").text(words::DIFFER));
            told.push(listed(&addition.conflicts, MOST_CONFLICTS, |conflict| self.own.names.conflict(conflict)));
        }
        let row = node("p").class("buttons");
        told.push(match count(&addition.changes) {
            0 => node("p").text(words::NOTHING_NEW),
            _ => {
                let (add, cancel) = (self.clone(), self.clone());
                let add = button(words::ADD, move || add.add(&theirs));
                row.kid(add).kid(button(words::CANCEL, move || cancel.close(words::CANCELLED)))
            }
        });
        put(&self.would, told);
    }

    /// Casts what the file changes in the box as it is now: it may have changed since the reader was told.
    fn add(&self, theirs: &BallotBox) {
        let changes = kept().addition(theirs).changes;
        ballot_box::cast(&changes);
        self.close(&words::added(count(&changes)));
    }

    fn close(&self, sentence: &str) {
        put(&self.would, None);
        if let Some(input) = self.input.dyn_ref::<HtmlInputElement>() {
            // So that the same file can be chosen again.
            input.set_value("");
        }
        focus(&self.input);
        say(&self.said, sentence);
    }
}

/// The file's bytes, of one that is too large no more than it takes to see that.
async fn read(file: &File) -> Option<Vec<u8>> {
    let most = Import::LARGEST as f64 + 1.0;
    let bytes = JsFuture::from(file.slice_with_f64_and_f64(0.0, most).ok()?.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}

/// The first of many, a line each, and how many more there are.
fn listed<T>(items: &[T], most: usize, in_words: impl Fn(&T) -> String) -> Node {
    let shown = items.iter().take(most).map(|item| node("li").text(&in_words(item)));
    let left = items.len().saturating_sub(most);
    let more = (left > 0).then(|| node("li").text(&words::and_more(left as u32)));
    node("ul").class("plain").kids(shown).kids(more)
}
