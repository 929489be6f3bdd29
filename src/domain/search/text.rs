use std::ops::Range;

/// Many short texts in one buffer.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    all: String,
    /// Where each text ends, in bytes; the next begins there.
    ends: Vec<u32>,
}

impl Texts {
    pub fn push(&mut self, text: &str) {
        self.all.push_str(text);
        self.end();
    }

    /// Writes the next text piece by piece.
    pub fn write(&mut self, write: impl FnOnce(&mut String)) {
        write(&mut self.all);
        self.end();
    }

    fn end(&mut self) {
        self.ends.push(self.all.len() as u32);
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    fn place(&self, at: usize) -> Range<usize> {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        start as usize..self.ends[at] as usize
    }

    pub fn get(&self, at: usize) -> &str {
        &self.all[self.place(at)]
    }

    pub fn bytes(&self, at: usize) -> &[u8] {
        &self.all.as_bytes()[self.place(at)]
    }
}
