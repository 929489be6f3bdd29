//! Elements in pages that do not make it easy.

use crate::Setting;
use crate::embeds::{PAIR, TOOL, host, see_in, visitor};
use serde_json::json;

in_every_engine!(
    at_root:
    a_hostile_page_neither_hides_nor_breaks_an_embed,
    a_strict_policy_is_kept,
    a_taken_name_takes_no_other,
    an_element_may_move_into_a_frame,
);

fn a_hostile_page_neither_hides_nor_breaks_an_embed(setting: Setting) {
    let fight = "<style>
        * { all: unset !important; display: none !important; --sheet: red !important }
        html, body { display: block !important }
        button, a, p { font-size: 60px !important; color: lime !important; transform: rotate(9deg) !important }
        *::before, *::after { content: 'XX' !important; display: block !important }
        </style><script>
        const no = () => { throw new Error('not here') };
        const methods = ['attachShadow', 'append', 'remove', 'replaceChildren', 'querySelector', 'setAttribute', 'getAttribute', 'closest'];
        for (const name of methods) Element.prototype[name] = no;
        const fields = ['innerHTML', 'className', 'id', 'classList'];
        for (const name of fields) Object.defineProperty(Element.prototype, name, { get: no, set: no });
        Array.prototype.spoiled = 1;
        Object.prototype.spoiled = 1;
        </script>";
    let reader = host(setting, &format!("{fight}{TOOL}{PAIR}"));
    see_in(&reader, 0, "3 ship / 1 skip");
    see_in(&reader, 1, "Gemini 2.5 Flash Lite vs SmolVLM");
    let looks = reader.run(
        "return [...document.body.children].filter((e) => e.shadowRoot).map((embed) => {
            const [box] = embed.shadowRoot.children, [article] = box.children;
            const { display, backgroundColor } = getComputedStyle(article);
            const height = Math.round(embed.getBoundingClientRect().height);
            return [height, display, backgroundColor, getComputedStyle(article.children[3]).fontSize];
        })",
    );
    assert_eq!(looks[0], json!([296, "flex", "rgb(255, 255, 255)", "15px"]));
    assert_eq!(looks[1][0], 408);
}

/// No styles, no inline scripts, no markup from text, and no policy by which markup might be trusted.
fn a_strict_policy_is_kept(setting: Setting) {
    let policy = "default-src 'none'; script-src SITE; connect-src SITE; frame-src SITE; \
                  require-trusted-types-for 'script'; trusted-types 'none'";
    let page = format!(r#"<script type=module src="SITE/embed.js"></script>{TOOL}{PAIR}"#);
    let reader = visitor(setting, &page, policy);
    see_in(&reader, 0, "3 ship / 1 skip");
    see_in(&reader, 1, "Not separable.");
    let shown =
        "return getComputedStyle(document.querySelector('seaworthy-tool').shadowRoot.querySelector('article')).display";
    assert_eq!(reader.run(shown), "flex", "the styles are in force");
}

fn a_taken_name_takes_no_other(setting: Setting) {
    let taken = "<script>customElements.define('seaworthy-tool', class extends HTMLElement {})</script>";
    let frame = r#"<iframe src="SITE/embed/tool/qdrant/" width="300" height="90"></iframe>"#;
    let reader = host(setting, &format!("{taken}{TOOL}{PAIR}{frame}"));
    see_in(&reader, 1, "Not separable.");
    assert_eq!(reader.run("return document.querySelector('seaworthy-tool').shadowRoot"), json!(null));
    reader.see_true(
        "a frame as high as its page",
        "return document.querySelector('iframe').getBoundingClientRect().height > 250",
    );
}

/// With its styles, though sheets of one document are none of another's.
fn an_element_may_move_into_a_frame(setting: Setting) {
    let reader = host(setting, &format!("{TOOL}<iframe srcdoc='<p>Elsewhere' id=frame></iframe>"));
    see_in(&reader, 0, "3 ship / 1 skip");
    reader.see_true("the frame", "return Boolean(document.querySelector('#frame').contentDocument.querySelector('p'))");
    let looks = "const { height } = embed.getBoundingClientRect();
        const { display } = getComputedStyle(embed.shadowRoot.querySelector('article'));
        return [height, display]";
    let moved = reader.run(&format!(
        "const embed = document.querySelector('seaworthy-tool');
        document.querySelector('#frame').contentDocument.body.append(embed);
        {looks}"
    ));
    assert_eq!(moved, json!([296, "flex"]));
    let back = format!(
        "const embed = document.querySelector('#frame').contentDocument.querySelector('seaworthy-tool');
        document.body.append(embed);
        {looks}"
    );
    assert_eq!(reader.run(&back), moved);
}
