//! Markdown read back with a parser of its own.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// What a reader of the Markdown gets.
#[derive(Default)]
pub struct Read {
    pub heading: String,
    /// The paragraphs, as text.
    pub said: Vec<String>,
    /// Cells by rows by tables, the head among the rows.
    pub tables: Vec<Vec<Vec<String>>>,
    /// Text and address.
    pub links: Vec<(String, String)>,
    pub code: Vec<String>,
    /// Whatever this kind of text never has.
    pub strange: Vec<String>,
}

impl Read {
    pub fn of(text: &str) -> Read {
        let mut read = Read::default();
        let mut words = String::new();
        let mut linked = None;
        for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
            match event {
                Event::Start(Tag::Heading { .. } | Tag::Paragraph | Tag::TableCell) => words.clear(),
                Event::End(TagEnd::Heading(_)) => read.heading = words.clone(),
                Event::End(TagEnd::Paragraph) => read.said.push(words.clone()),
                Event::Start(Tag::Table(_)) => read.tables.push(Vec::new()),
                Event::Start(Tag::TableHead | Tag::TableRow) => read.tables.last_mut().unwrap().push(Vec::new()),
                Event::End(TagEnd::TableCell) => {
                    read.tables.last_mut().unwrap().last_mut().unwrap().push(words.clone());
                }
                Event::Start(Tag::Link { dest_url, .. }) => linked = Some((words.len(), dest_url.to_string())),
                Event::End(TagEnd::Link) => {
                    let (from, address) = linked.take().unwrap();
                    read.links.push((words[from..].to_string(), address));
                }
                Event::Text(text) => words += &text,
                Event::Code(code) => {
                    words += &code;
                    read.code.push(code.to_string());
                }
                Event::Start(Tag::Strong)
                | Event::End(TagEnd::Strong | TagEnd::Table | TagEnd::TableHead | TagEnd::TableRow) => {}
                other => read.strange.push(format!("{other:?}")),
            }
        }
        read
    }
}
