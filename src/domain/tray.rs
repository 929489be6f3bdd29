use super::Slug;

/// How many tools can stand side by side and still be compared.
pub const MOST_TOOLS: usize = 4;

/// The tools a reader has put aside to compare: each once, in the order they came, at most [`MOST_TOOLS`].
///
/// Stored as `1:heron,magpie`: the version of the form, and the slugs as an address has them. A slug stays whether or not
/// the catalogue knows it, for a later edition may again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tray {
    tools: Vec<Slug>,
}

/// What came of putting a tool in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    Added,
    Already,
    Full,
}

/// Why a stored tray was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrayTrouble {
    /// It is nothing that [`Tray::to_text`] could have written.
    Unreadable,
    /// A later version of the site wrote it.
    Newer,
}

impl Tray {
    const VERSION: u32 = 1;

    /// Reads what was stored. Nothing is mended: one slug too many makes all of it unreadable.
    pub fn from_text(text: &str) -> Result<Tray, TrayTrouble> {
        let (version, slugs) = text.split_once(':').ok_or(TrayTrouble::Unreadable)?;
        if version.parse::<u32>().is_ok_and(|version| version > Tray::VERSION) {
            return Err(TrayTrouble::Newer);
        }
        let mut tray = Tray::default();
        for slug in slugs.split(',').filter_map(Slug::parse) {
            tray.put(slug);
        }
        if tray.to_text() == text { Ok(tray) } else { Err(TrayTrouble::Unreadable) }
    }

    /// The text to store.
    pub fn to_text(&self) -> String {
        let slugs: Vec<&str> = self.tools.iter().map(Slug::as_str).collect();
        format!("{}:{}", Tray::VERSION, slugs.join(","))
    }

    /// Puts a tool behind the others.
    pub fn put(&mut self, tool: Slug) -> Put {
        self.put_back(tool, self.tools.len())
    }

    /// Puts a tool where it was before it was taken out; behind all others where so many are not there any more.
    pub fn put_back(&mut self, tool: Slug, place: usize) -> Put {
        if self.place(&tool).is_some() {
            return Put::Already;
        }
        if self.is_full() {
            return Put::Full;
        }
        self.tools.insert(place.min(self.tools.len()), tool);
        Put::Added
    }

    /// Takes a tool out, and says whether it was there. Its [`place`](Tray::place), asked before, brings it back.
    pub fn take_out(&mut self, tool: &Slug) -> bool {
        let place = self.place(tool);
        place.map(|place| self.tools.remove(place)).is_some()
    }

    pub fn clear(&mut self) {
        self.tools.clear();
    }

    pub fn tools(&self) -> &[Slug] {
        &self.tools
    }

    /// Where a tool stands, counted from 0.
    pub fn place(&self, tool: &Slug) -> Option<usize> {
        self.tools.iter().position(|other| other == tool)
    }

    pub fn is_full(&self) -> bool {
        self.tools.len() >= MOST_TOOLS
    }

    /// Whether there is something to hold a tool against.
    pub fn can_compare(&self) -> bool {
        self.tools.len() > 1
    }

    /// Whether its tools are of more than one category. A tool without one, unknown to the catalogue, tells nothing.
    pub fn spans_categories(&self, category: impl Fn(&Slug) -> Option<Slug>) -> bool {
        let mut categories = self.tools.iter().filter_map(category);
        let first = categories.next();
        categories.any(|other| Some(other) != first)
    }
}
