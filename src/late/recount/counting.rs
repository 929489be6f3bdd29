use super::log::{Log, Stop};
use super::signatures::{AT_ONCE, Signatures};
use super::{Desk, path};
use crate::domain::{Catalogue, Count, Examined, LineSplitter, Rules, key_beginning};
use crate::late::slices::breathe;
use crate::web::page;
use crate::words::{ballots, recount as words};
use js_sys::Date;
use web_sys::{AbortController, Element};

/// Milliseconds between two reports: they are read aloud.
const BETWEEN: f64 = 1000.0;

/// Fetches the log and counts it by the rules of the published count, piece by piece. `told` says how far it is. What is
/// held is the count, a piece of the log and the signatures that are being checked.
pub(super) async fn count(desk: &Desk, controller: &AbortController, told: &Element) -> Result<Count, Stop> {
    let slugs = desk.here.index.iter().flat_map(|index| index.rows()).map(|row| row.slug().clone()).collect();
    let unsigned = desk.published.rules == ballots::COUNTED_UNSIGNED;
    let mut count = Count::new(Rules::new(slugs, desk.published.as_of, unsigned));
    let mut signatures = Signatures::here();
    let mut lines = LineSplitter::default();
    // The build in the query keeps apart what a browser remembers of two editions.
    let address = desk.here.base.file(&path()) + "?" + &page::build();
    let mut log = Log::open(&address, controller.signal()).await?;
    let (mut read, mut judged, mut reported) = (0, 0, Date::now());
    loop {
        let piece = log.next().await?;
        let mut sealed = Vec::new();
        let each = |number, line: &[u8]| {
            judged += 1;
            match count.rules().examine(Catalogue::LOG, number, line) {
                Examined::Judged(judged) => count.add(judged),
                Examined::Sealed(line) => sealed.push(line),
            }
        };
        match &piece {
            Some(piece) => lines.push(piece, each),
            None => lines.finish(each),
        }
        read += piece.as_ref().map_or(0, Vec::len) as u64;
        let mut sealed = sealed.into_iter();
        while sealed.len() > 0 {
            let batch: Vec<_> = sealed.by_ref().take(AT_ONCE).collect();
            let checks = signatures.check(&batch).await;
            for (line, check) in batch.into_iter().zip(checks) {
                count.add(line.judged(check, key_beginning));
            }
            go_on(desk, controller)?;
        }
        if piece.is_none() {
            return Ok(count);
        }
        if Date::now() - reported >= BETWEEN {
            reported = Date::now();
            told.set_text_content(Some(&words::so_far(judged, read)));
        }
        breathe().await;
        go_on(desk, controller)?;
    }
}

/// Whether the count is still wanted: nobody has cancelled it, nor left the page.
fn go_on(desk: &Desk, controller: &AbortController) -> Result<(), Stop> {
    match controller.signal().aborted() || !desk.here.place.is_connected() {
        true => Err(Stop::Cancelled),
        false => Ok(()),
    }
}
