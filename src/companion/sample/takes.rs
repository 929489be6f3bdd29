use super::chance::Chance;
use super::masthead::REVIEWERS;
use crate::domain::{About, Claim, Says, Slug, Take, Verdict};

/// The least words of a text; a sentence more is at most 22, so that it stays far under the most.
const ENOUGH: usize = 75;

const PRAISE: [&str; 8] = [
    "the files stay where they were put",
    "its help is one page that answers what was asked",
    "nothing is lost when the line drops",
    "the price is the one that was named",
    "it opens what other programs of its kind have written",
    "a newcomer finds the way alone",
    "it says what it is about to do before it does it",
    "the old version keeps working beside the new one",
];
const BLAME: [&str; 8] = [
    "an export leaves out half of the dates",
    "each change asks for a password again",
    "the second person at the same file has to wait",
    "its search finds whole words alone",
    "nobody says what becomes of the data at the end",
    "printing cuts the last line off",
    "the settings stand in three places",
    "it forgets where it was when the window closes",
];
const OPENINGS: [&str; 6] = [
    "This take is made up, and so is what it is about",
    "Nobody wrote this, and nobody ever used the thing",
    "A sample text, put together from parts, stands here in place of a take",
    "What follows is a sample and says nothing about any product",
    "Read this as filler with a verdict in it",
    "These sentences were drawn by lot for a sample catalogue",
];
const CONSEQUENCES: [&str; 8] = [
    "so a week of work is safe with it",
    "so it earns its place on the desk",
    "so the first month goes into learning it",
    "so I would ask twice before I moved a whole office there",
    "so the question is who looks after it next year",
    "so it suits those who do the same thing every day",
    "so the bill at the end of the year holds no surprise",
    "so two people can share the work without a meeting",
];

/// A take by each reviewer. They agree in part: a tool is good or bad, and each sees it from a side of their own.
pub(super) fn takes(chance: &mut Chance, name: &str, work: &str) -> Option<Vec<Take>> {
    let worth = chance.from(30, 80);
    let mut takes = Vec::new();
    for (id, ..) in &REVIEWERS {
        let score = worth - 25 + chance.below(40);
        let verdict = if score >= 50 { Verdict::Ship } else { Verdict::Skip };
        takes.push(Take {
            reviewer: Slug::parse(id)?,
            verdict,
            score: u8::try_from(score).ok()?,
            text: text(chance, name, work),
            would_change: format!(
                "A year in which {}.",
                chance.one(if verdict == Verdict::Ship { &BLAME } else { &PRAISE })
            ),
            claims: claims(chance),
        });
    }
    Some(takes)
}

fn text(chance: &mut Chance, name: &str, work: &str) -> String {
    let mut text = format!("{}. For {work}, {name} would have one thing to show.", chance.one(&OPENINGS));
    while text.split_whitespace().count() < ENOUGH {
        let (praise, blame, then) = (chance.one(&PRAISE), chance.one(&BLAME), chance.one(&CONSEQUENCES));
        let sentence = match chance.below(4) {
            0 => format!("In its favour, {praise}, {then}."),
            1 => format!("Against it, {blame}, {then}."),
            2 => format!("It is true that {praise}, and just as true that {blame}."),
            _ => format!("Where {blame}, {praise} as well."),
        };
        text += " ";
        text += &sentence;
    }
    text
}

fn claims(chance: &mut Chance) -> Vec<Claim> {
    let abouts = [About::Cost, About::Speed, About::Quality, About::LockIn, About::Maturity, About::Ease];
    let claim = |about: &About, chance: &mut Chance| {
        let says = if chance.often(50) { Says::For } else { Says::Against };
        let text = chance.one(if says == Says::For { &PRAISE } else { &BLAME });
        Claim { about: *about, says, text: format!("Made up: {text}") }
    };
    let chosen = chance.some(&abouts, 2);
    chosen.into_iter().map(|about| claim(about, chance)).collect()
}
