use crate::reader::Reader;

/// What a reader sees. Every `see_…` waits until it is there, and fails in time if it never is.
impl Reader {
    pub fn see_heading(&self, words: &str) {
        self.wait_for(&format!("the heading “{words}”"), || (self.try_texts("main h1")? == [words]).then_some(()));
    }

    /// The heading of a part of the page.
    pub fn see_heading_of(&self, part: &str, words: &str) {
        self.see(&format!("{part} h2"), words);
    }

    /// Waits until something that fits has these words in it.
    pub fn see(&self, css: &str, words: &str) {
        self.wait_for(&format!("“{words}” in {css}"), || {
            self.try_texts(css)?.iter().any(|text| text.contains(words)).then_some(())
        });
    }

    pub fn see_number(&self, number: usize, css: &str) {
        self.wait_for(&format!("{number} of {css}"), || (self.try_find(css)?.len() == number).then_some(()));
    }

    /// Waits until the address bar shows this path inside the site.
    pub fn see_address(&self, path: &str) {
        let expected = self.address_of(path);
        self.wait_for(&format!("the address {expected}"), || {
            (self.ask_once(self.client.current_url())?.as_str() == expected).then_some(())
        });
    }

    pub fn see_title(&self, words: &str) {
        self.wait_for(&format!("the title “{words}”"), || (self.title() == words).then_some(()));
    }

    /// Waits until an attribute of the first element that fits has this value.
    pub fn see_attribute(&self, css: &str, name: &str, value: &str) {
        self.wait_for(&format!("{name}=“{value}” on {css}"), || {
            (self.attribute(css, name)? == value).then_some(())
        });
    }

    /// Waits until the app has taken over.
    pub fn see_it_alive(&self) {
        self.see_number(1, "html[data-alive]");
    }

    /// Waits until every section of the page has its height. Before, what is below moves away under the pointer.
    pub fn see_it_laid_out(&self) {
        self.see_number(1, "html[data-laid]");
    }

    /// Waits until the script hears keys and presses, which comes once the app is alive.
    pub fn see_it_hear(&self) {
        self.see_number(1, "html[data-hears]");
    }

    pub fn title(&self) -> String {
        self.ask(self.client.title())
    }

    /// The words of every element that fits, as they are seen.
    pub fn texts(&self, css: &str) -> Vec<String> {
        self.wait_for(&format!("the words of {css}"), || self.try_texts(css))
    }

    /// The words of every element that fits, those included that are only spoken.
    pub fn spoken(&self, css: &str) -> Vec<String> {
        let all = self.find(css);
        all.iter().filter_map(|element| self.ask(element.prop("textContent"))).collect()
    }

    /// The words of the first element that fits, once it is there.
    pub fn text(&self, css: &str) -> String {
        self.wait_for(css, || self.try_texts(css)?.into_iter().next())
    }

    /// An attribute as it is written; some drivers give a link's address in full.
    pub fn attribute(&self, css: &str, name: &str) -> Option<String> {
        let script = format!("return document.querySelector({css:?})?.getAttribute({name:?})");
        self.ask_once(self.client.execute(&script, Vec::new()))?.as_str().map(str::to_string)
    }

    pub fn attributes(&self, css: &str, name: &str) -> Vec<String> {
        self.find(css).iter().filter_map(|element| self.ask(element.attr(name))).collect()
    }

    pub fn style(&self, css: &str, property: &str) -> String {
        self.wait_for(css, || self.ask_once(self.try_find(css)?.first()?.css_value(property)))
    }

    /// Waits until a script returns true.
    pub fn see_true(&self, hope: &str, script: &str) {
        self.wait_for(hope, || (self.ask_once(self.client.execute(script, Vec::new()))? == true).then_some(()));
    }
}
