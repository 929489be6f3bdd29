//! What is copied from a comparison can be pasted: its table as a table, the whole of it as Markdown.

use crate::reader::Reader;
use crate::sites::{catalogue, tool};
use crate::{PAIR, Setting};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use seaworthy::domain::{Tool, criteria};
use seaworthy::site::{Route, Terms, markdown};

in_every_engine!(
    at_root:
    a_selected_table_is_pasted_as_one,
    cells_of_one_row_are_one_line,
    a_comparison_is_copied_as_markdown,
);

/// Selects from one element's first text to another's last, as a reader does with the mouse.
fn select(reader: &Reader, from: &str, to: &str) {
    reader.run(&format!(
        "const [from, to] = ['{from}', '{to}'].map((css) => [...document.querySelectorAll(css)].at(-1));
        const texts = (element) => {{
            const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), all = [];
            while (walk.nextNode()) all.push(walk.currentNode);
            return all;
        }};
        const [start, end] = [texts(from)[0], texts(to).at(-1)];
        getSelection().setBaseAndExtent(start, 0, end, end.length);"
    ));
}

fn press_control_and(reader: &Reader, letter: char) {
    let control = Key::Control.into();
    let keys = KeyActions::new("keyboard".into())
        .then(KeyAction::Down { value: control })
        .then(KeyAction::Down { value: letter })
        .then(KeyAction::Up { value: letter })
        .then(KeyAction::Up { value: control });
    reader.ask(reader.client.perform_actions(keys));
}

/// Waits for the script that a page loads once it is alive: it copies tables.
fn see_what_copies(reader: &Reader) {
    let here = "return performance.getEntriesByType('resource').some(({ name }) => name.includes('alive.js'))";
    reader.see_true("alive.js", here);
}

/// What stands on the clipboard as plain text and as HTML, by way of a paste.
fn pasted(reader: &Reader) -> (String, String) {
    reader.run(
        "const field = document.createElement('textarea');
        document.body.append(field);
        field.focus();
        field.addEventListener('paste', (event) => {
            document.body.dataset.html = event.clipboardData.getData('text/html');
            document.body.dataset.plain = event.clipboardData.getData('text/plain');
        });",
    );
    press_control_and(reader, 'v');
    reader.see_number(1, "body[data-plain]");
    let of = |name| reader.attribute("body", name).unwrap();
    (of("data-plain"), of("data-html"))
}

/// On a desk, and where rows are laid out as on a phone.
fn a_selected_table_is_pasted_as_one(setting: Setting) {
    let tools = [tool(PAIR.first), tool(PAIR.second)];
    let rows = criteria(&catalogue().site, &tools, None);
    for width in [1280, 500] {
        let reader = Reader::new(setting);
        reader.ask(reader.client.set_window_size(width, 900));
        reader.open(PAIR.path);
        reader.see_it_alive();
        see_what_copies(&reader);
        select(&reader, ".decision thead th:first-child", ".decision td");
        press_control_and(&reader, 'c');
        let (text, html) = pasted(&reader);
        let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
        assert_eq!(lines[0], ["Criterion", &tools[0].name, &tools[1].name], "{text}");
        assert_eq!(lines.len(), rows.len() + 1, "{text}");
        for (line, row) in lines[1..].iter().zip(&rows) {
            assert_eq!((line.len(), line[0]), (3, row.name.as_str()), "{text}");
        }
        let community = lines.iter().find(|line| line[0] == "Community").unwrap();
        assert_eq!(community[1..], ["no votes yet", "no votes yet"]);
        assert_eq!(html.matches("<tr>").count(), lines.len(), "{html}");
        assert_eq!((html.matches("<table").count(), html.matches("<td").count()), (1, rows.len() * 2), "{html}");
        assert!(!html.contains("style="), "{html}");
    }
}

fn cells_of_one_row_are_one_line(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open(PAIR.path);
    reader.see_it_alive();
    see_what_copies(&reader);
    select(&reader, ".decision tbody tr:first-child th", ".decision tbody tr:first-child td");
    press_control_and(&reader, 'c');
    let (text, html) = pasted(&reader);
    assert_eq!(text.trim_end().split('\t').count(), 3, "{text}");
    assert!(text.starts_with("Panel verdict\t") && text.trim_end().lines().count() == 1, "{text}");
    assert!(html.contains("<table><tr><th"), "{html}");
}

fn a_comparison_is_copied_as_markdown(setting: Setting) {
    let tools: [&Tool; 2] = [tool(PAIR.first), tool(PAIR.second)];
    let reader = Reader::new(setting);
    reader.open(PAIR.path);
    reader.see_it_alive();
    let reason = reader.text(".answer .because");
    reader.press("#markdown > summary", "This page as Markdown");
    reader.press_first("#markdown button");
    reader.see("#markdown [role=status]", "Copied.");
    let route = Route::Pair(tools[0].slug.clone(), tools[1].slug.clone());
    let text = markdown(&catalogue().site, &route, &tools, None, &Terms::default(), &reason);
    assert_eq!(pasted(&reader).0.trim_end(), text.trim_end());
}
