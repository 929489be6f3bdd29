//! What every page loads once a reader looks for a tool, and the pages that are lists of tools.

fn main() {
    seaworthy::late::find();
}
