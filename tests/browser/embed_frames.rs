//! Pages of ours in frames of another origin.

use crate::embeds::host;
use crate::reader::Reader;
use crate::sites::{catalogue, serve_folder, site, tool};
use crate::{PAIR, Setting};
use seaworthy::words::embeds as words;
use std::fs;
use tempfile::TempDir;

in_every_engine!(
    at_root:
    frames_are_as_high_as_their_own_page_says,
    a_vote_in_a_frame_counts_there_and_says_so,
    a_sandboxed_frame_can_be_read,
    a_whole_page_in_a_frame_says_where_votes_are_kept,
    a_whole_page_by_itself_says_nothing_of_frames,
);

const FRAME: &str = r#"<iframe src="SITE/embed/tool/qdrant/" width="300" height="90"></iframe>"#;

fn frames_are_as_high_as_their_own_page_says(setting: Setting) {
    let other = r#"<iframe srcdoc="<script>parent.postMessage({ seaworthy: 1, height: 777 }, '*')</script>" id=other height=90></iframe>"#;
    let reader = host(setting, &format!("{FRAME}{other}"));
    let height = "document.querySelector('iframe').getBoundingClientRect().height";
    // The same twice in a row: the page in it says so again once its notes are there.
    let steady = format!(
        "const [was, is] = [window.was, {height}];
        window.was = is;
        return is === was && is > 250 && is < 700"
    );
    reader.see_true("a frame as high as its page", &steady);
    let ours = site(setting.base).address.trim_end_matches('/').to_string();
    let told = |origin: &str, source: &str, data: &str| {
        reader.run(&format!(
            "const [frame, other] = [...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow);
            dispatchEvent(new MessageEvent('message', {{ origin: '{origin}', source: {source}, data: {data} }}));
            return [{height}, document.querySelector('#other').offsetHeight]"
        ))
    };
    let before = told(&ours, "frame", "null");
    reader.run("window.wrong = []; addEventListener('error', ({ message }) => window.wrong.push(message))");
    for (origin, source, data) in [
        ("https://elsewhere.example", "frame", "{ seaworthy: 1, height: 900 }"),
        ("null", "frame", "{ seaworthy: 1, height: 900 }"),
        (&ours, "window", "{ seaworthy: 1, height: 900 }"),
        (&ours, "other", "{ seaworthy: 1, height: 900 }"),
        (&ours, "frame", "{ height: 900 }"),
        (&ours, "frame", "{ seaworthy: 1, height: 'high' }"),
        (&ours, "frame", "{ seaworthy: 1, height: -3 }"),
        (&ours, "frame", "{ seaworthy: 1, height: 900n }"),
        (&ours, "frame", "{ seaworthy: 1, height: Infinity }"),
        ("https://elsewhere.example", "other", "{ seaworthy: 1, height: 900n }"),
        ("https://elsewhere.example", "other", "{ seaworthy: 1, height: Symbol }"),
    ] {
        assert_eq!(told(origin, source, data), before, "{data} from {source} of {origin}");
    }
    assert_eq!(reader.run("return window.wrong"), serde_json::json!([]), "thrown in the host's page");
    assert_eq!(told(&ours, "frame", "{ seaworthy: 1, height: 1e9 }")[0], 2004, "no higher than that, with its border");
}

/// Puts the reader into the frame, once its page is there: what follows is asked of that page. WebKit's driver would stay in
/// the empty one that a frame begins with.
fn enter_frame(reader: &Reader) {
    let there = "const inside = document.querySelector('iframe').contentDocument;
        return document.readyState === 'complete' && inside?.URL !== 'about:blank'";
    reader.see_true("the page in the frame", there);
    reader.ask(reader.client.enter_frame(0));
}

fn a_vote_in_a_frame_counts_there_and_says_so(setting: Setting) {
    let reader = host(setting, FRAME);
    reader.see_number(1, "iframe");
    enter_frame(&reader);
    reader.see(".votes", &words::votes_live_here("Seaworthy"));
    reader.press(".vote button", "Ship");
    reader.see_attribute(".vote [value=ship]", "aria-pressed", "true");
    let kept = reader.run("return localStorage.getItem('seaworthy:/:ballots')");
    assert!(kept.as_str().unwrap().contains(r#""tool:qdrant":{"verdict":"ship""#), "{kept}");
    reader.press(".vote button", "Ship");
    reader.see_attribute(".vote [value=ship]", "aria-pressed", "false");
    // Ballots that nobody can read are set aside, and this one is kept.
    reader.run("localStorage.setItem('seaworthy:/:ballots', 'nonsense')");
    reader.press(".vote button", "Skip");
    reader.see_attribute(".vote [value=skip]", "aria-pressed", "true");
    reader.see_attribute("html", "data-ballots", "seaworthy:/:ballots:unreadable-1");
    assert_eq!(reader.texts("[data-kept]:not([hidden])"), [words::votes_live_here("Seaworthy")]);
}

/// The page of FRAME at the address that its site is published for, which it names in its policy.
fn published_page(base: &str) -> (TempDir, String) {
    let folder = tempfile::tempdir().expect("no folder for a page");
    let address = serve_folder(folder.path(), base);
    let (published, here) = (catalogue().site.url.as_str(), address.as_str());
    let origin = |url: &str| format!(" {}", url.split('/').take(3).collect::<Vec<_>>().join("/"));
    for file in ["embed/tool/qdrant/index.html", "embed/embed.css", "embed/frame.js"] {
        let text = fs::read_to_string(site(base).folder.join(file)).expect("a file of the site");
        let copy = folder.path().join(file);
        fs::create_dir_all(copy.parent().expect("a folder")).expect("no folder for a copy");
        fs::write(copy, text.replace(&origin(published), &origin(here))).expect("a copy");
    }
    (folder, address)
}

fn a_sandboxed_frame_can_be_read(setting: Setting) {
    let (_folder, address) = published_page(setting.base);
    // Nobody hears how high it is, so it has room from the start.
    let frame = FRAME.replace("SITE/", &address).replace(r#"height="90""#, r#"height="600" sandbox="allow-scripts""#);
    let reader = host(setting, &frame);
    reader.see_number(1, "iframe");
    enter_frame(&reader);
    reader.see("h3", &tool("qdrant").name);
    reader.see(".votes", &words::votes_are_forgotten("Seaworthy"));
    reader.press(".vote button", "Skip");
    reader.see_attribute(".vote [value=skip]", "aria-pressed", "true");
    assert_eq!(reader.texts("[data-kept]:not([hidden])").len(), 1);
    // Its base and its styles are there, too: a footer that nobody styles is no row.
    assert_eq!(reader.run("return document.baseURI"), address);
    assert_eq!(reader.style("footer", "display"), "flex");
}

fn a_whole_page_in_a_frame_says_where_votes_are_kept(setting: Setting) {
    let reader = host(setting, &format!(r#"<iframe src="SITE{}" width="900" height="700"></iframe>"#, PAIR.path));
    reader.see_number(1, "iframe");
    enter_frame(&reader);
    let here = words::votes_live_here("Seaworthy");
    reader.see(".cards > .note", &here);
    reader.see("[aria-labelledby=pick] .note", &here);
    reader.press("[aria-labelledby=pick] .vote button", &tool(PAIR.first).name);
    reader.see_number(1, "[aria-labelledby=pick] [aria-pressed=true]");
    // The app turns the page, and comes back.
    let turn = |path: &str| {
        let link = format!("document.querySelector('main a[href$=\"{path}\"]')");
        reader.see_true(path, &format!("const link = {link}; link?.click(); return Boolean(link)"));
    };
    turn(&format!("/tool/{}/", PAIR.first));
    reader.see("[aria-labelledby=verdict] .vote + .note", &here);
    reader.see_number(1, "[data-kept]");
    turn(PAIR.path);
    reader.see("[aria-labelledby=pick] .note", &here);
    reader.see_number(2, "[data-kept]");
    // What the browser then refuses to store is said in its place.
    reader.run("Storage.prototype.setItem = () => { throw 'full' }");
    reader.press("[aria-labelledby=pick] .vote button", &tool(PAIR.second).name);
    reader.see("[aria-labelledby=pick] .note", &words::votes_are_forgotten("Seaworthy"));
    reader.see(".cards > .note", &words::votes_are_forgotten("Seaworthy"));
    let beside = format!("you: {}; {}", tool(PAIR.second).name, words::WITHDRAW);
    reader.see("[aria-labelledby=pick] .yours", &beside);
}

fn a_whole_page_by_itself_says_nothing_of_frames(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open(PAIR.path);
    reader.see_it_alive();
    reader.see_it_hear();
    reader.see_number(0, "[data-kept]");
    // In a frame of its own site it has the same ballots.
    reader.run(&format!(
        "const frame = document.createElement('iframe');
        frame.src = new URL('.{}', document.baseURI);
        document.body.append(frame)",
        PAIR.path
    ));
    enter_frame(&reader);
    reader.see_number(2, "[data-kept]");
    reader.see_number(2, "[data-kept='']");
}
