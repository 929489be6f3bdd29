/// A text as JSON, in its quotation marks. In the browser there is no other writer of JSON.
pub fn literal(text: &str) -> String {
    let mut literal = "\"".to_string();
    for character in text.chars() {
        match character {
            '"' => literal.push_str("\\\""),
            '\\' => literal.push_str("\\\\"),
            '\0'..='\x1f' => {
                literal.push_str("\\u00");
                literal.extend([4, 0].map(|shift| HEX[character as usize >> shift & 0xf]));
            }
            _ => literal.push(character),
        }
    }
    literal.push('"');
    literal
}

const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
