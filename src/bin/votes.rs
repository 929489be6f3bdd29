//! What the pages of readers' votes load: the reader's ballots, the arena, boards, the recount.

fn main() {
    seaworthy::late::start(seaworthy::late::VOTES);
}
