//! What a tool or a comparison loads once it is asked for more than everybody sees.

fn main() {
    seaworthy::late::start(seaworthy::late::DETAILS);
}
