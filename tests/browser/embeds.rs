//! Elements in pages of another origin that do not make it easy.

use crate::Setting;
use crate::engine::{Engine, Habits};
use crate::reader::Reader;
use crate::sites::{listen, runtime, site};
use axum::Router;
use axum::http::header;
use seaworthy::words::embeds as words;

in_every_engine!(
    at_root:
    a_hostile_page_neither_hides_nor_breaks_an_embed,
    a_strict_policy_is_kept,
    nothing_moves_when_the_script_comes_late,
    many_embeds_share_one_load_and_leave_nothing_behind,
    colours_follow_the_host,
    names_may_be_wrong_and_may_change,
    the_app_comes_when_it_is_asked_for,
);

in_every_engine!(under_a_path: an_embed_knows_its_site);

const TOOL: &str = r#"<seaworthy-tool tool="qdrant" style="display:block;min-height:296px"></seaworthy-tool>"#;
const PAIR: &str = r#"<seaworthy-compare tools="smolvlm,gemini-2-5-flash-lite"></seaworthy-compare>"#;

/// Somebody who reads a page of another site. In the page and its policy, SITE stands for the address of ours.
fn visitor(setting: Setting, page: &str, policy: &'static str) -> Reader {
    let ours = &site(setting.base).address;
    let page = format!("<!doctype html><meta charset=utf-8><title>A host</title>{page}").replace("SITE/", ours);
    let policy = policy.replace("SITE", ours.trim_end_matches('/'));
    let answer = move || async move {
        ([(header::CONTENT_TYPE, "text/html".to_string()), (header::CONTENT_SECURITY_POLICY, policy)], page)
    };
    let listener = listen();
    // Not the name under which ours is served: to browsers this is another site, not only another port.
    let address = format!("http://localhost:{}/", listener.local_addr().unwrap().port());
    runtime().spawn(async { axum::serve(listener, Router::new().fallback(answer)).await });
    let reader = Reader::with(setting, &address, Habits::USUAL);
    reader.open("");
    reader
}

/// The same, where the page has the script of the elements.
pub fn host(setting: Setting, page: &str) -> Reader {
    visitor(setting, &format!(r#"<script type=module src="SITE/embed.js"></script>{page}"#), "img-src *")
}

/// Waits until an embed, of all on the page, has these words in it.
pub fn see_in(reader: &Reader, number: usize, said: &str) {
    let script = format!(
        "const all = document.querySelectorAll('seaworthy-tool, seaworthy-compare');
        const root = all[{number}] && all[{number}].shadowRoot;
        return Boolean(root && root.textContent.includes({said:?}))"
    );
    reader.see_true(&format!("“{said}” in embed {number}"), &script);
}

fn a_hostile_page_neither_hides_nor_breaks_an_embed(setting: Setting) {
    let fight = "<style>
        * { all: unset !important; display: none !important; --sheet: red !important }
        html, body { display: block !important }
        button, a, p { font-size: 60px !important; color: lime !important; transform: rotate(9deg) !important }
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
    assert_eq!(looks[0], serde_json::json!([296, "flex", "rgb(255, 255, 255)", "15px"]));
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

fn nothing_moves_when_the_script_comes_late(setting: Setting) {
    let page = format!("<div>{TOOL}</div><p id=below>Below</p>");
    let reader = visitor(setting, &page, "img-src *");
    let below = "return document.querySelector('#below').getBoundingClientRect().top";
    let before = reader.run(below);
    let ours = &site(setting.base).address;
    reader.run(&format!(
        "window.shifts = 0;
        try {{
            new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shifts += entry.value)))
                .observe({{ type: 'layout-shift', buffered: true }});
        }} catch (unknown) {{}}
        const script = document.createElement('script');
        script.type = 'module';
        script.src = '{ours}embed.js';
        document.head.append(script);"
    ));
    see_in(&reader, 0, "3 ship / 1 skip");
    assert_eq!(reader.run(below), before, "what follows the embed has moved");
    if setting.engine == Engine::Chromium {
        assert_eq!(reader.run("return window.shifts"), 0);
    }
}

fn many_embeds_share_one_load_and_leave_nothing_behind(setting: Setting) {
    let names = "<script>
        const names = Object.getOwnPropertyNames(window);
        const added = () => Object.getOwnPropertyNames(window).filter((name) => !names.includes(name));
        addEventListener('load', () => (document.body.dataset.leaked = added()));
        </script>";
    let twice = r#"<script type=module src="SITE/embed.js?again"></script>"#;
    let reader = host(setting, &format!("{names}{twice}{}{}", TOOL.repeat(3), PAIR.repeat(2)));
    for number in 0..3 {
        see_in(&reader, number, "3 ship / 1 skip");
    }
    see_in(&reader, 3, "Not separable.");
    see_in(&reader, 4, "Not separable.");
    let ours = &site(setting.base).address;
    let asked = reader.run(&format!(
        "return performance.getEntriesByType('resource').map((entry) => entry.name.replace('{ours}', ''))
            .filter((name) => name.startsWith('embed/')).sort()"
    ));
    let expected = [
        "embed/compare/gemini-2-5-flash-lite-vs-smolvlm/",
        "embed/compare/smolvlm-vs-gemini-2-5-flash-lite/",
        "embed/embed.css",
        "embed/tool/qdrant/",
    ];
    assert_eq!(asked, serde_json::json!(expected), "each once, with the pair's other order on the way");
    // Told by the page itself, before a driver leaves names of its own.
    assert_eq!(reader.attribute("body", "data-leaked").as_deref(), Some(""));
}

fn colours_follow_the_host(setting: Setting) {
    let bright = "<div style='color-scheme:light'>";
    let dark = "<div style='color-scheme:dark'>";
    let declares_nothing = "<div style='background:#111;color:#eee' id=turns>";
    let asked = TOOL.replace("tool=", "scheme=dark tool=");
    let page = format!("{bright}{TOOL}</div>{dark}{TOOL}</div>{declares_nothing}{TOOL}</div>{bright}{asked}</div>");
    let reader = host(setting, &page);
    let is_dark = |number: usize| {
        see_in(&reader, number, "3 ship / 1 skip");
        format!(
            "const article = document.querySelectorAll('seaworthy-tool')[{number}].shadowRoot.querySelector('article');
            return getComputedStyle(article).backgroundColor !== 'rgb(255, 255, 255)'"
        )
    };
    let seen: Vec<bool> = (0..4).map(|number| reader.run(&is_dark(number)) == true).collect();
    assert_eq!(seen, [false, true, true, true]);
    reader.run("document.querySelector('#turns').style.color = '#111'");
    reader.see_true("a host that has become light", &is_dark(2).replace("!==", "==="));
}

fn names_may_be_wrong_and_may_change(setting: Setting) {
    let wrong = r#"<seaworthy-tool tool="../../qdrant"></seaworthy-tool><seaworthy-compare></seaworthy-compare>"#;
    let three = r#"<seaworthy-compare tools="qdrant, no-such-tool whisper"></seaworthy-compare>"#;
    let reader = host(setting, &format!("{}{wrong}{three}", TOOL.replace("qdrant", "no-such-tool")));
    let unknown = |name: &str| words::unknown("Seaworthy").replace("{tool}", name);
    see_in(&reader, 0, &unknown("no-such-tool"));
    see_in(&reader, 1, &unknown("../../qdrant"));
    see_in(&reader, 2, words::UNNAMED);
    for said in ["Qdrant", "Whisper", words::SIDE_BY_SIDE, &unknown("no-such-tool")] {
        see_in(&reader, 3, said);
    }
    // Twice in a row: the last one asked for is shown, whichever comes first.
    reader.run(
        "const embed = document.querySelector('seaworthy-tool');
        for (const slug of ['whisper', 'qdrant']) embed.setAttribute('tool', slug);",
    );
    see_in(&reader, 0, "3 ship / 1 skip");
    reader.run(
        "const embed = document.querySelector('seaworthy-tool');
        window.kept = embed.shadowRoot.querySelector('article');
        embed.remove();
        document.body.prepend(embed);",
    );
    let same = "return document.querySelector('seaworthy-tool').shadowRoot.querySelector('article') === window.kept";
    reader.see_true("the same piece in another place", same);
}

fn the_app_comes_when_it_is_asked_for(setting: Setting) {
    let reader = host(setting, PAIR);
    see_in(&reader, 0, "Not separable.");
    let root = "const root = document.querySelector('seaworthy-compare').shadowRoot;";
    assert_eq!(reader.run(&format!("{root} return root.querySelectorAll('iframe').length")), 0);
    assert_eq!(
        reader.run("return performance.getEntriesByType('resource').some((entry) => /wasm/.test(entry.name))"),
        false
    );
    reader.run(&format!("{root} root.querySelector('button').click()"));
    let opened = format!("{root} return root.querySelector('iframe')?.src");
    let whole = format!("{}compare/gemini-2-5-flash-lite-vs-smolvlm/", site(setting.base).address);
    assert_eq!(reader.run(&opened), whole.as_str());
    see_in(&reader, 0, &words::votes_live_here("Seaworthy"));
    reader.run(&format!("{root} root.querySelector('button').click()"));
    assert_eq!(
        reader.run(&format!(
            "{root} return [root.querySelectorAll('iframe').length, root.querySelector('button').textContent]"
        )),
        serde_json::json!([0, words::OPEN_HERE])
    );
}

fn an_embed_knows_its_site(setting: Setting) {
    let reader = host(setting, TOOL);
    see_in(&reader, 0, "3 ship / 1 skip");
    let link = reader.run("return document.querySelector('seaworthy-tool').shadowRoot.querySelector('a').href");
    assert_eq!(link, format!("{}tool/qdrant/", site(setting.base).address));
}
