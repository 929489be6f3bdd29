//! Elements in pages of another origin.

use crate::Setting;
use crate::engine::{Engine, Habits};
use crate::reader::Reader;
use crate::sites::{catalogue, listen, runtime, site};
use axum::Router;
use axum::http::header;
use seaworthy::words::embeds as words;

in_every_engine!(
    at_root:
    nothing_moves_when_the_script_comes_late,
    many_embeds_share_one_load_and_leave_nothing_behind,
    colours_follow_the_host,
    colours_may_be_written_in_any_way,
    names_may_be_wrong_and_may_change,
    the_app_comes_when_it_is_asked_for,
);

in_every_engine!(under_a_path: an_embed_knows_its_site);

pub const TOOL: &str = r#"<seaworthy-tool tool="qdrant" style="display:block;min-height:296px"></seaworthy-tool>"#;
pub const PAIR: &str = r#"<seaworthy-compare tools="smolvlm,gemini-2-5-flash-lite"></seaworthy-compare>"#;

/// Somebody who reads a page of another site. In the page and its policy, SITE stands for the address of ours.
pub fn visitor(setting: Setting, page: &str, policy: &'static str) -> Reader {
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
    // In capitals, as tools' names may be.
    let asked = TOOL.replace("tool=\"qdrant\"", "scheme=dark tool=\"Qdrant\"");
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

/// Each is a host's text that is light, or is not, and declares no scheme. An engine that does not know the notation leaves
/// what stands before it.
fn colours_may_be_written_in_any_way(setting: Setting) {
    let cases = [
        ("#eee", true),
        ("hsl(0 0% 10%)", false),
        ("oklch(.93 0 0)", true),
        ("oklch(.3 .1 250)", false),
        ("oklab(94% .01 -.02)", true),
        ("lab(90 -5 3)", true),
        ("lab(none 20 20)", false),
        ("lch(20% 50 120)", false),
        ("color(srgb .9 .95 1)", true),
        ("color(display-p3 .1 0 .02 / .9)", false),
        ("color(xyz-d65 1e-5 .001 1e-7)", false),
    ];
    let page: String = cases.iter().map(|(colour, _)| format!("<div style='color:{colour}'>{TOOL}</div>")).collect();
    let reader = host(setting, &page);
    see_in(&reader, cases.len() - 1, "3 ship / 1 skip");
    let schemes = reader.run(
        "return [...document.querySelectorAll('seaworthy-tool')]
            .map((embed) => embed.shadowRoot.firstChild.style.colorScheme === 'dark')",
    );
    for (number, (colour, is_light)) in cases.iter().enumerate() {
        assert_eq!(schemes[number], *is_light, "{colour}");
    }
}

fn names_may_be_wrong_and_may_change(setting: Setting) {
    let wrong = r#"<seaworthy-tool tool="../../qdrant"></seaworthy-tool><seaworthy-compare></seaworthy-compare>"#;
    let three = r#"<seaworthy-compare tools="qdrant, no-such-tool whisper"></seaworthy-compare>"#;
    let none = r#"<seaworthy-compare tools="no-such-tool,nor-this"></seaworthy-compare>"#;
    let reader = host(setting, &format!("{}{wrong}{three}{none}", TOOL.replace("qdrant", "no-such-tool")));
    let unknown = |name: &str| words::unknown("Seaworthy").replace("{tool}", name);
    see_in(&reader, 0, &unknown("no-such-tool"));
    see_in(&reader, 1, &unknown("../../qdrant"));
    see_in(&reader, 2, &words::unnamed(&catalogue().site.subject.one));
    see_in(&reader, 4, &unknown("nor-this"));
    let compare = |number: usize| {
        let all = "[...document.querySelectorAll('seaworthy-compare')]";
        reader.run(&format!("return {all}[{number}].shadowRoot.querySelector('section > p > a')?.search ?? null"))
    };
    assert_eq!(compare(1), "?tools=qdrant,whisper", "those that are known");
    assert_eq!(compare(2), serde_json::json!(null), "nothing to line up");
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
