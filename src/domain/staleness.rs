use crate::domain::Date;

/// Kinds of figure that age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Price,
    Spec,
    Licence,
}

/// Days after which a figure of each kind is marked stale, by the reader's own clock.
pub const STALE_AFTER: [(Kind, &str, u16); 3] =
    [(Kind::Price, "price", 45), (Kind::Spec, "spec", 180), (Kind::Licence, "licence", 365)];

impl Kind {
    pub fn days(self) -> u16 {
        STALE_AFTER.iter().find(|(kind, ..)| *kind == self).map_or(0, |(.., days)| *days)
    }

    pub(crate) fn word(self) -> &'static str {
        STALE_AFTER.iter().find(|(kind, ..)| *kind == self).map_or("", |(_, word, _)| word)
    }

    /// Whether a figure seen on `seen` is too old to trust on `today`.
    pub fn is_stale(self, seen: Date, today: Date) -> bool {
        today.epoch_days() - seen.epoch_days() > i32::from(self.days())
    }
}
