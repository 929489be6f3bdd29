use crate::reader::Reader;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use url::{ParseError, Url};

/// What a browser tells assistive technology of an element.
#[derive(Debug, PartialEq, Eq)]
pub struct Computed {
    pub role: String,
    pub name: String,
}

impl Reader {
    /// Role and name of the first element that fits, once it is there.
    pub fn computed(&self, css: &str) -> Computed {
        let element = self.wait_for(css, || self.try_find(css)?.into_iter().next()).element_id().to_string();
        let ask = |what| {
            let question = Question { element: element.clone(), what };
            self.ask(self.client.issue_cmd(question)).as_str().unwrap_or_default().trim().to_string()
        };
        Computed { role: ask("computedrole"), name: ask("computedlabel") }
    }
}

/// Two questions of WebDriver that fantoccini has no words for.
#[derive(Debug)]
struct Question {
    element: String,
    what: &'static str,
}

impl WebDriverCompatibleCommand for Question {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/element/{}/{}", session.unwrap_or_default(), self.element, self.what))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::GET, None)
    }
}
