//! What a page shows, as the operators of a page description (ISO 32000-1, 8 and 9).

use std::collections::BTreeMap;

use printpdf::{
    Color as PdfColor, CurTransMat, DictItem, FontId, Greyscale, Line, LineDashPattern, LinePoint, Op,
    PaintMode, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Point as PdfPoint, Polygon, PolygonRing,
    Pt, Rect as PdfRect, Rgb, WindingOrder,
};

use crate::drawing::{Color, Face, Segment, Shape, Stroke, text};
use crate::layout::{Point, Rect};
use crate::report::pages::{ContentId, Document, Item, NodeId, Place};
use crate::report::pdf::fonts::Fonts;
use crate::report::pdf::pictures;
use crate::report::pdf::syntax::hundredths;
use crate::report::pdf::tags::Tags;
use crate::report::picture::Picture;

/// A page as it goes into the file.
pub(crate) struct Painted {
    pub(crate) operators: Vec<u8>,
    /// The contents, each with the number of its mark on the page. What stands together and belongs to one node shares a mark.
    pub(crate) contents: Vec<(ContentId, u32)>,
    pub(crate) links: Vec<Link>,
}

/// An area of a page that leads to a place.
pub(crate) struct Link {
    pub(crate) content: ContentId,
    pub(crate) area: Rect,
    pub(crate) place: Place,
    pub(crate) label: String,
}

/// Paints `items`, which stand on page `number`.
pub(crate) fn paint(
    document: &Document,
    number: usize,
    items: &[Item],
    fonts: &Fonts,
    tags: &Tags,
) -> Painted {
    let height = document.pages.get(number).map_or(0.0, |page| page.size.height);
    let mut brush = Brush { fonts, height, ops: Vec::new(), state: State::default(), line: None };
    let (mut contents, mut links) = (Vec::new(), Vec::new());
    let mut open = None;
    let mut marks = 0;
    for item in items {
        match item {
            Item::Decoration(shapes) => {
                if open != Some(Mark::Decoration) {
                    brush.close(open.replace(Mark::Decoration));
                    brush.ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
                }
                shapes.iter().for_each(|shape| brush.shape(shape));
            }
            Item::Content { id, shapes } => {
                let mark = Mark::Of(tags.owner(*id));
                if open != Some(mark) {
                    brush.close(open.replace(mark));
                    let number = DictItem::Int(i64::from(marks));
                    brush.mark(tags.name(document, *id), "MCID", number);
                    marks += 1;
                }
                shapes.iter().for_each(|shape| brush.shape(shape));
                contents.push((*id, marks - 1));
            }
            Item::Picture { id, area, picture } => {
                brush.close(open.replace(Mark::Of(tags.owner(*id))));
                brush.mark(tags.name(document, *id), "MCID", DictItem::Int(i64::from(marks)));
                marks += 1;
                brush.picture(*id, *area, picture);
                contents.push((*id, marks - 1));
            }
            Item::Link { id, area, target, label } => {
                // A link to what the report does not show is no link.
                if let Some(&place) = document.places.get(target) {
                    links.push(Link { content: *id, area: *area, place, label: label.clone() });
                }
            }
        }
    }
    brush.close(open);
    Painted { operators: operators(brush.ops), contents, links }
}

/// What is being marked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Decoration,
    /// What belongs to a node of the structure.
    Of(NodeId),
}

/// The operators as they are spelled in a file.
///
/// What printpdf makes here is a file of this page alone, of which only the contents are taken: the fonts, the links and all
/// else that pages share are written once, and each page is let go before the next is painted.
fn operators(ops: Vec<Op>) -> Vec<u8> {
    let mut pdf = PdfDocument::new("");
    let area = PdfRect::from_wh(Pt(0.0), Pt(0.0));
    let page = PdfPage { media_box: area.clone(), trim_box: area.clone(), crop_box: area, ops };
    pdf.pages.push(page);
    // Text is shown by the numbers of its glyphs in fonts that this file does not hold.
    let options = PdfSaveOptions { optimize: false, secure: false, ..PdfSaveOptions::default() };
    let file = pdf.to_lopdf_document(&options, &mut Vec::new());
    file.page_iter().flat_map(|page| file.get_page_content(page)).collect()
}

/// Writes shapes, turning downward into upward coordinates.
struct Brush<'a> {
    fonts: &'a Fonts,
    height: f32,
    ops: Vec<Op>,
    state: State,
    /// Within a section of text, where its last line began, in tenths of a point.
    line: Option<[i32; 2]>,
}

/// What was set last, so that it is not set again.
#[derive(Default)]
struct State {
    fill: Option<[u8; 3]>,
    line: Option<[u8; 3]>,
    /// In hundredths of a point.
    width: Option<i32>,
    dash: Option<Vec<i32>>,
    /// The number of the font, and its size in hundredths of a point.
    font: Option<(usize, i32)>,
}

impl Brush<'_> {
    /// Begins content with a property.
    fn mark(&mut self, tag: &str, property: &str, value: DictItem) {
        let map = BTreeMap::from([(property.to_owned(), value)]);
        let properties = DictItem::Dict { map };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties });
    }

    /// Ends what is marked, and the section of text in it.
    fn close(&mut self, open: Option<Mark>) {
        self.end_text();
        if open.is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect { rect, radius, fill, stroke } => {
                let inset = stroke.as_ref().map_or(0.0, |stroke| stroke.width / 2.0);
                let is_dashed = stroke.as_ref().is_some_and(|stroke| !stroke.dash.is_empty());
                if fill.is_some() && is_dashed {
                    // The fill reaches to the outer edge, under a dashed outline as well.
                    self.rectangle(*rect, *radius, 0.0, *fill, None);
                    self.rectangle(*rect, *radius, inset, None, stroke.as_ref());
                } else {
                    self.rectangle(*rect, *radius, inset, *fill, stroke.as_ref());
                }
            }
            Shape::Path { segments, fill, stroke } => self.path(segments, *fill, stroke.as_ref()),
            Shape::Text { origin, size, face, color, text, strike } => {
                self.text(*origin, *size, *face, *color, text);
                if *strike {
                    let y = origin.y - size * 0.34;
                    let end = origin.x + text::width(text, *face, *size);
                    let line = [Segment::Move(Point::new(origin.x, y)), Segment::Line(Point::new(end, y))];
                    self.path(&line, None, Some(&Stroke::solid(*color, size * 0.07)));
                }
            }
        }
    }

    fn text(&mut self, origin: Point, size: f32, face: Face, color: Color, text: &str) {
        let glyphs: Vec<(usize, u16)> =
            text.chars().filter_map(|character| self.fonts.glyph(face, character)).collect();
        if glyphs.is_empty() {
            return;
        }
        // An icon stands beside the word that it means, so that as text it reads as nothing.
        if face.is_icon() {
            self.mark("Span", "ActualText", DictItem::String { data: Vec::new(), literal: true });
        }
        self.fill(color);
        let place = [tenths(origin.x), tenths(self.height - origin.y)];
        // Texts in a row share a section, in which each line is placed from the one before: many are as far apart as the last.
        let from = self.line.replace(place).unwrap_or_else(|| {
            self.ops.push(Op::StartTextSection);
            [0, 0]
        });
        let [x, y] = [0, 1].map(|axis| Pt((place[axis] - from[axis]) as f32 / 10.0));
        let mut step = Some(PdfPoint { x, y });
        for stretch in glyphs.chunk_by(|one, next| one.0 == next.0) {
            let Some(&(font, _)) = stretch.first() else { continue };
            self.font(font, hundredths(size));
            self.ops.extend(step.take().map(|pos| Op::SetTextCursor { pos }));
            let data = stretch.iter().flat_map(|&(_, glyph)| glyph.to_be_bytes()).collect();
            let value = vec![DictItem::String { data, literal: true }];
            self.ops.push(Op::Unknown { key: "Tj".to_owned(), value });
        }
        if face.is_icon() {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    /// Shows a picture of the file by its name.
    fn picture(&mut self, id: ContentId, area: Rect, picture: &Picture) {
        let [left, bottom] = [area.left(), self.height - area.bottom()].map(|it| rounded_off(it).0);
        let [width, height] = [area.size.width, area.size.height].map(|it| rounded_off(it).0);
        let matrix = CurTransMat::Raw(pictures::matrix(picture, [left, bottom, width, height]));
        let name = DictItem::Name(pictures::name(id).into_bytes());
        self.ops.extend([
            Op::SaveGraphicsState,
            Op::SetTransformationMatrix { matrix },
            Op::Unknown { key: "Do".to_owned(), value: vec![name] },
            Op::RestoreGraphicsState,
        ]);
    }

    fn end_text(&mut self) {
        if self.line.take().is_some() {
            self.ops.push(Op::EndTextSection);
        }
    }

    fn rectangle(
        &mut self,
        rect: Rect,
        radius: f32,
        inset: f32,
        fill: Option<Color>,
        stroke: Option<&Stroke>,
    ) {
        let segments = rounded(rect, radius, inset);
        // Four lines and the way back are shorter as what they are.
        match mode(fill, stroke) {
            Some(mode) if segments.len() == 5 => {
                self.end_text();
                self.set(fill, stroke);
                let rectangle = PdfRect {
                    x: rounded_off(rect.left() + inset),
                    y: rounded_off(self.height - rect.bottom() + inset),
                    width: rounded_off(rect.size.width - 2.0 * inset),
                    height: rounded_off(rect.size.height - 2.0 * inset),
                    mode: Some(mode),
                    winding_order: Some(WindingOrder::NonZero),
                };
                self.ops.push(Op::DrawRectangle { rectangle });
            }
            _ => self.path(&segments, fill, stroke),
        }
    }

    fn path(&mut self, segments: &[Segment], fill: Option<Color>, stroke: Option<&Stroke>) {
        let Some(mode) = mode(fill, stroke) else { return };
        self.end_text();
        self.set(fill, stroke);
        // Shapes that differ in nothing but their place are spelled alike from their own corner, and take next to no room then.
        const WORTH_MOVING: usize = 4;
        match segments.first() {
            Some(&Segment::Move(corner)) if segments.len() > WORTH_MOVING => {
                let place =
                    CurTransMat::Translate(rounded_off(corner.x), rounded_off(self.height - corner.y));
                self.ops.push(Op::SaveGraphicsState);
                self.ops.push(Op::SetTransformationMatrix { matrix: place });
                self.draw(rings(segments, corner), mode);
                self.ops.push(Op::RestoreGraphicsState);
            }
            _ => self.draw(rings(segments, Point::new(0.0, self.height)), mode),
        }
    }

    fn draw(&mut self, rings: Vec<Ring>, mode: PaintMode) {
        if let PaintMode::Stroke = mode {
            let lines = rings.into_iter().map(|Ring { points, is_closed }| Line { points, is_closed });
            self.ops.extend(lines.map(|line| Op::DrawLine { line }));
        } else {
            let rings = rings.into_iter().map(|Ring { points, .. }| PolygonRing { points }).collect();
            let polygon = Polygon { rings, mode, winding_order: WindingOrder::NonZero };
            self.ops.push(Op::DrawPolygon { polygon });
        }
    }

    fn set(&mut self, fill: Option<Color>, stroke: Option<&Stroke>) {
        if let Some(color) = fill {
            self.fill(color);
        }
        let Some(stroke) = stroke else { return };
        let line = mixed(stroke.color);
        if self.state.line.replace(line) != Some(line) {
            self.ops.push(Op::SetOutlineColor { col: pdf_color(line) });
        }
        let width = hundredths(stroke.width);
        if self.state.width.replace(width) != Some(width) {
            self.ops.push(Op::SetOutlineThickness { pt: rounded_off(stroke.width) });
        }
        let dash: Vec<i32> = stroke.dash.iter().map(|&length| hundredths(length)).collect();
        if self.state.dash.as_ref() != Some(&dash) {
            let lengths: Vec<f32> = stroke.dash.iter().map(|&length| rounded_off(length).0).collect();
            self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, &lengths) });
            self.state.dash = Some(dash);
        }
    }

    fn fill(&mut self, color: Color) {
        let fill = mixed(color);
        if self.state.fill.replace(fill) != Some(fill) {
            self.ops.push(Op::SetFillColor { col: pdf_color(fill) });
        }
    }

    fn font(&mut self, font: usize, size: i32) {
        if self.state.font.replace((font, size)) != Some((font, size)) {
            let font = PdfFontHandle::External(FontId(format!("F{font}")));
            self.ops.push(Op::SetFont { font, size: Pt(size as f32 / 100.0) });
        }
    }
}

/// How a path is painted; none if it is not.
fn mode(fill: Option<Color>, stroke: Option<&Stroke>) -> Option<PaintMode> {
    match (fill, stroke) {
        (Some(_), Some(_)) => Some(PaintMode::FillStroke),
        (Some(_), None) => Some(PaintMode::Fill),
        (None, Some(_)) => Some(PaintMode::Stroke),
        (None, None) => None,
    }
}

/// A part of a path between its moves.
struct Ring {
    points: Vec<LinePoint>,
    is_closed: bool,
}

/// The parts of a path, seen from `corner`.
fn rings(segments: &[Segment], corner: Point) -> Vec<Ring> {
    let seen =
        |point: Point| PdfPoint { x: rounded_off(point.x - corner.x), y: rounded_off(corner.y - point.y) };
    let on = |point: Point| LinePoint { p: seen(point), bezier: false };
    let control = |point: Point| LinePoint { p: seen(point), bezier: true };
    let mut rings: Vec<Ring> = Vec::new();
    for segment in segments {
        match (*segment, rings.last_mut()) {
            (Segment::Move(to), _) => rings.push(Ring { points: vec![on(to)], is_closed: false }),
            // A line that leads nowhere is none.
            (Segment::Line(to), Some(ring)) if ring.points.last() == Some(&on(to)) => {}
            (Segment::Line(to), Some(ring)) => ring.points.push(on(to)),
            (Segment::Cubic(first, second, to), Some(ring)) => {
                ring.points.extend([control(first), control(second), on(to)]);
            }
            (Segment::Close, Some(ring)) => ring.is_closed = true,
            (_, None) => {}
        }
    }
    rings
}

/// Two decimals are finer than any printer, and keep the file small.
fn rounded_off(length: f32) -> Pt {
    Pt(hundredths(length) as f32 / 100.0)
}

/// A place of text in tenths of a point: half of that is less than the dot of a printer.
fn tenths(length: f32) -> i32 {
    hundredths(length / 10.0)
}

/// A colour of the file; greys are spelled as such.
fn pdf_color([red, green, blue]: [u8; 3]) -> PdfColor {
    let part = |part: u8| ((i32::from(part) * 1000 + 127) / 255) as f32 / 1000.0;
    if red == green && green == blue {
        PdfColor::Greyscale(Greyscale { percent: part(red), icc_profile: None })
    } else {
        PdfColor::Rgb(Rgb { r: part(red), g: part(green), b: part(blue), icc_profile: None })
    }
}

/// A colour; what shows through is mixed with the paper.
fn mixed(color: Color) -> [u8; 3] {
    let (alpha, paper) = (u32::from(color.a), 255);
    [color.r, color.g, color.b]
        .map(|part| ((u32::from(part) * alpha + paper * (255 - alpha) + 127) / 255) as u8)
}

/// The outline of a rectangle, `inset` points inside its edge.
fn rounded(rect: Rect, radius: f32, inset: f32) -> Vec<Segment> {
    // The control points of a cubic curve that is nearest to a quarter of a circle.
    const QUARTER: f32 = 0.552_285;
    let (left, top) = (rect.left() + inset, rect.top() + inset);
    let (right, bottom) = (rect.right() - inset, rect.bottom() - inset);
    let at = Point::new;
    let r = (radius - inset).clamp(0.0, (right - left).min(bottom - top).max(0.0) / 2.0);
    if r == 0.0 {
        return vec![
            Segment::Move(at(left, top)),
            Segment::Line(at(right, top)),
            Segment::Line(at(right, bottom)),
            Segment::Line(at(left, bottom)),
            Segment::Close,
        ];
    }
    let c = r * (1.0 - QUARTER);
    vec![
        Segment::Move(at(left + r, top)),
        Segment::Line(at(right - r, top)),
        Segment::Cubic(at(right - c, top), at(right, top + c), at(right, top + r)),
        Segment::Line(at(right, bottom - r)),
        Segment::Cubic(at(right, bottom - c), at(right - c, bottom), at(right - r, bottom)),
        Segment::Line(at(left + r, bottom)),
        Segment::Cubic(at(left + c, bottom), at(left, bottom - c), at(left, bottom - r)),
        Segment::Line(at(left, top + r)),
        Segment::Cubic(at(left, top + c), at(left + c, top), at(left + r, top)),
        Segment::Close,
    ]
}
