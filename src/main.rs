//! The app in the reader's browser.

fn main() {
    seaworthy::browser::start();
}
