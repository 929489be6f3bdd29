use crate::domain::Date;

/// Kinds of figure that age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Price,
    Spec,
    Licence,
}

/// Days after which a figure of each kind is marked stale, by the reader's own clock.
pub const STALE_AFTER: [(Kind, u16); 3] = [(Kind::Price, 45), (Kind::Spec, 180), (Kind::Licence, 365)];

impl Kind {
    pub fn days(self) -> u16 {
        STALE_AFTER.iter().find(|(kind, _)| *kind == self).map_or(0, |(_, days)| *days)
    }

    /// Whether a figure seen on `seen` is too old to trust on `today`.
    pub fn is_stale(self, seen: Date, today: Date) -> bool {
        today.epoch_days() - seen.epoch_days() > i32::from(self.days())
    }
}
