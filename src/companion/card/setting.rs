use super::font::{Fonts, Typeface};
use crate::words::format::CUT;

/// A text in lines that fit their place.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Setting {
    pub size: u32,
    pub lines: Vec<String>,
}

impl Setting {
    /// From one baseline to the next.
    pub fn leading(&self) -> u32 {
        leading(self.size)
    }

    /// From the first baseline to the last.
    pub fn fall(&self) -> u32 {
        self.leading() * (self.lines.len() as u32).saturating_sub(1)
    }
}

/// How small a text may become before it is cut, a step down at a time.
const STEP: usize = 2;

/// Behind these a word may be broken without harm.
const HYPHENS: [char; 6] = ['-', '‐', '–', '—', '/', '_'];

/// Where a text goes: a box in pixels, from the top of the first line to the last baseline, and the sizes the text may have.
/// The smaller it is, the more lines there is room for.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub face: Typeface,
    pub largest: u32,
    pub smallest: u32,
    pub width: u32,
    pub height: u32,
}

/// Where lines may end.
#[derive(Clone, Copy)]
enum Seams {
    Words,
    /// Behind hyphens, too.
    Hyphens,
    /// And between the letters of what no line holds.
    Letters,
}

impl Place {
    /// The largest setting that fits: on one line if it can be without becoming much smaller, then on more. A word is broken
    /// only where it fits in no size, and only if that is not enough does the end of the text give way to “…”.
    pub fn set(self, fonts: &Fonts, text: &str) -> Setting {
        let sizes = || (self.smallest..=self.largest).rev().step_by(STEP);
        let fits = |size: u32, most: usize, seams: Seams| {
            let lines = self.wrap(fonts, size, seams, text);
            let holds = lines.len() <= most && lines.iter().all(|line| self.holds(fonts, size, line));
            holds.then_some(Setting { size, lines })
        };
        let near = sizes().take_while(|size| size * 5 >= self.largest * 4);
        let one_line = near.into_iter().find_map(|size| fits(size, 1, Seams::Words));
        let more = |seams| sizes().find_map(|size| fits(size, self.lines(size), seams));
        let broken = || [Seams::Words, Seams::Hyphens, Seams::Letters].into_iter().find_map(more);
        one_line.or_else(broken).unwrap_or_else(|| self.cut(fonts, text))
    }

    /// How many lines of a size there is room for.
    fn lines(self, size: u32) -> usize {
        1 + (self.height.saturating_sub(size) / leading(size)) as usize
    }

    /// Greedy: as much on a line as it holds.
    fn wrap(self, fonts: &Fonts, size: u32, seams: Seams, text: &str) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            for (index, part) in self.parts(fonts, size, seams, word).into_iter().enumerate() {
                let gap = if index == 0 { " " } else { "" };
                let longer = lines.last().map(|line| [line, gap, part].concat());
                match longer.filter(|longer| self.holds(fonts, size, longer)) {
                    Some(longer) => *lines.last_mut().expect("it was just read") = longer,
                    None => lines.push(part.to_string()),
                }
            }
        }
        lines
    }

    /// What stays together of a word.
    fn parts<'w>(self, fonts: &Fonts, size: u32, seams: Seams, word: &'w str) -> Vec<&'w str> {
        let parts = word.split_inclusive(HYPHENS);
        match seams {
            Seams::Words => vec![word],
            Seams::Hyphens => parts.collect(),
            Seams::Letters => {
                let letters = |part| match self.holds(fonts, size, part) {
                    true => vec![part],
                    false => fonts.letters(self.face, part),
                };
                parts.flat_map(letters).collect()
            }
        }
    }

    /// As much as there is room for at the smallest size. Something is missing: otherwise it would have fitted.
    fn cut(self, fonts: &Fonts, text: &str) -> Setting {
        let size = self.smallest;
        let mut lines = self.wrap(fonts, size, Seams::Letters, text);
        lines.truncate(self.lines(size));
        if let Some(last) = lines.last_mut() {
            while !last.is_empty() && !self.holds(fonts, size, &[last.trim_end(), CUT].concat()) {
                last.pop();
            }
            *last = [last.trim_end(), CUT].concat();
        }
        Setting { size, lines }
    }

    fn holds(self, fonts: &Fonts, size: u32, line: &str) -> bool {
        fonts.width(self.face, size, line) <= self.width as f32
    }
}

fn leading(size: u32) -> u32 {
    size * 23 / 20
}
