use crate::domain::{
    Curve, Date, Decimal, Money, Site, Tool, Workload, scale, stretches, stretches_in_words, unit_label,
};
use crate::late::dom::{Node, drawn, node, table};
use crate::words::cost as words;

/// Cost over the volume of one unit: in a sentence where which tool is cheapest, drawn, and as a table. Nothing where no
/// tool is paid by use.
pub(super) fn chart(site: &Site, tools: &[&Tool], workload: &Workload, leave_out: Option<Date>) -> Vec<Node> {
    let Some(unit) = workload.charted(tools) else { return Vec::new() };
    let label = unit_label(&unit, site);
    let (mut names, mut curves, mut without) = (Vec::new(), Vec::new(), Vec::new());
    for tool in tools {
        match Curve::of(tool, workload, &unit, leave_out) {
            Ok(curve) => {
                names.push(tool.name.as_str());
                curves.push(curve);
            }
            Err(gap) => without.push(words::no_line(&tool.name, &gap.in_words(&tool.name, site))),
        }
    }
    let mut shown: Vec<Node> = without.iter().map(|sentence| node("p").class("note").text(sentence)).collect();
    if curves.is_empty() {
        return shown;
    }
    let stretches = stretches(&curves);
    let told = stretches_in_words(&stretches, &names, &label);
    let entered = workload.quantities.get(&unit).copied().unwrap_or_default();
    let scale = scale(entered, &stretches);
    let caption = words::caption(&label);
    let figure = node("figure").class("chart").kid(node("figcaption").text(&caption)).kid(legend(&names));
    let twin = node("details").kid(node("summary").text(words::AS_TABLE));
    let twin = twin.kid(twin_table(&caption, &words::quantity_heading(&label), &names, &curves, &scale, entered));
    let told = told.map(|sentence| node("p").class("crossing").text(&sentence));
    shown.splice(0..0, told);
    shown.push(figure.kid(drawing(&curves, &scale, entered)));
    shown.push(twin);
    shown
}

fn legend(names: &[&str]) -> Node {
    let entry = |(index, name): (usize, &&str)| {
        let line = drawn("path").attr("d", "M0 8H40").attr("class", &line_class(index));
        let sample = drawn("svg").attr("viewBox", "0 0 40 16").attr("aria-hidden", "true").kid(line);
        node("li").kid(sample).text(name)
    };
    node("ul").kids(names.iter().enumerate().map(entry))
}

fn line_class(index: usize) -> String {
    "line-".to_string() + &index.to_string()
}

/// Lines of a hundredth of the width each, so that the kinks where included units end are seen.
const SAMPLES: i64 = 100;

/// The drawing alone is for eyes; the table says the same. Texts stand beside it, so that they keep their size.
fn drawing(curves: &[Curve], scale: &[Decimal], entered: Decimal) -> Node {
    let last = scale.last().map_or(0, |last| last.micros());
    let at = |sample: i64| Decimal::of_micros(last / SAMPLES * sample);
    let dearest = curves.iter().map(|curve| curve.at(at(SAMPLES)).1.picos()).max().unwrap_or_default().max(1);
    // Places in a square of a thousand units.
    let height = |money: Money| 1000 - money.picos() * 1000 / dearest;
    let point = |sample: i64, money: Money| (sample * 10).to_string() + " " + &height(money).to_string();
    let path = |ends: fn(&Curve, Decimal) -> Money, curve: &Curve| -> Vec<String> {
        (0..=SAMPLES).map(|sample| point(sample, ends(curve, at(sample)))).collect()
    };
    let joined = |points: &[String]| "M".to_string() + &points.join("L");
    let mut square = drawn("svg").attr("viewBox", "0 0 1000 1000").attr("preserveAspectRatio", "none");
    if last > 0 && entered.micros() > 0 {
        let x = (i128::from(entered.micros()) * 1000 / i128::from(last)).to_string();
        square = square.kid(drawn("path").attr("class", "entered").attr("d", &("M".to_string() + &x + " 0V1000")));
    }
    for (index, curve) in curves.iter().enumerate() {
        let line = |d: &str| drawn("path").attr("class", &line_class(index)).attr("d", d);
        let (low, high) = (path(|curve, x| curve.at(x).0, curve), path(|curve, x| curve.at(x).1, curve));
        if low != high {
            let around: Vec<String> = low.iter().cloned().chain(high.iter().rev().cloned()).collect();
            let band = line(&joined(&around)).attr("class", &("band ".to_string() + &line_class(index)));
            square = square.kid(band).kid(line(&joined(&high)));
        }
        square = square.kid(line(&joined(&low)));
    }
    let costs = [dearest, dearest / 2, 0].map(|picos| node("span").text(&in_words(Money::of_picos(picos))));
    let volumes = scale.iter().map(|volume| node("span").text(&volume.to_string()));
    let plot = node("div").class("plot").attr("aria-hidden", "true");
    plot.kid(node("div").class("y").kids(costs)).kid(square).kid(node("div").class("x").kids(volumes))
}

fn in_words(money: Money) -> String {
    Money::range_in_words(money, money, false)
}

fn twin_table(
    caption: &str,
    first: &str,
    names: &[&str],
    curves: &[Curve],
    scale: &[Decimal],
    entered: Decimal,
) -> Node {
    let mut volumes = scale.to_vec();
    if !volumes.contains(&entered) {
        volumes.push(entered);
        volumes.sort();
    }
    let row = |volume: &Decimal| {
        let head = node("th").attr("scope", "row").text(&volume.to_string());
        let head = match *volume == entered && !entered.is_zero() {
            true => head.text(" ").kid(node("small").text(words::AS_ENTERED)),
            false => head,
        };
        let cells = curves.iter().map(|curve| {
            let (low, high) = curve.at(*volume);
            node("td").text(&Money::range_in_words(low, high, true))
        });
        node("tr").kid(head).kids(cells)
    };
    table(caption, first, names, volumes.iter().map(row).collect())
}
