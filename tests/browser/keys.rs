use crate::reader::Reader;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

/// What a reader without a pointer does.
impl Reader {
    /// Presses one key after another, wherever the focus is.
    pub fn type_keys(&self, keys: &str) {
        let press = |actions: KeyActions, value| actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        let actions = keys.chars().fold(KeyActions::new("keyboard".into()), press);
        self.ask(self.client.perform_actions(actions));
    }

    pub fn type_key(&self, key: Key) {
        self.type_keys(&char::from(key).to_string());
    }

    /// Goes to the next tab stop.
    pub fn tab(&self) {
        self.type_key(Key::Tab);
    }

    /// Goes on until the focus is on an element that fits.
    pub fn tab_to(&self, css: &str) {
        const MOST: usize = 400;
        let there = format!("return document.activeElement.matches({css:?})");
        for _ in 0..MOST {
            self.tab();
            if self.run(&there) == true {
                return;
            }
        }
        panic!("{MOST} tab stops, and none is {css}");
    }
}
