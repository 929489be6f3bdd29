//! The map for crawlers: every page, once, with the day it changed.

use crate::common;
use crate::common::workshop::site;
use crate::common::{bicycles, date, see, shipped, slug};
use seaworthy::companion::{routes, sitemap};
use seaworthy::domain::{Catalogue, Change};
use std::collections::BTreeSet;
use std::fs;
use uppsala::{XsdValidator, parse};

const ALL: usize = 50_000;

/// What stands in an element, of each in a file.
fn every(xml: &str, element: &str) -> Vec<String> {
    let document = parse(xml).unwrap();
    document.get_elements_by_tag_name(element).into_iter().map(|at| document.text_content_deep(at)).collect()
}

/// The schema is that of sitemaps.org, as the npm package `sitemap` 9.0.1 carries it. It allows days and times; the validator
/// does not look into such a choice, and ours are days.
fn faults(xml: &str) -> Vec<String> {
    let schema = fs::read_to_string("tests/schema/sitemap.xsd").unwrap();
    let (before, rest) = schema.split_once("<xsd:union>").unwrap();
    let (_, after) = rest.split_once("</xsd:union>").unwrap();
    let schema = [before, r#"<xsd:restriction base="xsd:date"/>"#, after].concat();
    let validator = XsdValidator::from_schema(&parse(&schema).unwrap()).unwrap();
    validator.validate(&parse(xml).unwrap()).iter().map(|fault| fault.to_string()).collect()
}

#[test]
fn the_map_is_valid_and_the_schema_would_tell() {
    let files = sitemap(&shipped(), ALL).unwrap();
    assert_eq!(files.len(), 1);
    let (path, xml) = &files[0];
    assert_eq!((path.as_str(), faults(xml)), ("sitemap.xml", Vec::new()));
    let wrong = [("<lastmod>2026", "<lastmod>the year 2026"), ("<loc>", "<log>x</log><loc>"), ("urlset", "urls")];
    for (right, wrong) in wrong {
        let xml = xml.replace(right, wrong);
        assert!(!faults(&xml).is_empty(), "{wrong} passes");
    }
}

#[test]
fn it_names_every_page_once_and_nothing_else() {
    let catalogue = shipped();
    let (_, xml) = sitemap(&catalogue, ALL).unwrap().remove(0);
    let named = every(&xml, "loc");
    let address = |path: &str| format!("{}{}", catalogue.site.url.as_str(), path.trim_start_matches('/'));
    let pages = routes(&catalogue).iter().map(|route| address(&route.path())).collect::<Vec<_>>();
    let pages: BTreeSet<String> = pages.into_iter().chain([address("/embed/")]).collect();
    assert_eq!(named.len(), pages.len());
    assert_eq!(named.iter().cloned().collect::<BTreeSet<_>>(), pages);
    assert!(!named.iter().any(|address| address.contains("404")));
}

#[test]
fn a_page_changes_when_what_it_shows_does() {
    let mut catalogue = bicycles();
    let day = |catalogue: &Catalogue, path: &str| {
        let (_, xml) = sitemap(catalogue, ALL).unwrap().remove(0);
        let at = every(&xml, "loc").iter().position(|address| address.ends_with(path)).unwrap();
        every(&xml, "lastmod")[at].clone()
    };
    let (tool, pair, home) = ("/tool/heron/", "/compare/heron-vs-magpie/", "bicycles.example/");
    assert_eq!(day(&catalogue, tool), "2026-10-25", "the record was gone through");
    assert_eq!(day(&catalogue, pair), "2026-10-28", "the pair was published");
    assert_eq!(day(&catalogue, home), "2026-11-01", "the edition");
    let change = Change { date: date("2026-10-30"), what: "Hinge".into(), from: "one".into(), to: "two".into() };
    catalogue.tools[0].history.push(change);
    assert_eq!(day(&catalogue, tool), "2026-10-30", "the record tells a change");
    assert_eq!(day(&catalogue, pair), "2026-10-30", "and with it the pair");
    assert_eq!(catalogue.tools[0].slug, slug("heron"));
}

#[test]
fn a_large_map_is_cut_into_parts() {
    let catalogue = bicycles();
    let whole = every(&sitemap(&catalogue, ALL).unwrap()[0].1, "loc");
    assert_eq!(whole.len(), 16);
    for (most, parts) in [(16, 0), (15, 2), (6, 3), (5, 4), (1, 16)] {
        let files = sitemap(&catalogue, most).unwrap();
        if parts == 0 {
            assert_eq!(files.len(), 1, "at most {most}");
            continue;
        }
        let (index, rest) = files.split_first().unwrap();
        assert_eq!(index.0, "sitemap.xml");
        assert!(index.1.contains("<sitemapindex"), "{}", index.1);
        let named = every(&index.1, "loc");
        let paths: Vec<String> = rest.iter().map(|(path, _)| format!("https://bicycles.example/{path}")).collect();
        assert_eq!((named, paths.len()), (paths.clone(), parts), "at most {most}");
        let mut all = Vec::new();
        for (path, xml) in rest {
            assert_eq!(faults(xml), Vec::<String>::new(), "{path}");
            let addresses = every(xml, "loc");
            assert!((1..=most).contains(&addresses.len()), "{path}");
            all.extend(addresses);
        }
        assert_eq!(all, whole, "at most {most}");
    }
}

#[test]
fn an_address_with_letters_of_xml_is_escaped() {
    let mut catalogue = bicycles();
    catalogue.site.url = common::link("https://bicycles.example/a&b/");
    let (_, xml) = sitemap(&catalogue, ALL).unwrap().remove(0);
    assert_eq!(faults(&xml), Vec::<String>::new());
    assert_eq!(every(&xml, "loc")[0], "https://bicycles.example/a&b/");
}

#[test]
fn crawlers_are_told_where_it_is() {
    let site = site(&bicycles(), "/repo/");
    assert_eq!(site["robots.txt"], "User-agent: *\nAllow: /\n\nSitemap: https://bicycles.example/sitemap.xml\n");
    for named in ["tool/heron/", "embed/"] {
        see(&site["sitemap.xml"], &[&format!("<loc>https://bicycles.example/{named}</loc>")]);
        assert!(site.contains_key(&format!("{named}index.html")), "{named}");
    }
}
