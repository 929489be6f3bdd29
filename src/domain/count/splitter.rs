use crate::domain::BallotLine;

/// The most of a line that is held: one byte more than the longest, a byte order mark and the line's end.
const HELD: usize = BallotLine::LONGEST + 6;

/// Lines of a file that comes in pieces, cut anywhere. What it holds is one line at most, however long that is.
#[derive(Debug, Default)]
pub struct LineSplitter {
    /// The beginning of the line whose end has not come yet.
    held: Vec<u8>,
    /// How many lines have ended.
    ended: u32,
}

impl LineSplitter {
    /// The number of the line that is being read, counted from 1.
    pub fn number(&self) -> u32 {
        self.ended.saturating_add(1)
    }

    /// Takes the next bytes of the file, and gives every line that ends in them to `line`, with its number and without
    /// what may stand around it ([`BallotLine::bare`]). Blank lines are passed over. Of a line that is longer than any
    /// ballot so much is given that [`BallotLine::from_bytes`] refuses it.
    pub fn push(&mut self, bytes: &[u8], mut line: impl FnMut(u32, &[u8])) {
        let mut rest = bytes;
        while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
            self.hold(&rest[..end]);
            self.end(&mut line);
            rest = &rest[end + 1..];
        }
        self.hold(rest);
    }

    /// The file has ended: gives its last line, where no line feed ends that. The next bytes begin another file.
    pub fn finish(&mut self, mut line: impl FnMut(u32, &[u8])) {
        if !self.held.is_empty() {
            self.end(&mut line);
        }
        self.ended = 0;
    }

    fn hold(&mut self, bytes: &[u8]) {
        let room = HELD - self.held.len();
        self.held.extend_from_slice(&bytes[..bytes.len().min(room)]);
    }

    fn end(&mut self, line: &mut impl FnMut(u32, &[u8])) {
        let number = self.number();
        // What was cut off is not known to be blank.
        let cut = (self.held.len() == HELD).then_some(self.held.as_slice());
        if let Some(bytes) = BallotLine::bare(number, &self.held).or(cut) {
            line(number, bytes);
        }
        self.held.clear();
        self.ended = number;
    }
}
