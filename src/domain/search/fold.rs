use std::ops::Range;

/// Gives the folded letters of a text, character by character, each with its place there; `" "` where a new word begins.
///
/// Letters are small, Latin ones without their marks; punctuation and spaces only part words, and none stands at either
/// end. Other scripts keep their letters. With `inner`, words also begin within a word of a name: at a capital behind a
/// small letter, and at a digit behind a letter, as in “SmolVLM2”.
pub(super) fn fold(text: &str, inner: bool, put: &mut dyn FnMut(&str, Range<usize>)) {
    let (mut begun, mut parted) = (false, false);
    let mut before = ' ';
    for (at, character) in text.char_indices() {
        let place = at..at + character.len_utf8();
        let character = narrow(character);
        if is_silent(character) {
            continue;
        }
        if parts(character) {
            (parted, before) = (true, ' ');
            continue;
        }
        parted |= inner && begins_within(before, character);
        before = character;
        if begun && parted {
            put(" ", at..at);
        }
        (begun, parted) = (true, false);
        for small in character.to_lowercase() {
            match plain(small) {
                Some(letters) => put(letters, place.clone()),
                None if is_silent(small) => {}
                None => put(small.encode_utf8(&mut [0; 4]), place.clone()),
            }
        }
    }
}

/// The folded words of a text, with one space between two.
pub(super) fn folded(text: &str, inner: bool) -> String {
    let mut folded = String::with_capacity(text.len());
    fold(text, inner, &mut |letters, _| folded.push_str(letters));
    folded
}

fn begins_within(before: char, character: char) -> bool {
    let is_digit = |character: char| character.is_ascii_digit();
    before != ' ' && !is_digit(before) && (is_digit(character) || is_capital(character) && !is_capital(before))
}

/// By its small form: the tables of Unicode that tell the case would be downloaded besides.
fn is_capital(character: char) -> bool {
    character.to_lowercase().next() != Some(character)
}

/// The full-width forms of ASCII, which East Asian keyboards give, as ASCII.
fn narrow(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0).unwrap_or(character),
        _ => character,
    }
}

/// Whether a character is nothing by itself: apostrophes, accents on their own, marks of direction and of joining.
fn is_silent(character: char) -> bool {
    matches!(
        character,
        '\'' | '’' | '‘' | 'ʼ' | '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
    )
}

/// Whether a character only parts words. What is neither punctuation nor space, as an emoji, is a letter.
fn parts(character: char) -> bool {
    match character {
        '\0'..='\u{7f}' => !character.is_ascii_alphanumeric(),
        'ª' | 'µ' | 'º' => false,
        '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{206f}' => true,
        '\u{5be}' | '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3020}' | '・' => {
            true
        }
        _ => character.is_whitespace(),
    }
}

/// The small letters from U+00C0, U+0180 and U+1E00 on without their marks (by the canonical decompositions of Unicode, and
/// by eye for letters with a stroke); a full stop where there is no one such letter.
const PLAIN: [(u32, &str); 3] = [
    (
        0xc0,
        "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs",
    ),
    (
        0x180,
        "bb.......dd......ffg...ikkl..n.ooo..pp.....ttttuu.vyyzz......................aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa..ooaaaaeeeeiiiioooorrrruuuusstt..hh....zzaaeeooooooooyy...j..accltsz..bu.eejj..rryy",
    ),
    (
        0x1e00,
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......",
    ),
];

/// A small Latin letter without its marks; None if nothing is to be changed.
fn plain(small: char) -> Option<&'static str> {
    match small {
        // By far the most, and plain already.
        '\0'..='\u{7f}' => return None,
        'ß' => return Some("ss"),
        'æ' => return Some("ae"),
        'œ' => return Some("oe"),
        'þ' => return Some("th"),
        _ => {}
    }
    PLAIN.iter().find_map(|(first, letters)| {
        let at = (small as u32).checked_sub(*first)? as usize;
        letters.get(at..at + 1).filter(|letter| *letter != ".")
    })
}
