//! Lines of a file that comes in pieces: the same, wherever it is cut.

use crate::common::tries;
use proptest::prelude::*;
use seaworthy::domain::{BallotLine, LineSplitter};

type Lines = Vec<(u32, Vec<u8>)>;

fn split<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> Lines {
    let (mut lines, mut found) = (LineSplitter::default(), Vec::new());
    for piece in pieces {
        lines.push(piece, |number, line| found.push((number, line.to_vec())));
    }
    lines.finish(|number, line| found.push((number, line.to_vec())));
    found
}

#[test]
fn lines_have_their_numbers_and_nothing_around_them() {
    let cases: [(&str, &[(u32, &str)]); 13] = [
        ("", &[]),
        ("\n", &[]),
        ("a", &[(1, "a")]),
        ("a\n", &[(1, "a")]),
        ("a\nb", &[(1, "a"), (2, "b")]),
        ("a\n\n \t\nb\n", &[(1, "a"), (4, "b")]),
        ("a\r\n\r\nb\r\n", &[(1, "a"), (3, "b")]),
        ("a\r", &[(1, "a")]),
        ("a\r\r\nb\rc", &[(1, "a\r"), (2, "b\rc")]),
        ("\u{feff}a\n\u{feff}b\n", &[(1, "a"), (2, "\u{feff}b")]),
        ("\u{feff}\n\u{feff}", &[(2, "\u{feff}")]),
        ("é\n漢字\n🦭", &[(1, "é"), (2, "漢字"), (3, "🦭")]),
        (" a \n", &[(1, " a ")]),
    ];
    for (text, expected) in cases {
        let expected: Lines = expected.iter().map(|(number, line)| (*number, line.as_bytes().to_vec())).collect();
        let bytes = text.as_bytes();
        assert_eq!(split([bytes]), expected, "{text:?} in one piece");
        // A byte at a time cuts every character, carriage return and byte order mark.
        assert_eq!(split(bytes.chunks(1)), expected, "{text:?} by bytes");
        for cut in 0..=bytes.len() {
            assert_eq!(split([&bytes[..cut], &[], &bytes[cut..]]), expected, "{text:?} cut at {cut}");
        }
    }
}

#[test]
fn of_a_line_over_many_pieces_only_so_much_is_held_that_it_is_refused() {
    for length in [1024, 1025, 1026, 1029, 1030, 1031, 5000, 300_000] {
        for fill in ["[", " ", "é"] {
            for mark in ["", "\u{feff}"] {
                let text = format!("{mark}{}\r\nnext", fill.repeat(length));
                let found = split(text.as_bytes().chunks(997));
                let (last, first) = found.split_last().unwrap();
                assert_eq!(*last, (2, b"next".to_vec()), "{length}");
                let bytes = fill.len() * length;
                // A line of blanks is passed over while all of it is held; what was cut off is not known to be blank.
                let told = fill != " " || mark.len() + bytes + 1 >= 1030;
                assert_eq!(first.len(), usize::from(told), "{length} {fill:?}");
                for (number, line) in first {
                    assert_eq!(*number, 1);
                    assert!(line.len() <= 1030 && line.len() >= bytes.min(1025), "{length}: {}", line.len());
                    let refused = BallotLine::from_bytes("a", 1, line).unwrap_err().problem;
                    assert_eq!(
                        refused == "has more than 1024 bytes",
                        bytes > BallotLine::LONGEST,
                        "{length}: {refused}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_next_file_begins_at_line_1() {
    let mut lines = LineSplitter::default();
    let mut numbers = Vec::new();
    for file in ["a\nb", "", "\u{feff}c\n"] {
        lines.push(file.as_bytes(), |number, line| numbers.push((number, line.len())));
        lines.finish(|number, line| numbers.push((number, line.len())));
        assert_eq!(lines.number(), 1);
    }
    assert_eq!(numbers, [(1, 1), (2, 1), (1, 1)]);
}

proptest! {
    #![proptest_config(tries(256))]

    #[test]
    fn where_a_file_is_cut_makes_no_difference(text in "[a\u{feff}é \r\n]{0,40}", size in 1usize..9) {
        prop_assert_eq!(split(text.as_bytes().chunks(size)), split([text.as_bytes()]));
    }
}
