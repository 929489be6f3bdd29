use super::{Pair, TODAY, terms};
use crate::common::{date, site, slug, take, tool};
use seaworthy::domain::{Decimal, Licence, RunsOn, Site, Spec, State, Status, Tool, Usd};
use seaworthy::site::{Change, KeptAnswer, Snapshot, Terms, changes, kept_from};

fn usd(micros: i64) -> Usd {
    Usd(Decimal::of_micros(micros))
}

#[test]
fn what_has_changed_is_told_a_sentence_each() {
    type Edit = fn(&mut Pair);
    let long = "a".repeat(79) + " end";
    let cases: [(Edit, &[&str]); 18] = [
        (|_| {}, &[]),
        (
            |now| now.copilot.pricing.plans[1].usd_per_month = usd(12_000_000),
            &["GitHub Copilot: Pro was $10 a month, per seat; it is $12 a month, per seat."],
        ),
        (
            |now| {
                let mut dearer = now.copilot.pricing.plans[1].clone();
                dearer.usd_per_month = usd(99_000_000);
                now.copilot.pricing.plans.push(dearer);
            },
            &["GitHub Copilot: Pro was $10 a month, per seat; it is $10 a month, per seat; $99 a month, per seat."],
        ),
        (
            |now| now.copilot.pricing.meters[0].included = Some(Decimal::from(1500)),
            &["GitHub Copilot: the price per credit was $0.01; it is $0.01, first 1,500 a month free."],
        ),
        (
            |now| now.copilot.pricing.entry.usd_per_month = Some(usd(4_000_000)),
            &["GitHub Copilot: entry price a month was $0; it is $4."],
        ),
        (
            |now| now.copilot.pricing.meters.clear(),
            &["GitHub Copilot: the price per credit was $0.01; it is not stated any more."],
        ),
        (
            |now| now.cline.takes[1] = take("skeptic", 45),
            &["Cline: the Skeptic’s verdict was Ship, 65 of 100; it is Skip, 45 of 100."],
        ),
        (
            |now| now.cline.specs.set("vision_input".into(), Spec::Flag(true)),
            &["Cline: vision input was not stated; it is yes."],
        ),
        (|now| now.cline.specs.set("vision_input".into(), Spec::List(vec![])), &[]),
        (|now| now.cline.specs.remove("local_models"), &["Cline: Local models was yes; it is not stated any more."]),
        (|now| now.cline.licence = Licence::parse("MIT").unwrap(), &["Cline: licence was Apache-2.0; it is MIT."]),
        (
            |now| now.cline.runs_on.push(RunsOn::SelfHosted),
            &["Cline: where it runs was laptop, phone or browser; it is laptop, phone or browser; your own servers."],
        ),
        (
            |now| now.copilot.status = Status { state: State::Sunset, date: Some(date("2027-01-14")), note: None },
            &["GitHub Copilot: status was active; it is being retired, 14 January 2027."],
        ),
        (
            |now| {
                now.copilot.pricing.entry.label = "Pro $12 a month".into();
                now.copilot.name = "Copilot".into();
            },
            &[
                "GitHub Copilot is called Copilot now.",
                "Copilot: entry price was Free; Pro $10 a month; it is Pro $12 a month.",
            ],
        ),
        (|now| now.site.reviewers[1].name = "Doubter".into(), &["The Skeptic is called the Doubter now."]),
        (
            |now| {
                now.site.reviewers.remove(1);
                now.copilot.takes.remove(1);
                now.cline.takes.remove(1);
                now.site.reviewers.push(site(&["baker"]).reviewers.remove(0));
                now.cline.takes.push(take("baker", 70));
            },
            &[
                "The Skeptic is not on the panel any more.",
                "The BAKER is new on the panel.",
                "GitHub Copilot: the Skeptic’s verdict was Skip, 36 of 100; it is not stated any more.",
                "Cline: the Skeptic’s verdict was Ship, 65 of 100; it is not stated any more.",
                "Cline: the BAKER’s verdict was not stated; it is Ship, 70 of 100.",
            ],
        ),
        (
            |now| {
                now.cline.takes.retain(|take| take.reviewer == slug("founder"));
                now.cline.takes[0] = take("founder", 10);
            },
            &[
                "The answer was Cline; it is GitHub Copilot now.",
                "Cline: the Builder’s verdict was Ship, 86 of 100; it is not stated any more.",
                "Cline: the Skeptic’s verdict was Ship, 65 of 100; it is not stated any more.",
                "Cline: the Futurist’s verdict was Ship, 83 of 100; it is not stated any more.",
                "Cline: the Founder’s verdict was Ship, 79 of 100; it is Skip, 10 of 100.",
            ],
        ),
        (
            |now| now.cline.specs.set("python_versions".into(), Spec::Text("a".repeat(79) + " end")),
            &[&format!("Cline: Python versions was not stated; it is {long}.")],
        ),
    ];
    for (at, (edit, sentences)) in cases.iter().enumerate() {
        let (then, mut now) = (Pair::shipped().kept(), Pair::shipped());
        edit(&mut now);
        assert_eq!(now.changes(&then), *sentences, "case {at}");
    }
}

#[test]
fn of_a_long_value_the_beginning_is_kept_and_a_change_behind_it_noticed() {
    let with = |text: String| {
        let mut pair = Pair::shipped();
        pair.cline.specs.set("sdks".into(), Spec::Text(text));
        pair
    };
    let sixty = "ü".repeat(60);
    let then = with(sixty.clone() + &"b".repeat(21)).kept();
    // The hash is that of every version: FNV-1a, by an implementation elsewhere.
    assert_eq!(then.tools[1].facts.get("s:sdks"), Some(&format!("{sixty}…1401913989")));
    assert_eq!(with(sixty.clone() + &"b".repeat(21)).changes(&then), Vec::<String>::new());
    let name = Pair::shipped().site.spec("sdks");
    assert_eq!(
        with(sixty.clone() + "c").changes(&then),
        [format!("Cline: {name} began the same, but went on differently; it is {sixty}c.")]
    );
    assert_eq!(with("Go".into()).changes(&then), [format!("Cline: {name} was {sixty}…; it is Go.")]);
    let short = "b".repeat(80);
    assert_eq!(with(short.clone()).kept().tools[1].facts.get("s:sdks"), Some(&short));
}

#[test]
fn a_tool_that_is_gone_is_told_and_leaves_the_answer_to_the_others() {
    let (pair, terms) = (Pair::shipped(), Terms::default());
    let said = |now: &[Option<&Tool>]| -> Vec<String> {
        changes(&pair.kept(), &pair.site, now, &terms, date(TODAY)).iter().map(Change::in_words).collect()
    };
    let gone = "is not in the catalogue any more.";
    let copilot = format!("GitHub Copilot {gone}");
    let cline = format!("Cline {gone}");
    assert_eq!(said(&[Some(&pair.cline), Some(&pair.copilot)]), Vec::<String>::new(), "in another order");
    assert_eq!(said(&[None, Some(&pair.cline)]), ["The answer was Cline; only Cline is left now.", &copilot]);
    assert_eq!(said(&[Some(&pair.copilot), None]), ["The answer was Cline; only GitHub Copilot is left now.", &cline]);
    assert_eq!(said(&[]), ["The answer was Cline; none is left now.", &copilot, &cline]);
}

#[test]
fn an_answer_that_has_turned_is_told_first() {
    let answers = [
        (KeptAnswer::Pick(slug("heron")), "The answer was heron", "the answer is heron now"),
        (KeptAnswer::OnlyLeft(slug("heron")), "Only heron was left", "only heron is left now"),
        (KeptAnswer::NotSeparable, "It was not separable", "it is not separable now"),
        (KeptAnswer::NoneLeft, "None was left", "none is left now"),
        (KeptAnswer::Unjudged, "It was not judged yet", "it is not judged now"),
    ];
    let (bench, open) = (site(&["cook", "smith"]), "need=open");
    let of = |heron: u8, query: &str, licence: &str| {
        let takes = [("cook", heron), ("smith", heron)];
        let mut heron = tool("heron", if heron == 0 { &[] } else { &takes });
        heron.licence = Licence::parse(licence).unwrap();
        ([heron, tool("magpie", &[("cook", 50), ("smith", 50)])], terms(query, &bench))
    };
    let ways =
        [of(80, "", "MIT"), of(80, open, "MIT"), of(50, "", "MIT"), of(80, open, "proprietary"), of(0, "", "MIT")];
    for (then, was, _) in &answers {
        for ((now, _, is), (tools, terms)) in answers.iter().zip(&ways) {
            let tools: Vec<&Tool> = tools.iter().collect();
            let mut kept = Snapshot::of(&bench, &tools, terms, date(TODAY));
            assert_eq!(kept.answer, *now);
            kept.answer = then.clone();
            let found =
                changes(&kept, &bench, &tools.iter().map(|tool| Some(*tool)).collect::<Vec<_>>(), terms, date(TODAY));
            let sentence = Change::Answer(format!("{was}; {is}."));
            assert_eq!(found, if then == now { vec![] } else { vec![sentence] });
        }
    }
}

#[test]
fn how_the_editions_relate_is_said() {
    let pair = Pair::shipped();
    let kept = Snapshot { edition: date("2026-11-20"), ..pair.kept() };
    let from = "Kept on 26 November 2026, from the edition of 20 November 2026.";
    let cases: [(&str, &str, &[&str]); 4] = [
        ("2026-11-20", "Seaworthy", &["This is the same edition."]),
        ("2027-01-03", "Seaworthy", &["This is the edition of 3 January 2027."]),
        (
            "2026-11-01",
            "Seaworthy",
            &[
                "This is the edition of 1 November 2026.",
                "This site shows an older edition than the one the decision was kept from.",
            ],
        ),
        (
            "2026-11-20",
            "Bench",
            &["It was kept from Seaworthy; this is Bench.", "This is the edition of 20 November 2026."],
        ),
    ];
    for (edition, name, sentences) in cases {
        let now = Site { edition: date(edition), name: name.into(), ..pair.site.clone() };
        assert_eq!(kept_from(&kept, &now), [&[from], sentences].concat());
    }
}
