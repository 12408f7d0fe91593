//! Which fonts the file embeds, cut to the characters in use, and which of them shows a character.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{FontId, FontMetrics, ParsedFont, PdfDocument, PdfFont, PdfFontMetricsStub};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider};
use subsetter::GlyphRemapper;

use crate::drawing::fonts::{FontFile, REPLACEMENT, glyph};
use crate::drawing::{Face, Shape};
use crate::report::error::ReportError;
use crate::report::pages::{Document, Item};
use crate::report::replaced::is_replaced;

/// A font of the file: a bundled font, cut. A glyph that shows two characters (・ and ‧) is embedded once for each, in
/// layers, because a PDF font tells only one character for a glyph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct CutFont {
    file: FontFile,
    layer: usize,
}

/// The fonts of a file.
pub(crate) struct Fonts {
    shown: BTreeMap<(Face, char), (CutFont, char)>,
    cut: BTreeMap<CutFont, ParsedFont>,
}

impl Fonts {
    /// Cuts the bundled fonts to what `document` shows.
    pub(crate) fn of(document: &Document) -> Result<Self, ReportError> {
        let mut shown = BTreeMap::new();
        let mut layers: BTreeMap<(FontFile, u16), Vec<char>> = BTreeMap::new();
        let mut used: BTreeMap<CutFont, BTreeMap<char, u16>> = BTreeMap::new();
        for (face, character) in characters(document) {
            let Some(glyph) = glyph(face, character) else { continue };
            // A character that no font has is shown, and read, as the mark that stands for it.
            let read = if is_replaced(face, character) { REPLACEMENT } else { character };
            let sharing = layers.entry((glyph.file, glyph.id)).or_default();
            let layer = sharing.iter().position(|&it| it == read).unwrap_or_else(|| {
                sharing.push(read);
                sharing.len() - 1
            });
            let font = CutFont { file: glyph.file, layer };
            used.entry(font).or_default().insert(read, glyph.id);
            shown.insert((face, character), (font, read));
        }
        let cut = used.into_iter().map(|(font, glyphs)| Ok((font, font.cut(&glyphs)?)));
        Ok(Self { shown, cut: cut.collect::<Result<_, ReportError>>()? })
    }

    /// Puts the fonts into `pdf`.
    pub(crate) fn embed(&self, pdf: &mut PdfDocument) {
        for (font, parsed) in &self.cut {
            pdf.resources.fonts.map.insert(font.id(), PdfFont::new(parsed.clone()));
        }
    }

    /// `text` in stretches that one font shows; characters that have no shape are left out.
    pub(crate) fn stretches(&self, face: Face, text: &str) -> Vec<(CutFont, String)> {
        let mut stretches: Vec<(CutFont, String)> = Vec::new();
        for character in text.chars() {
            let Some(&(font, shown)) = self.shown.get(&(face, character)) else { continue };
            match stretches.last_mut() {
                Some((last, text)) if *last == font => text.push(shown),
                _ => stretches.push((font, shown.to_string())),
            }
        }
        stretches
    }
}

fn characters(document: &Document) -> BTreeSet<(Face, char)> {
    let items = document.pages.iter().flat_map(|page| &page.items);
    let shapes = items.flat_map(|item| match item {
        Item::Content { shapes, .. } | Item::Decoration(shapes) => shapes.as_slice(),
        Item::Link { .. } => &[],
    });
    shapes
        .filter_map(|shape| match shape {
            Shape::Text { face, text, .. } => Some((*face, text)),
            Shape::Rect { .. } | Shape::Path { .. } => None,
        })
        .flat_map(|(face, text)| text.chars().map(move |character| (face, character)))
        .collect()
}

impl CutFont {
    /// The name of the font in the file. Its first six letters mark the cut (ISO 32000-1, 9.6.4).
    pub(crate) fn id(self) -> FontId {
        let letter = |number: usize| char::from(b'A' + (number % 26) as u8);
        FontId(format!("NAZE{}{}", letter(self.layer), letter(self.file as usize)))
    }

    fn name(self) -> &'static str {
        match self.file {
            FontFile::NotoRegular => "NotoSansJP-Regular",
            FontFile::NotoBold => "NotoSansJP-Bold",
            FontFile::RestRegular => "BIZUDPGothic-Regular",
            FontFile::RestBold => "BIZUDPGothic-Bold",
            FontFile::IconRegular => "Phosphor",
            FontFile::IconBold => "Phosphor-Bold",
            FontFile::IconFill => "Phosphor-Fill",
        }
    }

    fn is_bold(self) -> bool {
        matches!(self.file, FontFile::NotoBold | FontFile::RestBold | FontFile::IconBold)
    }

    /// The font with `glyphs` alone, and what each of them reads as.
    fn cut(self, glyphs: &BTreeMap<char, u16>) -> Result<ParsedFont, ReportError> {
        let failed = |reason: String| ReportError::Font { file: self.file, reason };
        let bytes = self.file.bytes();
        let font = FontRef::new(bytes).map_err(|error| failed(error.to_string()))?;
        let metrics = font.metrics(Size::unscaled(), LocationRef::default());
        let widths = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        let mut remapper: GlyphRemapper = GlyphRemapper::new();
        let mut glyph_of = BTreeMap::new();
        let mut width_of = BTreeMap::new();
        for (&character, &old) in glyphs {
            let new = remapper.remap(old);
            glyph_of.insert(u32::from(character), new);
            width_of.insert(new, widths.advance_width(GlyphId::from(old)).unwrap_or_default() as u16);
        }
        let program = subsetter::subset(bytes, 0, &remapper).map_err(|error| failed(error.to_string()))?;
        let (ascent, descent) = (metrics.ascent as i16, metrics.descent as i16);
        let units = metrics.units_per_em;
        let name = format!("{}+{}", self.id().0, self.name());
        let heights = FontMetrics { ascent, descent };
        let mut parsed =
            ParsedFont::with_glyph_data(program, 0, Some(name), glyph_of, width_of, units, heights);
        let em = i16::try_from(units).unwrap_or(i16::MAX / 2);
        parsed.pdf_font_metrics = PdfFontMetricsStub {
            units_per_em: units,
            x_min: -em,
            y_min: descent,
            x_max: em.saturating_mul(2),
            y_max: ascent,
            caret_slope_rise: 1,
            caret_slope_run: 0,
            us_weight_class: if self.is_bold() { 700 } else { 400 },
        };
        Ok(parsed)
    }
}
