/// One value of one facet of a [`Shelf`](super::Shelf), by their places there. It says nothing about another shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Choice {
    /// The facet's place among the shelf's.
    pub facet: usize,
    /// The value's place among the facet's.
    pub value: usize,
}

/// What a reader has chosen: “or” within a facet, “and” between facets. Each choice once, in the shelf's order, so that
/// the same choices are equal however they were made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices(Vec<Choice>);

impl Choices {
    pub fn iter(&self) -> impl Iterator<Item = Choice> + '_ {
        self.0.iter().copied()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn has(&self, choice: Choice) -> bool {
        self.0.contains(&choice)
    }

    /// The values chosen of one facet.
    pub fn of(&self, facet: usize) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().filter(move |choice| choice.facet == facet).map(|choice| choice.value)
    }

    pub fn add(&mut self, choice: Choice) {
        if let Err(place) = self.0.binary_search(&choice) {
            self.0.insert(place, choice);
        }
    }

    /// With this choice if it was not there, without it if it was.
    pub fn toggled(&self, choice: Choice) -> Choices {
        let mut choices = self.clone();
        match choices.0.binary_search(&choice) {
            Ok(place) => drop(choices.0.remove(place)),
            Err(place) => choices.0.insert(place, choice),
        }
        choices
    }

    /// Without the choices of one facet.
    pub fn without(&self, facet: usize) -> Choices {
        Choices(self.iter().filter(|choice| choice.facet != facet).collect())
    }
}

impl FromIterator<Choice> for Choices {
    fn from_iter<I: IntoIterator<Item = Choice>>(all: I) -> Choices {
        let mut choices = Choices::default();
        all.into_iter().for_each(|choice| choices.add(choice));
        choices
    }
}
