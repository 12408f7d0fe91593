//! Which glyph draws a character: the bundled fonts, their widths and their outlines.

use std::array;
use std::sync::LazyLock;

use skrifa::instance::{LocationRef, Size as FontSize};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use crate::drawing::{Face, Segment};
use crate::layout::Point;

/// One bundled font file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FontFile {
    /// Noto Sans JP Regular.
    NotoRegular,
    /// Noto Sans JP Bold.
    NotoBold,
    /// What Noto Sans JP Regular lacks, from BIZ UDPGothic Regular.
    RestRegular,
    /// What Noto Sans JP Bold lacks, from BIZ UDPGothic Bold.
    RestBold,
    /// Phosphor icons, regular weight.
    IconRegular,
    /// Phosphor icons, bold weight.
    IconBold,
    /// Phosphor icons, filled.
    IconFill,
}

impl FontFile {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::NotoRegular,
        Self::NotoBold,
        Self::RestRegular,
        Self::RestBold,
        Self::IconRegular,
        Self::IconBold,
        Self::IconFill,
    ];

    /// The file, a TrueType font.
    pub const fn bytes(self) -> &'static [u8] {
        match self {
            Self::NotoRegular => NOTO_REGULAR,
            Self::NotoBold => NOTO_BOLD,
            Self::RestRegular => REST_REGULAR,
            Self::RestBold => REST_BOLD,
            Self::IconRegular => ICON_REGULAR_FILE,
            Self::IconBold => ICON_BOLD_FILE,
            Self::IconFill => ICON_FILL_FILE,
        }
    }

    fn font(self) -> Option<FontRef<'static>> {
        FontRef::new(self.bytes()).ok()
    }
}

// Statics, for a constant would be put into the program once for every place that asks for it.
static NOTO_REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSansJP-Regular.ttf");
static NOTO_BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSansJP-Bold.ttf");
static REST_REGULAR: &[u8] = include_bytes!("../../assets/fonts/BIZUDPGothic-Rest-Regular.ttf");
static REST_BOLD: &[u8] = include_bytes!("../../assets/fonts/BIZUDPGothic-Rest-Bold.ttf");
static ICON_REGULAR_FILE: &[u8] = include_bytes!("../../assets/fonts/Phosphor-Regular.ttf");
static ICON_BOLD_FILE: &[u8] = include_bytes!("../../assets/fonts/Phosphor-Bold.ttf");
static ICON_FILL_FILE: &[u8] = include_bytes!("../../assets/fonts/Phosphor-Fill.ttf");

impl Face {
    /// The files that serve this face; the first that has a character draws it.
    pub const fn files(self) -> &'static [FontFile] {
        match self {
            Self::Regular => &[FontFile::NotoRegular, FontFile::RestRegular],
            Self::Bold => &[FontFile::NotoBold, FontFile::RestBold],
            Self::IconRegular => &[FontFile::IconRegular],
            Self::IconBold => &[FontFile::IconBold],
            Self::IconFill => &[FontFile::IconFill],
        }
    }
}

/// A glyph of a bundled font.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Glyph {
    /// The file that has it.
    pub file: FontFile,
    /// Its number in that file.
    pub id: u16,
    /// How far it moves the pen, in 1/1000 em, rounded down as PDF widths are.
    pub advance: u16,
}

/// Stands for a character that no file of the face has: the geta mark of Japanese typesetting.
pub const REPLACEMENT: char = '〓';

/// The glyph that draws `character` in `face`: that of [`REPLACEMENT`] where no file has it, `None` where there is
/// nothing to draw (a control, a joiner, a variation selector).
pub fn glyph(face: Face, character: char) -> Option<Glyph> {
    table(face).glyph(character)
}

/// The glyphs of `face`, to look up many characters.
pub(in crate::drawing) fn table(face: Face) -> &'static GlyphTable {
    match face {
        Face::Regular => &REGULAR,
        Face::Bold => &BOLD,
        Face::IconRegular => &ICON_REGULAR,
        Face::IconBold => &ICON_BOLD,
        Face::IconFill => &ICON_FILL,
    }
}

/// The outline of `glyph` at `size` points with its base line beginning at `origin`, to be filled.
pub fn outline(glyph: Glyph, size: f32, origin: Point) -> Vec<Segment> {
    let mut pen = SegmentPen { origin, last: origin, segments: Vec::new() };
    let drawn = glyph.file.font().and_then(|font| font.outline_glyphs().get(GlyphId::from(glyph.id)));
    if let Some(glyph) = drawn {
        let settings = DrawSettings::unhinted(FontSize::new(size), LocationRef::default());
        if glyph.draw(settings, &mut pen).is_err() {
            pen.segments.clear();
        }
    }
    pen.segments
}

static REGULAR: LazyLock<GlyphTable> = LazyLock::new(|| GlyphTable::of(Face::Regular));
static BOLD: LazyLock<GlyphTable> = LazyLock::new(|| GlyphTable::of(Face::Bold));
static ICON_REGULAR: LazyLock<GlyphTable> = LazyLock::new(|| GlyphTable::of(Face::IconRegular));
static ICON_BOLD: LazyLock<GlyphTable> = LazyLock::new(|| GlyphTable::of(Face::IconBold));
static ICON_FILL: LazyLock<GlyphTable> = LazyLock::new(|| GlyphTable::of(Face::IconFill));

const PAGE: usize = 256;
const PAGES: usize = 0x11_0000 / PAGE;

/// Glyphs by character, in pages of 256, so that a look-up is two reads.
pub(in crate::drawing) struct GlyphTable {
    /// For each 256 characters, which page has them; page 0 has none.
    page_of: [u16; PAGES],
    pages: Vec<[Option<Glyph>; PAGE]>,
    replacement: Option<Glyph>,
}

impl GlyphTable {
    fn of(face: Face) -> Self {
        // Room for the largest of the fonts, which takes 283.
        let mut pages = Vec::with_capacity(320);
        pages.push([None; PAGE]);
        let mut table = Self { page_of: [0; PAGES], pages, replacement: None };
        for &file in face.files() {
            table.add(file);
        }
        table.replacement = table.drawn(REPLACEMENT);
        if let Some(space) = table.drawn(' ') {
            table.put('\t', space);
        }
        table
    }

    fn add(&mut self, file: FontFile) {
        let Some(font) = file.font() else { return };
        let metrics = font.glyph_metrics(FontSize::unscaled(), LocationRef::default());
        let units = font.metrics(FontSize::unscaled(), LocationRef::default()).units_per_em;
        for (code, id) in font.charmap().mappings() {
            let Some(character) = char::from_u32(code) else { continue };
            let Ok(glyph_id) = u16::try_from(id.to_u32()) else { continue };
            if self.drawn(character).is_some() || is_invisible(character) {
                continue;
            }
            let advance = metrics.advance_width(id).unwrap_or(0.0) * 1000.0 / f32::from(units.max(1));
            self.put(character, Glyph { file, id: glyph_id, advance: advance as u16 });
        }
    }

    fn put(&mut self, character: char, glyph: Glyph) {
        let (page, place) = (character as usize / PAGE, character as usize % PAGE);
        if self.page_of[page] == 0 {
            self.page_of[page] = self.pages.len() as u16;
            self.pages.push(array::from_fn(|_| None));
        }
        self.pages[usize::from(self.page_of[page])][place] = Some(glyph);
    }

    fn drawn(&self, character: char) -> Option<Glyph> {
        let (page, place) = (character as usize / PAGE, character as usize % PAGE);
        self.pages[usize::from(self.page_of[page])][place]
    }

    /// The advance of a character in 1/1000 em.
    pub(in crate::drawing) fn advance(&self, character: char) -> u32 {
        self.glyph(character).map_or(0, |glyph| u32::from(glyph.advance))
    }

    fn glyph(&self, character: char) -> Option<Glyph> {
        self.drawn(character).or_else(|| if is_invisible(character) { None } else { self.replacement })
    }
}

/// Whether a character has no shape of its own: controls, and what Unicode calls default ignorable.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// Collects an outline, turning the font's upward y into the picture's downward y and its quadratic curves into cubic ones.
struct SegmentPen {
    origin: Point,
    last: Point,
    segments: Vec<Segment>,
}

impl SegmentPen {
    fn place(&self, x: f32, y: f32) -> Point {
        Point::new(self.origin.x + x, self.origin.y - y)
    }
}

impl OutlinePen for SegmentPen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.last = self.place(x, y);
        self.segments.push(Segment::Move(self.last));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.last = self.place(x, y);
        self.segments.push(Segment::Line(self.last));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let (from, control, to) = (self.last, self.place(cx, cy), self.place(x, y));
        let towards_control = |end: Point| {
            Point::new(end.x + (control.x - end.x) * 2.0 / 3.0, end.y + (control.y - end.y) * 2.0 / 3.0)
        };
        self.last = to;
        self.segments.push(Segment::Cubic(towards_control(from), towards_control(to), to));
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.last = self.place(x, y);
        self.segments.push(Segment::Cubic(self.place(cx0, cy0), self.place(cx1, cy1), self.last));
    }

    fn close(&mut self) {
        self.segments.push(Segment::Close);
    }
}
