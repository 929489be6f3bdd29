use super::font::Typeface;
use super::svg::{HEIGHT, WIDTH};
use anyhow::{Context, Result};
use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

/// What draws cards. It knows the fonts of the cards alone, none of the machine's.
pub(super) struct Painter {
    options: Options<'static>,
}

impl Painter {
    pub fn new() -> Painter {
        let mut options = Options::default();
        for face in Typeface::ALL {
            options.fontdb_mut().load_font_source(fontdb::Source::Binary(Arc::new(face.bytes())));
        }
        Painter { options }
    }

    /// The picture of a drawing, as a PNG.
    pub fn png(&self, svg: &str) -> Result<Vec<u8>> {
        let tree = Tree::from_str(svg, &self.options).context("a card is no SVG")?;
        let mut pixmap = Pixmap::new(WIDTH, HEIGHT).context("a card has no size")?;
        resvg::render(&tree, Transform::default(), &mut pixmap.as_mut());
        match indexed(&pixmap) {
            Some((palette, indices)) => written(&palette, &indices),
            None => pixmap.encode_png(),
        }
        .context("a card could not be written")
    }
}

/// The colours of a picture, three bytes each, and for each pixel which it is: less than half the bytes. Cards are of a few
/// flat colours and what lies between two of them at the edges of letters; None for one of more than 256 all the same.
fn indexed(pixmap: &Pixmap) -> Option<(Vec<u8>, Vec<u8>)> {
    let mut known: HashMap<[u8; 3], u8> = HashMap::new();
    let mut palette = Vec::new();
    let mut indices = Vec::with_capacity(pixmap.pixels().len());
    // Most pixels are as the one before, whose number is at hand.
    let mut before = None;
    for pixel in pixmap.pixels() {
        let index = match before {
            Some((same, index)) if same == *pixel => index,
            _ => {
                let colour = [pixel.red(), pixel.green(), pixel.blue()];
                let next = known.len();
                let index = match known.entry(colour) {
                    Entry::Occupied(known) => *known.get(),
                    Entry::Vacant(new) => {
                        palette.extend(colour);
                        *new.insert(u8::try_from(next).ok()?)
                    }
                };
                before = Some((*pixel, index));
                index
            }
        };
        indices.push(index);
    }
    Some((palette, indices))
}

fn written(palette: &[u8], indices: &[u8]) -> Result<Vec<u8>, EncodingError> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, WIDTH, HEIGHT);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette);
    encoder.set_compression(Compression::Balanced);
    // Numbers of colours are in no order, so none follows from the one before.
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(indices)?;
    writer.finish()?;
    Ok(file)
}
