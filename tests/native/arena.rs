//! The arena: what is masked, which takes can be used, and which pair comes next.

use crate::common::{link, shipped, site, slug, take, tool, tries};
use proptest::prelude::*;
use seaworthy::domain::{
    ArenaTake, Bout, Category, Fit, Met, Name, PairTally, Pairs, Role, Shown, Site, Tool, arena_takes, bouts, mask,
    next_bout,
};
use seaworthy::words::arena as words;

fn name(text: &str, everyday: bool, role: Role) -> Name {
    Name { text: text.into(), everyday, role }
}

#[test]
fn names_are_masked_as_whole_words_and_the_longest_first() {
    let names = [
        name("Moondream", false, Role::Tool),
        name("Moondream 3", false, Role::Other),
        name("Continue", true, Role::Tool),
        name("M87 Labs", false, Role::Maker),
        name("FLUX.1 [schnell]", false, Role::Other),
    ];
    let masked = [
        ("Moondream’s price", "This tool’s price"),
        ("the moondream's and MOONDREAMS", "the this tool's and this tool"),
        ("moondreamer, amoondream, a Moondream2", "moondreamer, amoondream, a Moondream2"),
        ("over Moondream 3, not Moondream 30", "over another tool, not this tool 30"),
        ("I continue. Continue stays; with Continue", "I continue. This tool stays; with this tool"),
        ("It is by M87 Labs. M87 Labs says", "It is by its maker. Its maker says"),
        ("`moondream` or FLUX.1 [schnell]: größer", "`This tool` or another tool: größer"),
        ("", ""),
    ];
    for (text, expected) in masked {
        assert_eq!(mask(text, &names).text, expected);
    }
    assert_eq!(mask("Moondream and Moondream 3", &names).names, 2);
    assert_eq!(mask("Nobody is named.", &[]).names, 0);
}

/// A site with one category and these reviewers.
fn small(reviewers: &[&str]) -> Site {
    let category = Category { id: slug("small"), name: "Small".into(), blurb: "Small things.".into() };
    Site { categories: vec![category], ..site(reviewers) }
}

fn says(id: &str, name: &str, text: &str) -> Tool {
    let mut tool = Tool { name: name.into(), vendor: format!("{name} Works"), ..tool(id, &[]) };
    tool.takes = vec![take("a", 70)];
    tool.takes[0].text = text.into();
    tool
}

#[test]
fn a_take_that_gives_its_tool_away_is_not_used() {
    let texts = |heron: &str| -> Vec<String> {
        let mut heron = says("heron", "Heron", heron);
        heron.homepage = link("https://heron.example/");
        heron.repository = Some(link("https://forge.example/birds/heron"));
        let magpie = says("magpie", "Magpie", "It costs $20, runs 1,048,576 and speaks HTTP. Others heron about.");
        let tools = [&heron, &magpie];
        let takes = arena_takes(&small(&["a"]), &tools);
        takes.into_iter().filter(|take| take.tool == 0).map(|take| take.text).collect()
    };
    // “heron” with a small letter is an everyday word, since the other take has it.
    let kept = texts("Heron’s maker, Heron Works, is no Magpie; you heron for $20.00, 1048576 and HTTP.");
    assert_eq!(kept, ["This tool’s maker, its maker, is no another tool; you heron for $20.00, 1048576 and HTTP."]);
    for leak in [
        "It is at 1.2.3.",
        "It costs $21.",
        "It speaks MQTT.",
        // A name within a sentence that only its own maker's records have.
        "You need Estuary for it.",
        // The mask stands beside what is left of a name.
        "Compare it with 20 Heron.",
        "It is a Heron 1048576.",
        "Ask the Heron Works Others.",
        "Call `heron_run`.",
        "See heron.example now.",
        "Look at birds/heron.",
    ] {
        assert!(texts(leak).is_empty(), "{leak}");
    }
    // Nor one of a reviewer who has left.
    assert!(arena_takes(&small(&["b"]), &[&says("heron", "Heron", "Good.")]).is_empty());
}

#[test]
fn of_the_shipped_takes_enough_can_be_used_and_none_names_its_tool() {
    let shipped = shipped();
    let tools: Vec<&Tool> = shipped.tools.iter().collect();
    let takes = arena_takes(&shipped.site, &tools);
    let bouts = bouts(&takes);
    assert_eq!(tools.iter().map(|tool| tool.takes.len()).sum::<usize>(), 200);
    assert!(takes.len() >= 50 && bouts.len() >= 60, "{} takes, {} bouts", takes.len(), bouts.len());
    for take in &takes {
        let (text, tool) = (take.text.to_lowercase(), tools[take.tool]);
        let called = |name: &str| take.text.contains(name) || name.contains(' ') && text.contains(&name.to_lowercase());
        let named = [&tool.name, &tool.vendor].into_iter().chain(&tool.aliases).find(|name| called(name));
        assert_eq!(named, None, "{}: {}", tool.slug, take.text);
    }
    for Bout { a, b } in bouts {
        let (a, b) = (&takes[a], &takes[b]);
        assert!(a.category == b.category && a.reviewer == b.reviewer && a.tool != b.tool);
    }
}

const TOOLS: usize = 5;

/// Two reviewers on five tools of one category.
fn all_takes() -> Vec<ArenaTake> {
    let takes = (0..TOOLS).flat_map(|tool| ["a", "b"].map(|reviewer| (tool, reviewer)));
    let take =
        |(tool, reviewer)| ArenaTake { tool, reviewer: slug(reviewer), category: slug("small"), text: "It.".into() };
    takes.map(take).collect()
}

fn fit(met: &[(usize, usize, u32)]) -> Fit {
    let met =
        met.iter().map(|(a, b, votes)| Met { a: *a, b: *b, votes: PairTally { a: *votes, b: *votes / 2, tie: 0 } });
    Fit::of(Pairs::from_counts(TOOLS, met.collect()))
}

fn tools_of(takes: &[ArenaTake], shown: Shown) -> (usize, usize) {
    (takes[shown.first].tool, takes[shown.second].tool)
}

#[test]
fn a_session_shows_every_pair_once() {
    let takes = all_takes();
    let bouts = bouts(&takes);
    assert_eq!(bouts.len(), 20);
    let mut shown = Vec::new();
    while let Some(next) = next_bout(&bouts, &takes, &fit(&[]), &shown, 7) {
        let (a, b) = tools_of(&takes, next);
        assert!(!shown.contains(&(a, b)) && !shown.contains(&(b, a)));
        assert_eq!(takes[next.first].reviewer, takes[next.second].reviewer);
        shown.push((a, b));
    }
    assert_eq!(shown.len(), 10);
}

#[test]
fn the_seed_chooses_among_equals_and_says_which_comes_first() {
    let takes = all_takes();
    let bouts = bouts(&takes);
    let next = |seed| next_bout(&bouts, &takes, &fit(&[]), &[], seed).unwrap();
    assert_eq!(next(3), next(3));
    let turned = (0..1_000).filter(|seed| next(*seed).first > next(*seed).second).count();
    assert!((400..600).contains(&turned), "{turned} of 1,000");
    for tool in 0..TOOLS {
        let times = (0..1_000).filter(|seed| takes[next(*seed).first].tool == tool).count();
        assert!((120..280).contains(&times), "{tool} comes first {times} times");
    }
}

#[test]
fn of_pairs_that_have_met_the_least_certain_comes() {
    let takes = all_takes();
    let bouts: Vec<Bout> = bouts(&takes).into_iter().filter(|bout| takes[bout.b].tool < 3).collect();
    let next = |met: &[(usize, usize, u32)]| {
        let (a, b) = tools_of(&takes, next_bout(&bouts, &takes, &fit(met), &[], 1).unwrap());
        (a.min(b), a.max(b))
    };
    assert_eq!(next(&[(0, 1, 40), (1, 2, 40), (0, 2, 2)]), (0, 2));
    assert_eq!(next(&[(0, 1, 2), (1, 2, 40), (0, 2, 400)]), (0, 1));
}

proptest! {
    #![proptest_config(tries(200))]

    #[test]
    fn a_pair_decided_often_never_comes_before_one_never_seen(
        met in prop::collection::vec((0..TOOLS, 0..TOOLS, 1..200_u32), 0..9), seed in any::<u64>(),
    ) {
        let takes = all_takes();
        let fit = fit(&met);
        let never = |a: usize, b: usize| !fit.pairs().met().iter().any(|met| (met.a, met.b) == (a.min(b), a.max(b)));
        let (a, b) = tools_of(&takes, next_bout(&bouts(&takes), &takes, &fit, &[], seed).unwrap());
        let some_never = (0..TOOLS).any(|a| (a + 1..TOOLS).any(|b| never(a, b)));
        prop_assert_eq!(never(a, b), some_never);
    }
}

#[test]
fn the_reveal_says_what_was_picked_and_how_the_panel_scores() {
    assert_eq!(words::picked("Heron", "Magpie"), "You picked Heron over Magpie.");
    assert_eq!(words::called_level("Heron", "Magpie"), "You could not tell Heron from Magpie.");
    assert_eq!(words::panel_scores(71, 64), "The panel scores them 71 and 64.");
    assert_eq!(words::panel_scores_both(71), "The panel scores both 71.");
    assert_eq!(words::takes_by("Commuter"), "Both takes are by the Commuter.");
}
