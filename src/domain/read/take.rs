use super::{Known, first_of, sentence, whole};
use crate::domain::json::{Cursor, suggest};
use crate::domain::{About, Claim, Says, Slug, Take, Verdict};

pub(super) fn takes(cursor: &Cursor, known: &Known) -> Option<Vec<Take>> {
    let mut seen = Vec::new();
    cursor.list(|cursor| take(cursor, known, &mut seen))
}

/// One take, where the reviewer stands around it. How many words it has, the companion counts.
pub(crate) fn take(cursor: &Cursor, known: &Known, seen: &mut Vec<Slug>) -> Option<Take> {
    let fields = cursor.object(&["reviewer", "verdict", "score", "text", "would_change", "claims"])?;
    let reviewer = fields.need("reviewer", |cursor| reviewer(cursor, known, seen));
    let verdict = fields.need("verdict", |cursor| cursor.word(&Verdict::WORDS));
    let score = fields.need("score", |cursor| cursor.whole(100)).map(|score| score as u8);
    let text = fields.need("text", |cursor| cursor.prose(2_000));
    let would_change = fields.need("would_change", sentence);
    let claims = fields.need("claims", |cursor| cursor.list(claim));
    whole!(Take { reviewer, verdict, score, text, would_change, claims })
}

fn reviewer(cursor: &Cursor, known: &Known, seen: &mut Vec<Slug>) -> Option<Slug> {
    let id = Slug::read(cursor)?;
    if let Some(known) = known.reviewers.as_ref().filter(|known| !known.contains(&id)) {
        let words: Vec<&str> = known.iter().map(Slug::as_str).collect();
        cursor.fault(format!("“{id}” is not a reviewer of site.json"), suggest(id.as_str(), &words));
    }
    first_of(seen, id.clone(), cursor);
    Some(id)
}

fn claim(cursor: &Cursor) -> Option<Claim> {
    let fields = cursor.object(&["about", "says", "text"])?;
    let about = fields.need("about", |cursor| cursor.word(&About::WORDS));
    let says = fields.need("says", |cursor| cursor.word(&Says::WORDS));
    let text = fields.need("text", sentence);
    whole!(Claim { about, says, text })
}
