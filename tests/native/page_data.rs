//! What a page carries reads back as what was put in.

use seaworthy::companion::{page_data, read_catalogue, routes};
use seaworthy::site::PageData;
use std::path::Path;

#[test]
fn every_page_of_our_catalogue_reads_its_own_data() {
    let catalogue = read_catalogue(Path::new("public/catalogue")).unwrap().unwrap();
    for route in routes(&catalogue) {
        let data = page_data(&catalogue, &route);
        let json = serde_json::to_string(&data).unwrap();
        match PageData::from_json(&json) {
            Ok(read) => assert_eq!(read, data, "{route:?}"),
            Err(faults) => panic!("{route:?}: {}", faults[0]),
        }
    }
}
