//! What the building stones of views write, and what they leave out.

use leptos::prelude::RenderHtml;
use seaworthy::views::elements::{Markup, Watched, el, live, prose};

fn written(markup: Markup) -> String {
    markup.to_html()
}

#[test]
fn markup_is_written_as_html() {
    let cases = [
        (el("p").markup(), "<p></p>"),
        (el("p").class("lead").id("x").kids("words").markup(), r#"<p class="lead" id="x">words</p>"#),
        (el("p").kids(("a < b & c", el("b").kids("d"), " e")).markup(), "<p>a &lt; b &amp; c<b>d</b> e</p>"),
        (el("a").href("?a=\"1\"&b".into()).markup(), r#"<a href="?a=&quot;1&quot;&amp;b"></a>"#),
        (el("input").attr("readonly", "").markup(), r#"<input readonly="">"#),
        (el("p").attr_if("class", None).markup(), "<p></p>"),
        (el("p").on_click(|| ()).markup(), "<p></p>"),
        (el("p").kids(prose("press `Esc` now")).markup(), "<p>press <code>Esc</code> now</p>"),
        (Markup::Nothing, "<!>"),
        (Markup::all(""), "<!>"),
        (Markup::all((el("hr"), el("p"))), "<hr></hr><p></p>"),
    ];
    for (markup, html) in cases {
        assert_eq!(written(markup), html);
    }
}

/// A browser reads two texts beside each other as one; the app would look for two.
#[test]
fn a_comment_keeps_texts_apart() {
    let texts = el("p").kids(("a", "", "b", el("i"), "c", vec!["d", "e"]));
    assert_eq!(written(texts.markup()), "<p>a<!>b<i></i>c<!>d<!>e</p>");
    let live_ones = el("p").kids(("a", live(|| Markup::Text("b".into())), live(|| Markup::Nothing), "c"));
    assert_eq!(written(live_ones.markup()), "<p>a<!>b<!>c</p>");
}

#[test]
fn what_follows_signals_is_written_with_their_values() {
    leptos::prelude::Owner::new().with(|| {
        let pressed = Watched::new(true);
        let name = move || pressed.get().then(|| "page".to_string());
        let button =
            || el("a").live_attr("aria-current", name).kids(live(move || Markup::Text(pressed.get().to_string())));
        assert_eq!(written(button().markup()), r#"<a aria-current="page">true</a>"#);
        pressed.set(false);
        assert_eq!(written(button().markup()), "<a>false</a>");
    });
}
