use crate::domain::{AuthorKind, Reviewer, Site, Take, Tool};
use crate::words::{faces, facts, format};
use serde_json::{Value, json};

/// What schema.org calls text, pictures and sound that a trained model made.
const BY_A_MODEL: &str = "https://schema.org/TrainedAlgorithmicMediaDigitalSource";

/// A tool with its reviews. No rating is averaged: the panel's score is not one of readers or buyers.
///
/// Search engines want a review or an offer of whatever is called a product or an application; a tool with neither is a thing.
pub(super) fn of(site: &Site, tool: &Tool, image: &str) -> Value {
    let mut item = json!({
        "name": tool.name,
        "description": plain(&tool.tagline),
        "url": tool.homepage.as_str(),
        "image": image,
    });
    let price = tool.pricing.entry.usd_per_month;
    if tool.takes.is_empty() && price.is_none() {
        item["@type"] = json!("Thing");
        return item;
    }
    if !tool.takes.is_empty() {
        item["review"] = tool.takes.iter().map(|take| review(site, tool, take)).collect();
    }
    let category = site.category(&tool.category).map(|category| json!(category.name)).unwrap_or_default();
    let vendor = json!({ "@type": "Organization", "name": tool.vendor });
    if is_software(tool) {
        item["@type"] = json!("SoftwareApplication");
        item["applicationCategory"] = category;
        item["publisher"] = vendor;
    } else {
        item["@type"] = json!("Product");
        item["category"] = category;
        item["manufacturer"] = vendor;
    }
    if let Some(price) = price {
        let label = [&tool.pricing.entry.label, format::ITEMS, &facts::seen(&tool.pricing.as_of.in_words())].concat();
        item["offers"] =
            json!({ "@type": "Offer", "price": price.0.plain(), "priceCurrency": "USD", "description": label });
    }
    item
}

/// The catalogue may be about anything. What runs somewhere is software.
fn is_software(tool: &Tool) -> bool {
    !tool.runs_on.is_empty()
}

fn review(site: &Site, tool: &Tool, take: &Take) -> Value {
    let rating = json!({ "@type": "Rating", "ratingValue": take.score, "bestRating": 100, "worstRating": 0 });
    let reviewer = site.reviewer(&take.reviewer);
    let name = reviewer.map_or(take.reviewer.as_str(), |reviewer| &reviewer.name);
    let mut review = json!({
        "@type": "Review",
        "name": faces::review(name, take.verdict.in_words()),
        "datePublished": tool.reviewed,
        "reviewRating": rating,
        "reviewBody": plain(&take.text),
    });
    if let Some(Reviewer { name, author, .. }) = reviewer {
        review["creditText"] = json!(author.detail);
        review["author"] = match author.kind {
            AuthorKind::Human => json!({ "@type": "Person", "name": name }),
            // An author is a person or an organisation. The one that answers for what its model wrote is the publisher.
            AuthorKind::Model => json!({ "@type": "Organization", "name": site.name, "url": site.url.as_str() }),
        };
        if author.kind == AuthorKind::Model {
            review["digitalSourceType"] = json!(BY_A_MODEL);
        }
    }
    review
}

/// A text without its marks of code.
fn plain(text: &str) -> String {
    format::pieces(text).map(|(piece, _)| piece).collect()
}
