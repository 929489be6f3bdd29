/// One of a few ways the page can look, as its reader chose. The document wears the choice as `data-<name>`, which styles
/// go by; this browser keeps it.
pub trait Choice: Copy + Default + PartialEq + Send + Sync + 'static {
    /// What the attribute and the key in storage are named after; src/browser/early.js knows both names, too.
    const NAME: &'static str;
    /// The ids by which the choices are kept, the usual one first.
    const IDS: &'static [(&'static str, Self)];

    fn id(self) -> &'static str {
        Self::IDS.iter().find(|(_, choice)| *choice == self).map_or("", |(id, _)| id)
    }

    fn from_id(id: &str) -> Option<Self> {
        Self::IDS.iter().find(|(known, _)| *known == id).map(|(_, choice)| *choice)
    }
}

/// How takes are laid out (style/takes.css).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    #[default]
    Carousel,
    List,
    /// A table of the claims above the list.
    Claims,
}

impl Choice for Layout {
    const NAME: &'static str = "takes";
    const IDS: &'static [(&'static str, Layout)] =
        &[("carousel", Layout::Carousel), ("list", Layout::List), ("claims", Layout::Claims)];
}

/// Which colours the page has (style/tokens.css).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// Whatever the reader's system says.
    #[default]
    System,
    Light,
    Dark,
}

impl Choice for Scheme {
    const NAME: &'static str = "scheme";
    const IDS: &'static [(&'static str, Scheme)] =
        &[("system", Scheme::System), ("light", Scheme::Light), ("dark", Scheme::Dark)];
}
