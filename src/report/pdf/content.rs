//! What a page shows, as the operators of a page description (ISO 32000-1, 8 and 9).

use crate::drawing::{Color, Face, Segment, Shape, Stroke, text};
use crate::layout::{Point, Rect};
use crate::report::pages::{ContentId, Document, Item, Place};
use crate::report::pdf::fonts::Fonts;
use crate::report::pdf::syntax::{hundredths, push_decimal, push_integer};
use crate::report::pdf::tags::Tags;

/// A page as it goes into the file.
pub(crate) struct Painted {
    pub(crate) operators: Vec<u8>,
    /// The marked contents, by their numbers on the page.
    pub(crate) contents: Vec<ContentId>,
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
    let mut brush = Brush { fonts, height, out: Vec::with_capacity(1 << 16), state: State::default() };
    let (mut contents, mut links) = (Vec::new(), Vec::new());
    for item in items {
        match item {
            Item::Decoration(shapes) => {
                brush.add("/Artifact BMC\n");
                shapes.iter().for_each(|shape| brush.shape(shape));
                brush.add("EMC\n");
            }
            Item::Content { id, shapes } => {
                brush.add("/");
                brush.add(tags.name(document, *id));
                brush.add("<</MCID ");
                push_integer(&mut brush.out, contents.len() as u32);
                brush.add(">>BDC\n");
                shapes.iter().for_each(|shape| brush.shape(shape));
                brush.add("EMC\n");
                contents.push(*id);
            }
            Item::Link { id, area, target, label } => {
                // A link to what the report does not show is no link.
                if let Some(&place) = document.places.get(target) {
                    links.push(Link { content: *id, area: *area, place, label: label.clone() });
                }
            }
        }
    }
    Painted { operators: brush.out, contents, links }
}

/// Writes shapes, turning downward into upward coordinates.
struct Brush<'a> {
    fonts: &'a Fonts,
    height: f32,
    out: Vec<u8>,
    state: State,
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
    fn add(&mut self, operators: &str) {
        self.out.extend_from_slice(operators.as_bytes());
    }

    fn number(&mut self, hundredths: i32) {
        push_decimal(&mut self.out, hundredths, 2);
        self.out.push(b' ');
    }

    fn point(&mut self, point: Point) {
        self.number(hundredths(point.x));
        self.number(hundredths(self.height - point.y));
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect { rect, radius, fill, stroke } => {
                let inset = stroke.as_ref().map_or(0.0, |stroke| stroke.width / 2.0);
                if fill.is_some() && stroke.is_some() {
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
        let mut glyphs = text.chars().filter_map(|character| self.fonts.glyph(face, character)).peekable();
        if glyphs.peek().is_none() {
            return;
        }
        let glyphs: Vec<(usize, u16)> = glyphs.collect();
        // An icon stands beside the word that it means, so that as text it reads as nothing.
        if face.is_icon() {
            self.add("/Span<</ActualText()>>BDC\n");
        }
        self.fill(color);
        self.add("BT ");
        let mut is_placed = false;
        for stretch in glyphs.chunk_by(|one, next| one.0 == next.0) {
            let Some(&(font, _)) = stretch.first() else { continue };
            self.font(font, hundredths(size));
            if !is_placed {
                self.point(origin);
                self.add("Td");
                is_placed = true;
            }
            self.out.push(b'(');
            for byte in stretch.iter().flat_map(|&(_, glyph)| glyph.to_be_bytes()) {
                // A carriage return would be read as a line feed (7.3.4.2).
                match byte {
                    b'(' | b')' | b'\\' => self.out.extend_from_slice(&[b'\\', byte]),
                    b'\r' => self.out.extend_from_slice(b"\\r"),
                    _ => self.out.push(byte),
                }
            }
            self.add(")Tj ");
        }
        self.add("ET\n");
        if face.is_icon() {
            self.add("EMC\n");
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
        if segments.len() == 5 && (fill.is_some() || stroke.is_some()) {
            self.set(fill, stroke);
            self.point(Point::new(rect.left() + inset, rect.bottom() - inset));
            self.number(hundredths(rect.size.width - 2.0 * inset));
            self.number(hundredths(rect.size.height - 2.0 * inset));
            self.add("re ");
            self.finish_path(fill, stroke);
        } else {
            self.path(&segments, fill, stroke);
        }
    }

    fn path(&mut self, segments: &[Segment], fill: Option<Color>, stroke: Option<&Stroke>) {
        if fill.is_none() && stroke.is_none() {
            return;
        }
        self.set(fill, stroke);
        for segment in segments {
            match *segment {
                Segment::Move(to) => {
                    self.point(to);
                    self.add("m ");
                }
                Segment::Line(to) => {
                    self.point(to);
                    self.add("l ");
                }
                Segment::Cubic(first, second, to) => {
                    [first, second, to].into_iter().for_each(|point| self.point(point));
                    self.add("c ");
                }
                Segment::Close => self.add("h "),
            }
        }
        self.finish_path(fill, stroke);
    }

    fn finish_path(&mut self, fill: Option<Color>, stroke: Option<&Stroke>) {
        self.add(match (fill, stroke) {
            (Some(_), Some(_)) => "B\n",
            (Some(_), None) => "f\n",
            (None, Some(_)) => "S\n",
            (None, None) => "n\n",
        });
    }

    fn set(&mut self, fill: Option<Color>, stroke: Option<&Stroke>) {
        if let Some(color) = fill {
            self.fill(color);
        }
        let Some(stroke) = stroke else { return };
        let line = Some(mixed(stroke.color));
        if self.state.line != line {
            self.color(mixed(stroke.color), ["G\n", "RG\n"]);
            self.state.line = line;
        }
        let width = Some(hundredths(stroke.width));
        if self.state.width != width {
            self.number(hundredths(stroke.width));
            self.add("w\n");
            self.state.width = width;
        }
        let dash: Vec<i32> = stroke.dash.iter().map(|&length| hundredths(length)).collect();
        if self.state.dash.as_ref() != Some(&dash) {
            self.add("[");
            dash.iter().for_each(|&length| self.number(length));
            self.add("]0 d\n");
            self.state.dash = Some(dash);
        }
    }

    fn fill(&mut self, color: Color) {
        let fill = Some(mixed(color));
        if self.state.fill != fill {
            self.color(mixed(color), ["g\n", "rg\n"]);
            self.state.fill = fill;
        }
    }

    /// The parts of a colour and the operator that sets it: for a grey, or for any other.
    fn color(&mut self, [red, green, blue]: [u8; 3], [grey, other]: [&str; 2]) {
        let is_grey = red == green && green == blue;
        let parts = [red, green, blue];
        for &part in parts.iter().take(if is_grey { 1 } else { 3 }) {
            push_decimal(&mut self.out, (i32::from(part) * 1000 + 127) / 255, 3);
            self.out.push(b' ');
        }
        self.add(if is_grey { grey } else { other });
    }

    fn font(&mut self, font: usize, size: i32) {
        if self.state.font == Some((font, size)) {
            return;
        }
        self.state.font = Some((font, size));
        self.add("/F");
        push_integer(&mut self.out, font as u32);
        self.out.push(b' ');
        self.number(size);
        self.add("Tf ");
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
