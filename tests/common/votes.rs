use seaworthy::domain::{Met, PairTally};

/// A million votes spread over half a million pairs of a thousand tools, without chance: a linear congruence (D. E. Knuth).
pub fn million() -> Vec<Met> {
    let mut state = 1_u64;
    let mut draw = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize
    };
    let vote = |_| {
        let (a, b) = (draw() % 1_000, draw() % 1_000);
        // The earlier tool is the stronger, more so the further apart they are.
        let wins = draw() % 2_000 < 1_000 + b.saturating_sub(a).min(900);
        Met { a: a.min(b), b: a.max(b), votes: PairTally { a: u32::from(wins), b: u32::from(!wins), tie: 0 } }
    };
    (0..1_000_000).map(vote).collect()
}
