//! What the pages consist of, as the operators of a page description.

use std::collections::BTreeMap;

use printpdf::{
    Actions, BorderArray, Color as PdfColor, Destination, DictItem, Line, LineDashPattern, LinePoint,
    LinkAnnotation, Op, PaintMode, PdfFontHandle, Point as PdfPoint, Polygon, PolygonRing, Pt,
    Rect as PdfRect, Rgb, TextItem, WindingOrder,
};

use crate::drawing::{Color, Face, Segment, Shape, Stroke, text};
use crate::layout::{Point, Rect, Size};
use crate::report::pages::{Child, ContentId, Document, Item};
use crate::report::pdf::fonts::Fonts;
use crate::report::pdf::tags;

/// Writes the pages one by one and keeps in mind where their contents stand.
pub(crate) struct Painter<'a> {
    document: &'a Document,
    fonts: &'a Fonts,
    /// The tag of each content.
    tags: BTreeMap<ContentId, String>,
    /// Where the contents stand.
    pub(crate) marks: Marks,
}

/// Where each piece of content stands, for the structure tree.
#[derive(Default)]
pub(crate) struct Marks {
    /// The page of each content, and its number among the marked contents of that page.
    pub(crate) contents: BTreeMap<ContentId, (usize, i64)>,
    /// The links of each page, in the order painted, with what they say.
    pub(crate) links: Vec<Vec<(ContentId, String)>>,
}

impl<'a> Painter<'a> {
    pub(crate) fn new(document: &'a Document, fonts: &'a Fonts) -> Self {
        let nodes = document.structure.nodes();
        let tags = nodes.iter().flat_map(|node| {
            node.children.iter().filter_map(|child| match child {
                Child::Content(id) => Some((*id, tags::name(node.role))),
                Child::Node(_) | Child::Area(_) => None,
            })
        });
        Self { document, fonts, tags: tags.collect(), marks: Marks::default() }
    }

    /// The operators of a page.
    pub(crate) fn page(&mut self, size: Size, items: &[Item]) -> Vec<Op> {
        let number = self.marks.links.len();
        let mut writer = Writer { fonts: self.fonts, height: size.height, ops: Vec::new() };
        let mut contents = 0;
        let mut links = Vec::new();
        for item in items {
            match item {
                Item::Decoration(shapes) => {
                    writer.ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
                    shapes.iter().for_each(|shape| writer.shape(shape));
                    writer.ops.push(Op::EndMarkedContent);
                }
                Item::Content { id, shapes } => {
                    let tag = self.tags.get(id).cloned().unwrap_or_else(|| "Span".to_owned());
                    let map = BTreeMap::from([("MCID".to_owned(), DictItem::Int(contents))]);
                    writer.ops.push(Op::BeginMarkedContentWithProperties {
                        tag,
                        properties: DictItem::Dict { map },
                    });
                    shapes.iter().for_each(|shape| writer.shape(shape));
                    writer.ops.push(Op::EndMarkedContent);
                    self.marks.contents.insert(*id, (number, contents));
                    contents += 1;
                }
                Item::Link { id, area, target, label } => {
                    // A link to what the report does not show is no link.
                    if let Some(place) = self.document.places.get(target) {
                        let height = self.document.pages.get(place.page).map_or(0.0, |page| page.size.height);
                        writer.link(*area, place.page, height - place.y);
                        links.push((*id, label.clone()));
                    }
                }
            }
        }
        self.marks.links.push(links);
        writer.ops
    }
}

/// Writes shapes, turning downward into upward coordinates.
struct Writer<'a> {
    fonts: &'a Fonts,
    height: f32,
    ops: Vec<Op>,
}

impl Writer<'_> {
    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect { rect, radius, fill, stroke } => {
                let inset = stroke.as_ref().map_or(0.0, |stroke| stroke.width / 2.0);
                if fill.is_some() && stroke.is_some() {
                    // The fill reaches to the outer edge, under a dashed outline as well.
                    self.path(&rounded(*rect, *radius, 0.0), *fill, None);
                    self.path(&rounded(*rect, *radius, inset), None, stroke.as_ref());
                } else {
                    self.path(&rounded(*rect, *radius, inset), *fill, stroke.as_ref());
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
        let stretches = self.fonts.stretches(face, text);
        if stretches.is_empty() {
            return;
        }
        // An icon stands beside the word that it means, so that as text it reads as nothing.
        let is_icon = face.is_icon();
        if is_icon {
            let nothing = DictItem::String { data: Vec::new(), literal: true };
            let map = BTreeMap::from([("ActualText".to_owned(), nothing)]);
            let properties = DictItem::Dict { map };
            self.ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties });
        }
        self.ops.push(Op::StartTextSection);
        self.ops.push(Op::SetFillColor { col: pdf_color(color) });
        self.ops.push(Op::SetTextCursor { pos: self.point(origin) });
        for (font, text) in stretches {
            self.ops
                .push(Op::SetFont { font: PdfFontHandle::External(font.id()), size: Pt(rounded_off(size)) });
            self.ops.push(Op::ShowText { items: vec![TextItem::Text(text)] });
        }
        self.ops.push(Op::EndTextSection);
        if is_icon {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn path(&mut self, segments: &[Segment], fill: Option<Color>, stroke: Option<&Stroke>) {
        if let Some(stroke) = stroke {
            self.ops.push(Op::SetOutlineColor { col: pdf_color(stroke.color) });
            self.ops.push(Op::SetOutlineThickness { pt: Pt(rounded_off(stroke.width)) });
            let lengths: Vec<f32> = stroke.dash.iter().map(|&length| rounded_off(length)).collect();
            self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, &lengths) });
        }
        if let Some(color) = fill {
            self.ops.push(Op::SetFillColor { col: pdf_color(color) });
        }
        let rings = self.rings(segments);
        match (fill, stroke) {
            (None, None) => {}
            (None, Some(_)) => {
                let lines = rings.into_iter().map(|(points, is_closed)| Line { points, is_closed });
                self.ops.extend(lines.map(|line| Op::DrawLine { line }));
            }
            (Some(_), stroke) => {
                let rings = rings.into_iter().map(|(points, _)| PolygonRing { points }).collect();
                let mode = if stroke.is_some() { PaintMode::FillStroke } else { PaintMode::Fill };
                let polygon = Polygon { rings, mode, winding_order: WindingOrder::NonZero };
                self.ops.push(Op::DrawPolygon { polygon });
            }
        }
    }

    /// The parts of a path between its moves, and whether each is closed.
    fn rings(&self, segments: &[Segment]) -> Vec<(Vec<LinePoint>, bool)> {
        let mut rings: Vec<(Vec<LinePoint>, bool)> = Vec::new();
        let on = |point: Point| LinePoint { p: self.point(point), bezier: false };
        let control = |point: Point| LinePoint { p: self.point(point), bezier: true };
        for segment in segments {
            match (*segment, rings.last_mut()) {
                (Segment::Move(to), _) => rings.push((vec![on(to)], false)),
                (Segment::Line(to), Some((points, _))) => points.push(on(to)),
                (Segment::Cubic(first, second, to), Some((points, _))) => {
                    points.extend([control(first), control(second), on(to)]);
                }
                (Segment::Close, Some((_, is_closed))) => *is_closed = true,
                (_, None) => {}
            }
        }
        rings
    }

    fn link(&mut self, area: Rect, page: usize, top: f32) {
        let rect = PdfRect::from_xywh(
            Pt(rounded_off(area.left())),
            Pt(rounded_off(self.height - area.bottom())),
            Pt(rounded_off(area.size.width)),
            Pt(rounded_off(area.size.height)),
        );
        let destination =
            Destination::Xyz { page: page + 1, left: Some(0.0), top: Some(rounded_off(top)), zoom: None };
        let border = Some(BorderArray::Solid([0.0, 0.0, 0.0]));
        let link = LinkAnnotation::new(rect, Actions::go_to(destination), border, None, None);
        self.ops.push(Op::LinkAnnotation { link });
    }

    fn point(&self, point: Point) -> PdfPoint {
        PdfPoint { x: Pt(rounded_off(point.x)), y: Pt(rounded_off(self.height - point.y)) }
    }
}

/// Two decimals are finer than any printer, and keep the file small.
fn rounded_off(length: f32) -> f32 {
    if length.is_finite() { (length * 100.0).round() / 100.0 } else { 0.0 }
}

/// A PDF colour; what shows through is mixed with the paper.
fn pdf_color(color: Color) -> PdfColor {
    let part = |value: u8| {
        let alpha = f32::from(color.a) / 255.0;
        let mixed = f32::from(value) * alpha + 255.0 * (1.0 - alpha);
        (mixed / 255.0 * 1000.0).round() / 1000.0
    };
    PdfColor::Rgb(Rgb { r: part(color.r), g: part(color.g), b: part(color.b), icc_profile: None })
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
