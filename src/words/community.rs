//! The pages of readers' votes: what each is called, and the sentence under it.

/// A page's kicker, heading and lead. The lead describes it in results, too.
pub struct Page {
    pub kicker: &'static str,
    pub heading: &'static str,
    pub lead: &'static str,
}

pub const BALLOTS: Page = Page {
    kicker: "Kept in this browser",
    heading: "Your ballots",
    lead: "Every vote you have cast in this browser: change it, take it back, or carry it elsewhere as a file.",
};

pub const BOARD: Page = Page {
    kicker: "Who comes first",
    heading: "Boards",
    lead: "Three orders of the same catalogue: by the panel, by readers, and by you. What cannot be told apart shares a rank.",
};

pub const RECOUNT: Page = Page {
    kicker: "Check the count",
    heading: "Recount the votes",
    lead: "The published ballots, counted again in your own browser and held against the published count.",
};

pub const ARENA: Page = Page {
    kicker: "Blind",
    heading: "The arena",
    lead: "Two takes by one reviewer, with the names masked. Pick the one you would rather ship with; then see what it was.",
};
