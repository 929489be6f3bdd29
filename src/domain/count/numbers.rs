use std::collections::BTreeMap;

/// Numbers for values that come again and again, so that each is held once.
#[derive(Debug)]
pub(super) struct Numbers<T>(BTreeMap<T, u32>);

impl<T> Default for Numbers<T> {
    fn default() -> Self {
        Numbers(BTreeMap::new())
    }
}

impl<T: Ord> Numbers<T> {
    /// The value's number, a new one where it has none.
    pub(super) fn of(&mut self, value: T) -> u32 {
        let next = self.0.len() as u32;
        *self.0.entry(value).or_insert(next)
    }

    /// In the order of the values.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&T, &u32)> {
        self.0.iter()
    }

    /// The values in the order of their numbers, which are their places.
    pub(super) fn in_their_numbers(&self) -> Vec<&T> {
        let mut values: Vec<(&T, &u32)> = self.0.iter().collect();
        values.sort_by_key(|(_, number)| **number);
        values.into_iter().map(|(value, _)| value).collect()
    }
}
