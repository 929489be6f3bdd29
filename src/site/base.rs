use super::{DataFile, Route};

/// Under which path the site is served: `/`, or `/repo/` on a project's GitHub Pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// A base from a path or an address; slashes at both ends are added where they are missing.
    pub fn new(text: &str) -> Base {
        let path = match text.split_once("://") {
            Some((_, rest)) => rest.find('/').map_or("/", |slash| &rest[slash..]),
            None => text,
        };
        let path = path.split(['?', '#']).next().unwrap_or_default().trim_matches('/');
        Base(if path.is_empty() { "/".to_string() } else { format!("/{path}/") })
    }

    /// With slashes at both ends.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As the router wants it: no slash at the end, empty at the root.
    pub fn without_slash(&self) -> &str {
        self.0.trim_end_matches('/')
    }

    /// The link to a page.
    pub fn href(&self, route: &Route) -> String {
        self.file(route.path().trim_start_matches('/'))
    }

    /// The link to a place within a page. The `<base>` element makes a bare `#id` lead home, so the page is named.
    pub fn anchor(&self, route: &Route, id: &str) -> String {
        format!("{}#{id}", self.href(route))
    }

    /// The address of a file, by its path inside the site.
    pub fn file(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    pub fn data(&self, file: &DataFile) -> String {
        self.file(&file.path())
    }

    /// What the site keeps in a browser under this name: two sites of one host share their storage.
    pub fn key(&self, name: &str) -> String {
        ["seaworthy:", &self.0, ":", name].concat()
    }

    /// The path inside the site, with its leading slash; None for a path outside.
    pub fn strip<'a>(&self, path: &'a str) -> Option<&'a str> {
        match path.strip_prefix(self.without_slash())? {
            "" => Some("/"),
            inside => inside.starts_with('/').then_some(inside),
        }
    }
}
