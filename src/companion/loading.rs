use super::app_bundle::Files;
use super::digest::digest;
use super::offline::bare;
use super::policy::integrity;
use anyhow::{Context, Result};
use lol_html::{RewriteStrSettings, element, rewrite_str};
use std::cell::RefCell;

/// What follows wasm-bindgen's script in the same file.
const START: &str = concat!(
    include_str!("../browser/start.js"),
    include_str!("../browser/open_box.js"),
    include_str!("../browser/aside.js")
);

/// What pages load, made ready: the template names each file with a digest that browsers check, and the files that had to
/// change for that have new names, by content as before.
///
/// The script of the app starts it by itself, so that pages need no inline script for that. Their stylesheets become one:
/// one digest and one request in place of three.
#[derive(Default)]
pub(super) struct Loading {
    pub template: String,
    /// What stands in the one stylesheet.
    pub styles: String,
    /// The new files, by name.
    made: Vec<(String, Vec<u8>)>,
}

impl Loading {
    /// Makes ready what the page that Trunk built loads: the new files take the places of the old ones among `files`. A file
    /// that the page names and that is not there is an error.
    pub fn of(files: &mut Files, template: &str) -> Result<Loading> {
        let mut loading = Loading::default();
        let mut styles = Vec::new();
        for Named { file, print } in Named::all(template)? {
            let bytes = take(files, &file)?;
            match file.strip_suffix(".js") {
                Some(name) => {
                    let wasm = format!("{name}_bg.wasm");
                    loading.make_app(bytes, take(files, &wasm)?);
                }
                // A stylesheet is whole, so a bracket may stand around it.
                None if print => styles.extend([b"@media print{".as_slice(), &bytes, b"}"].concat()),
                None => styles.extend(bytes),
            }
        }
        loading.styles = String::from_utf8_lossy(&styles).into_owned();
        if !styles.is_empty() {
            loading.made.push((format!("late-{}.css", digest(&styles, 4)), styles));
        }
        loading.template = loading.filled(template)?;
        files.extend(loading.made.drain(..).map(|(name, bytes)| (name, bytes.into())));
        Ok(loading)
    }

    /// The script and the wasm, under one name. The script starts the wasm, and holds it to its digest.
    fn make_app(&mut self, mut script: Vec<u8>, wasm: Vec<u8>) {
        let start = bare(START).replace("{{integrity}}", &integrity(&wasm));
        script.extend(start.into_bytes());
        let name = format!("app-{}", digest(&script, 4));
        self.made.push((format!("{name}.js"), script));
        self.made.push((format!("{name}_bg.wasm"), wasm));
    }

    /// The page with the new files in the places of the old ones.
    fn filled(&self, template: &str) -> Result<String> {
        let made = |extension: &str| {
            let found = self.made.iter().find(|(name, _)| name.ends_with(extension));
            found.map(|(name, bytes)| (name.as_str(), integrity(bytes)))
        };
        let styles = RefCell::new(made(".css"));
        let settings = RewriteStrSettings {
            element_content_handlers: vec![
                element!("script[src]", |el| {
                    if let Some((name, digest)) = made(".js") {
                        el.set_attribute("src", name)?;
                        el.set_attribute("integrity", &digest)?;
                    }
                    Ok(())
                }),
                element!("link[rel=stylesheet]", |el| {
                    match styles.borrow_mut().take() {
                        Some((name, digest)) => {
                            el.remove_attribute("media");
                            el.set_attribute("href", name)?;
                            el.set_attribute("integrity", &digest)?;
                        }
                        None => el.remove(),
                    }
                    Ok(())
                }),
            ],
            ..RewriteStrSettings::default()
        };
        rewrite_str(template, settings).context("the app’s index.html could not be rewritten")
    }
}

/// A file that the page names.
struct Named {
    file: String,
    /// A stylesheet for paper alone.
    print: bool,
}

impl Named {
    /// The script of the app and all stylesheets, in their order.
    fn all(template: &str) -> Result<Vec<Named>> {
        let all = RefCell::new(Vec::new());
        let name = |address: Option<String>, print: bool| {
            let file = address.unwrap_or_default().trim_start_matches("./").to_string();
            all.borrow_mut().push(Named { file, print });
        };
        let settings = RewriteStrSettings {
            element_content_handlers: vec![
                element!("script[src]", |el| {
                    name(el.get_attribute("src"), false);
                    Ok(())
                }),
                element!("link[rel=stylesheet]", |el| {
                    name(el.get_attribute("href"), el.get_attribute("media").as_deref() == Some("print"));
                    Ok(())
                }),
            ],
            ..RewriteStrSettings::default()
        };
        rewrite_str(template, settings).context("the app’s index.html could not be read")?;
        Ok(all.into_inner())
    }
}

fn take(files: &mut Files, file: &str) -> Result<Vec<u8>> {
    let bytes = files.remove(file).with_context(|| format!("the app lacks {file}; build it with ./dev build"))?;
    Ok(bytes.into_owned())
}
