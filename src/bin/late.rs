//! What a page loads once it is asked for more than everybody sees.

fn main() {
    seaworthy::late::start();
}
