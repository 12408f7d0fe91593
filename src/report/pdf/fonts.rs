//! Which fonts the file embeds, cut to the characters in use, and which of them shows a character.

use std::fmt::Write;

use rustc_hash::{FxHashMap, FxHashSet};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use subsetter::GlyphRemapper;

use crate::drawing::fonts::{FontFile, Glyph, REPLACEMENT, glyph};
use crate::drawing::{Face, Shape};
use crate::report::error::ReportError;
use crate::report::pages::{Document, Item};
use crate::report::pdf::file::File;
use crate::report::pdf::syntax::Ref;
use crate::report::replaced::is_replaced;

/// The fonts of a file.
pub(crate) struct Fonts {
    /// In which of the fonts a character stands, and as which glyph.
    shown: FxHashMap<(Face, char), (usize, u16)>,
    cut: Vec<CutFont>,
}

/// A font of the file: a bundled font, cut. A glyph that shows two characters (・ and ‧) is embedded once for each, in
/// layers, because a PDF font tells only one character for a glyph.
struct CutFont {
    file: FontFile,
    layer: usize,
    /// What each glyph of the cut reads as, from the second on, and the glyph of the bundled font. The first is that for nothing.
    glyphs: Vec<(char, Glyph)>,
}

/// As which character a glyph reads in which font of the file, and its number there.
struct Reading {
    read: char,
    shown: (usize, u16),
}

impl Fonts {
    /// Cuts the bundled fonts to what `document` shows.
    pub(crate) fn of(document: &Document) -> Self {
        let mut fonts = Self { shown: FxHashMap::default(), cut: Vec::new() };
        let mut readings: FxHashMap<Glyph, Vec<Reading>> = FxHashMap::default();
        for (face, character) in characters(document) {
            let Some(glyph) = glyph(face, character) else { continue };
            // A character that no font has is shown, and read, as the mark that stands for it.
            let read = if is_replaced(face, character) { REPLACEMENT } else { character };
            let known = readings.entry(glyph).or_default();
            let shown = match known.iter().find(|reading| reading.read == read) {
                Some(reading) => reading.shown,
                None => {
                    let shown = fonts.cut_out(glyph, read, known.len());
                    known.push(Reading { read, shown });
                    shown
                }
            };
            fonts.shown.insert((face, character), shown);
        }
        fonts
    }

    /// Adds a glyph to the cut of its font in a layer.
    fn cut_out(&mut self, glyph: Glyph, read: char, layer: usize) -> (usize, u16) {
        let is_its_font = |font: &CutFont| font.file == glyph.file && font.layer == layer;
        let place = self.cut.iter().position(is_its_font).unwrap_or_else(|| {
            self.cut.push(CutFont { file: glyph.file, layer, glyphs: Vec::new() });
            self.cut.len() - 1
        });
        let glyphs = &mut self.cut[place].glyphs;
        glyphs.push((read, glyph));
        (place, glyphs.len() as u16)
    }

    /// The font that shows `character`, by its number, and the glyph in it; `None` for what has no shape.
    pub(crate) fn glyph(&self, face: Face, character: char) -> Option<(usize, u16)> {
        self.shown.get(&(face, character)).copied()
    }

    /// Writes the fonts, and gives the resources by which the pages name them, with `others` among these.
    pub(crate) fn embed(&self, file: &mut File, others: &str) -> Result<Ref, ReportError> {
        let mut names = String::new();
        for (number, font) in self.cut.iter().enumerate() {
            names += &format!("/F{number} {}", font.embed(file)?);
        }
        Ok(file.add(&format!("<</Font<<{names}>>{others}>>")))
    }
}

/// What the document shows, in an order that depends on nothing else.
fn characters(document: &Document) -> Vec<(Face, char)> {
    let items = document.pages.iter().flat_map(|page| &page.items);
    let mut found: FxHashSet<(Face, char)> = FxHashSet::default();
    for shape in items.flat_map(Item::shapes) {
        if let Shape::Text { face, text, .. } = shape {
            found.extend(text.chars().map(|character| (*face, character)));
        }
    }
    let mut found: Vec<(Face, char)> = found.into_iter().collect();
    found.sort_unstable();
    found
}

impl CutFont {
    /// The name of the font in the file. Its first six letters mark the cut (ISO 32000-1, 9.6.4).
    fn name(&self) -> String {
        let letter = |number: usize| char::from(b'A' + (number % 26) as u8);
        let name = match self.file {
            FontFile::NotoRegular => "NotoSansJP-Regular",
            FontFile::NotoBold => "NotoSansJP-Bold",
            FontFile::RestRegular => "BIZUDPGothic-Regular",
            FontFile::RestBold => "BIZUDPGothic-Bold",
            FontFile::IconRegular => "Phosphor",
            FontFile::IconBold => "Phosphor-Bold",
            FontFile::IconFill => "Phosphor-Fill",
        };
        format!("NAZE{}{}+{name}", letter(self.layer), letter(self.file as usize))
    }

    fn is_bold(&self) -> bool {
        matches!(self.file, FontFile::NotoBold | FontFile::RestBold | FontFile::IconBold)
    }

    /// Writes the font as one whose characters are the glyphs of its program, by two bytes each (9.7.4).
    fn embed(&self, file: &mut File) -> Result<Ref, ReportError> {
        let name = self.name();
        let unicode = file.add_stream("", self.unicode().as_bytes());
        let descriptor = self.descriptor(file, &name)?;
        let widths = self.widths();
        let descendant = file.add(&format!(
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDToGIDMap/Identity\
             /CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor}\
             /DW {FULL_WIDTH}/W[{widths}]>>"
        ));
        Ok(file.add(&format!(
            "<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant}]\
             /ToUnicode {unicode}>>"
        )))
    }

    /// Writes the program and what describes it, in thousandths of an em (9.8).
    fn descriptor(&self, file: &mut File, name: &str) -> Result<Ref, ReportError> {
        let failed = |reason: String| ReportError::Font { file: self.file, reason };
        let bytes = self.file.bytes();
        let font = FontRef::new(bytes).map_err(|error| failed(error.to_string()))?;
        let metrics = font.metrics(Size::new(1000.0), LocationRef::default());
        let mut remapper: GlyphRemapper = GlyphRemapper::new();
        for (_, glyph) in &self.glyphs {
            remapper.remap(glyph.id);
        }
        let program = subsetter::subset(bytes, 0, &remapper).map_err(|error| failed(error.to_string()))?;
        let program = file.add_stream(&format!("/Length1 {}", program.len()), &program);
        let [ascent, descent] = [metrics.ascent, metrics.descent].map(|it| it.round() as i32);
        let cap_height = metrics.cap_height.map_or(ascent, |height| height.round() as i32);
        let bounds = metrics.bounds.unwrap_or_default();
        let [left, bottom] = [bounds.x_min, bounds.y_min].map(|it| it.floor() as i32);
        let [right, top] = [bounds.x_max, bounds.y_max].map(|it| it.ceil() as i32);
        let (weight, stem) = if self.is_bold() { (700, 140) } else { (400, 80) };
        Ok(file.add(&format!(
            "<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{left} {bottom} {right} {top}]/ItalicAngle 0\
             /Ascent {ascent}/Descent {descent}/CapHeight {cap_height}/StemV {stem}/FontWeight {weight}\
             /FontFile2 {program}>>"
        )))
    }

    /// The widths that are not the usual one, in runs, each after the number of its first glyph (9.7.4.3).
    fn widths(&self) -> String {
        let mut widths = String::new();
        let mut is_open = false;
        for ((_, glyph), id) in self.glyphs.iter().zip(1..) {
            let separator = match (glyph.advance == FULL_WIDTH, is_open) {
                (true, true) => "]".to_owned(),
                (true, false) => continue,
                (false, true) => format!(" {}", glyph.advance),
                (false, false) => format!("{id}[{}", glyph.advance),
            };
            is_open = glyph.advance != FULL_WIDTH;
            widths += &separator;
        }
        if is_open { widths + "]" } else { widths }
    }

    /// What each glyph reads as (9.10.3).
    fn unicode(&self) -> String {
        const MOST_IN_A_BLOCK: usize = 100;
        let mut map = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
             /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
             /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
             1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
        );
        let mut id = 0_u16;
        for block in self.glyphs.chunks(MOST_IN_A_BLOCK) {
            map += &format!("{} beginbfchar\n", block.len());
            for (character, _) in block {
                id += 1;
                let units =
                    character.encode_utf16(&mut [0; 2]).iter().fold(String::new(), |mut all, unit| {
                        // Writing to a string cannot fail.
                        let _ = write!(all, "{unit:04X}");
                        all
                    });
                map += &format!("<{id:04X}> <{units}>\n");
            }
            map += "endbfchar\n";
        }
        map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    }
}

/// The width of most Japanese characters, in thousandths of an em.
const FULL_WIDTH: u16 = 1000;
