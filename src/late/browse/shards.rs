use crate::domain::{Rows, shards};
use crate::late::find::{self, Stock};
use crate::site::DataFile;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// What the index lacks of a tool.
pub(super) struct Brief {
    pub tagline: String,
    /// The entry price's label.
    pub entry: String,
}

type Waiting = (usize, Box<dyn FnOnce(&Brief)>);

enum Shard {
    /// Asked for; who waits for which row.
    Coming(Vec<Waiting>),
    Here(Rows),
}

/// The files that hold the rest of what rows show, a few tools each, fetched as they are wanted.
pub(super) struct Shards {
    stock: Rc<Stock>,
    /// The shard of each row of the index.
    of: Vec<u32>,
    known: RefCell<HashMap<u32, Shard>>,
}

impl Shards {
    pub fn new(stock: Rc<Stock>) -> Rc<Shards> {
        let of = shards(&stock.index);
        Rc::new(Shards { stock, of, known: RefCell::default() })
    }

    /// Does something with the rest of a row, at once or when it comes. What does not come leaves the row as it is, and is
    /// asked for again with the next row of its shard.
    pub fn when_here(self: &Rc<Shards>, row: usize, then: impl FnOnce(&Brief) + 'static) {
        let number = self.of[row];
        let mut known = self.known.borrow_mut();
        match known.get_mut(&number) {
            Some(Shard::Here(rows)) => {
                let brief = self.brief(rows, row);
                drop(known);
                if let Some(brief) = brief {
                    then(&brief);
                }
            }
            Some(Shard::Coming(waiting)) => waiting.push((row, Box::new(then))),
            None => {
                known.insert(number, Shard::Coming(vec![(row, Box::new(then))]));
                spawn_local(self.clone().fetch(number));
            }
        }
    }

    async fn fetch(self: Rc<Shards>, number: u32) {
        let came = find::file(&self.stock.base, &DataFile::Shard(number).path(), Rows::from_json).await;
        let waiting = self.known.borrow_mut().remove(&number);
        let Ok(rows) = came else { return };
        if let Some(Shard::Coming(waiting)) = waiting {
            for (row, then) in waiting {
                if let Some(brief) = self.brief(&rows, row) {
                    then(&brief);
                }
            }
        }
        self.known.borrow_mut().insert(number, Shard::Here(rows));
    }

    fn brief(&self, rows: &Rows, row: usize) -> Option<Brief> {
        let slug = self.stock.index.rows()[row].slug();
        let found = rows.rows().find(|row| row.slug == *slug)?;
        Some(Brief { tagline: found.tagline, entry: found.entry })
    }
}
