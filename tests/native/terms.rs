//! What an address carries of a reader's choices, and what is repaired in it.

use crate::common::{site, slug};
use seaworthy::domain::{MustHave, Weight, Weights};
use seaworthy::site::Terms;

fn weighing(moved: &[(&str, i64)]) -> Terms {
    let mut weights = Weights::default();
    moved.iter().for_each(|(id, micros)| weights.set(&slug(id), Weight::of_micros(*micros)));
    let by_link = !weights.moved().is_empty();
    Terms { weights, by_link, ..Terms::default() }
}

fn read(query: &str) -> (Terms, Vec<String>) {
    Terms::parse(query, &site(&["cook", "smith"]))
}

#[test]
fn weights_stand_in_the_address_and_are_read_from_it() {
    let cases = [
        (weighing(&[]), ""),
        (weighing(&[("cook", 2_000_000)]), "weigh=cook:2"),
        (weighing(&[("smith", 0), ("cook", 500_000)]), "weigh=cook:0.5,smith:0"),
        (weighing(&[("smith", 428_571)]), "weigh=smith:0.428571"),
    ];
    for (terms, query) in cases {
        assert_eq!(terms.query(), query);
        assert_eq!(read(query), (terms.clone(), vec![]));
        assert_eq!(read(&format!("?tools=a,b&{query}&utm=x")), (terms, vec![]));
    }
    assert_eq!(read("weigh=cook%3A2%2Csmith%3a0").0, weighing(&[("cook", 2_000_000), ("smith", 0)]));
    let terms = weighing(&[("cook", 0)]);
    assert_eq!(terms.within("/compare/a-vs-b/"), "/compare/a-vs-b/?weigh=cook:0");
    assert_eq!(terms.within("/compare/?tools=a,b"), "/compare/?tools=a,b&weigh=cook:0");
    assert_eq!(weighing(&[]).within("/compare/a-vs-b/"), "/compare/a-vs-b/");
}

#[test]
fn what_cannot_be_meant_is_repaired_with_a_sentence() {
    let cases = [
        ("weigh=baker:2", weighing(&[]), "The address weighs “baker”, who is not on this panel; that is left out."),
        ("weigh=cook:heavy", weighing(&[]), "“heavy” is no weight; the COOK counts once."),
        ("weigh=cook", weighing(&[]), "“” is no weight; the COOK counts once."),
        ("weigh=cook:7", weighing(&[("cook", 3_000_000)]), "Weights go from 0 to 3, so “7” became 3 for the COOK."),
        ("weigh=cook:-1", weighing(&[("cook", 0)]), "Weights go from 0 to 3, so “-1” became 0 for the COOK."),
    ];
    for (query, terms, sentence) in cases {
        assert_eq!(read(query), (terms, vec![sentence.to_string()]), "{query}");
    }
    let (terms, repairs) = read("weigh=smith:2,%zz,<b>:1,ü%:2,cook:2");
    assert_eq!(terms, weighing(&[("cook", 2_000_000), ("smith", 2_000_000)]));
    assert_eq!(repairs.len(), 3, "{repairs:?}");
    for query in ["", "?", "&&", "weigh", "weigh=", "weigh=,,", "%", "weight=cook:2"] {
        assert_eq!(read(query), (weighing(&[]), vec![]), "{query}");
    }
}

#[test]
fn must_haves_stand_in_the_address_and_are_read_from_it() {
    let ids = ["open", "price<20", "context_tokens>1000", "on-device"];
    let musts: Vec<MustHave> = ids.iter().map(|id| MustHave::parse(id).unwrap()).collect();
    let terms = Terms { musts: musts.clone(), by_link: true, ..Terms::default() };
    let query = "need=open,price%3C20,context_tokens%3E1000,on-device";
    assert_eq!(terms.query(), query);
    for query in [query, "need=open,price<20,context_tokens>1000,on-device,open"] {
        assert_eq!(read(query), (terms.clone(), vec![]));
    }
    let both = Terms { musts, ..weighing(&[("cook", 0)]) };
    assert_eq!(both.query(), format!("weigh=cook:0&{query}"));
    assert_eq!(read(&both.query()), (both, vec![]));
    let (terms, repairs) = read("need=price<cheap,open,a b");
    assert_eq!(terms.musts, [MustHave::Open]);
    assert_eq!(repairs[0], "“price<cheap” is no condition that can be asked for; it is left out.");
    assert_eq!(repairs.len(), 2);
    let many: Vec<String> = (0..1000).map(|number| format!("k{number}")).collect();
    assert_eq!(read(&format!("need={}", many.join(","))).0.musts.len(), 20);
}
