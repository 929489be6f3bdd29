//! What a page is called outside itself.

use crate::common::{bicycles, site, tool};
use seaworthy::domain::{Catalogue, Tool};
use seaworthy::site::Face;

fn face(title: &str, description: &str) -> Face {
    Face { title: title.into(), description: description.into() }
}

#[test]
fn every_kind_of_page_has_a_title_and_a_description() {
    let Catalogue { mut site, tools, .. } = bicycles();
    site.subject.one = "bicycle".into();
    site.subject.many = "bicycles".into();
    let faces = [
        (Face::home(&site), "Spoke and Lamp: Which bicycle for the way to work?", "Which bicycle for the way to work?"),
        (
            Face::tools(&site),
            "All bicycles · Spoke and Lamp",
            "All bicycles of this edition, with the panel’s verdict.",
        ),
        (
            Face::tool(&site, &tools[0]),
            "Heron: ship or skip? · Spoke and Lamp",
            "A folding bicycle for trains and stairs.",
        ),
        (Face::line_up(&site), "Compare bicycles · Spoke and Lamp", "Put two to four bicycles side by side."),
        (
            Face::reviewers(&site),
            "Reviewers · Spoke and Lamp",
            "Who sits on the panel, what each looks for, and who writes them.",
        ),
        (
            Face::reviewer(&site, &site.reviewers[0]),
            "The Commuter · Spoke and Lamp",
            "“Is it there at half past seven?” Rides in every weather.",
        ),
        (
            Face::method(&site),
            "How verdicts are made · Spoke and Lamp",
            "Every figure on this site, and the rule that makes it.",
        ),
        (Face::not_found(&site), "No such page · Spoke and Lamp", "This address leads nowhere on this site."),
    ];
    for (found, title, description) in faces {
        assert_eq!(found, face(title, description));
    }
}

#[test]
fn a_comparison_says_its_answer_first() {
    let site = site(&["a", "b"]);
    let judged = |id: &str, score: u8| tool(id, &[("a", score), ("b", score)]);
    let (good, fair, poor) = (judged("good", 80), judged("fair", 78), judged("poor", 30));
    let unjudged = tool("new", &[]);
    let rest = "Verdicts, prices and what would change them, side by side.";
    let cases: [(&[&Tool], Option<&str>, &str, String); 6] = [
        (&[&poor, &good], None, "poor vs good · Bench", format!("The panel would ship good. {rest}")),
        (&[&good, &poor], Some("Stairs."), "good vs poor · Bench", "The panel would ship good. Stairs.".into()),
        (&[&good, &fair], None, "good vs fair · Bench", format!("The panel cannot separate them. {rest}")),
        (&[&good, &unjudged], None, "good vs new · Bench", format!("Not judged yet. {rest}")),
        (&[&unjudged, &poor, &fair], None, "new vs poor vs fair · Bench", format!("The panel would ship fair. {rest}")),
        (
            &[&good, &fair, &poor, &unjudged],
            None,
            "good vs fair vs poor vs new · Bench",
            format!("The panel cannot separate them. {rest}"),
        ),
    ];
    for (tools, lead, title, description) in cases {
        assert_eq!(Face::comparison(&site, tools, lead), face(title, &description));
    }
}

#[test]
fn a_tagline_that_ends_in_a_full_stop_loses_it_in_the_title_alone() {
    let mut site = site(&["a"]);
    site.tagline = "One answer, and the work shown.".into();
    assert_eq!(Face::home(&site), face("Bench: One answer, and the work shown", "One answer, and the work shown."));
}
