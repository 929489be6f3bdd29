use super::font::{Fonts, Typeface};
use crate::words::format::CUT;

/// A text in lines that fit their place.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Setting {
    pub size: u32,
    pub lines: Vec<String>,
}

/// How small a text may become before it is cut, a step down at a time.
const STEP: usize = 2;

/// Where a text goes: at most so many lines of so many pixels, from the largest size to the smallest.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub face: Typeface,
    pub largest: u32,
    pub smallest: u32,
    pub width: u32,
    pub lines: usize,
}

impl Place {
    /// The largest setting that fits: on one line if it can be without becoming much smaller, then on more; at the smallest
    /// size the end of the text gives way to “…”.
    pub fn set(self, fonts: &Fonts, text: &str) -> Setting {
        let sizes = || (self.smallest..=self.largest).rev().step_by(STEP);
        let fits = |size: u32, most: usize| {
            let lines = self.wrap(fonts, size, text);
            let holds = lines.len() <= most && lines.iter().all(|line| self.holds(fonts, size, line));
            holds.then_some(Setting { size, lines })
        };
        let one_line = sizes().take_while(|size| size * 5 >= self.largest * 4).find_map(|size| fits(size, 1));
        one_line.or_else(|| sizes().find_map(|size| fits(size, self.lines))).unwrap_or_else(|| self.cut(fonts, text))
    }

    /// Greedy: as many words on a line as it holds.
    fn wrap(self, fonts: &Fonts, size: u32, text: &str) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            let longer = lines.last().map(|line| format!("{line} {word}"));
            match longer.filter(|longer| self.holds(fonts, size, longer)) {
                Some(longer) => *lines.last_mut().expect("it was just read") = longer,
                None => lines.push(word.to_string()),
            }
        }
        lines
    }

    fn cut(self, fonts: &Fonts, text: &str) -> Setting {
        let size = self.smallest;
        let mut lines = self.wrap(fonts, size, text);
        let rest = lines.split_off(lines.len().min(self.lines - 1)).join(" ");
        let mut letters: Vec<char> = rest.chars().collect();
        let line = loop {
            let line = letters.iter().collect::<String>().trim_end().to_string() + CUT;
            if letters.pop().is_none() || self.holds(fonts, size, &line) {
                break line;
            }
        };
        lines.push(line);
        Setting { size, lines }
    }

    fn holds(self, fonts: &Fonts, size: u32, line: &str) -> bool {
        fonts.width(self.face, size, line) <= self.width as f32
    }
}
