//! A scene as a PNG picture, with all letters in the bundled fonts.

use tiny_skia::{
    FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, Stroke as Pen, StrokeDash, Transform,
};

use crate::drawing::sketch::rounded;
use crate::drawing::{Color, Face, Scene, Segment, Shape, Stroke, fonts, text};
use crate::layout::{Point, Rect, Size};

/// The most pixels of a picture: they take 256 MB while it is painted.
pub const MOST_PIXELS: u32 = 64_000_000;

/// The picture could not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a picture of {width} × {height} pixels is too large, or has no pixels at all")]
pub struct PngError {
    /// How wide it would be, in pixels.
    pub width: u32,
    /// How high it would be, in pixels.
    pub height: u32,
}

/// `scene` on `paper`, `width` pixels wide, and as high as it then is.
///
/// # Errors
/// Where the picture would have more pixels than [`MOST_PIXELS`], or none.
pub fn png(scene: &Scene, paper: Color, width: u32) -> Result<Vec<u8>, PngError> {
    let height = height_at(scene.size, width);
    let failed = PngError { width, height };
    if u64::from(width) * u64::from(height) > u64::from(MOST_PIXELS) {
        return Err(failed);
    }
    let mut pixels = Pixmap::new(width, height).ok_or(failed)?;
    pixels.fill(skia_color(paper));
    let scale = width as f32 / scene.size.width;
    let mut brush = Brush { pixels, transform: Transform::from_scale(scale, scale) };
    for shape in scene.groups.iter().flat_map(|group| &group.shapes) {
        brush.shape(shape);
    }
    brush.pixels.encode_png().map_err(|_| failed)
}

/// Letters as opacities, to be painted in any colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stencil {
    /// How many pixels it is wide, beginning where the letters do.
    pub width: u32,
    /// How many pixels it is high.
    pub height: u32,
    /// How many of these are above the base line.
    pub above: u32,
    /// The opacities, row by row: 255 is solid.
    pub opacities: Vec<u8>,
}

/// The letters of `text` with an em of `size` pixels; none where there is nothing to see.
pub fn stencil(text: &str, face: Face, size: f32) -> Option<Stencil> {
    /// Of an em, what letters reach below the base line at most.
    const BELOW: f32 = 0.3;
    let (width, above) = (text::width(text, face, size).ceil() as u32, size.ceil() as u32);
    let height = above + (size * BELOW).ceil() as u32;
    let outlines = path(&letters(Point::new(0.0, above as f32), size, face, text))?;
    let mut pixels = Pixmap::new(width, height)?;
    let ink = paint(Color::rgb(0x00_0000));
    pixels.fill_path(&outlines, &ink, FillRule::Winding, Transform::identity(), None);
    let opacities = pixels.pixels().iter().map(|pixel| pixel.alpha()).collect();
    Some(Stencil { width, height, above, opacities })
}

/// The height in pixels of a picture of `size` that is `width` pixels wide.
fn height_at(size: Size, width: u32) -> u32 {
    (size.height * width as f32 / size.width.max(f32::MIN_POSITIVE)).ceil() as u32
}

struct Brush {
    pixels: Pixmap,
    transform: Transform,
}

impl Brush {
    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect { rect, radius, fill, stroke } => {
                if let Some(fill) = fill {
                    self.fill(&rounded(*rect, [*radius; 4]), *fill);
                }
                if let Some(stroke) = stroke {
                    // The outline lies inside the edge.
                    let inset = stroke.width / 2.0;
                    let radius = (radius - inset).max(0.0);
                    self.stroke(&rounded(inside(*rect, inset), [radius; 4]), stroke);
                }
            }
            Shape::Path { segments, fill, stroke } => {
                if let Some(fill) = fill {
                    self.fill(segments, *fill);
                }
                if let Some(stroke) = stroke {
                    self.stroke(segments, stroke);
                }
            }
            Shape::Text { origin, size, face, color, text, strike } => {
                self.fill(&letters(*origin, *size, *face, text), *color);
                if *strike {
                    let y = origin.y - size * 0.34;
                    let end = Point::new(origin.x + text::width(text, *face, *size), y);
                    let line = [Segment::Move(Point::new(origin.x, y)), Segment::Line(end)];
                    self.stroke(&line, &Stroke::solid(*color, size * 0.07));
                }
            }
        }
    }

    fn fill(&mut self, segments: &[Segment], color: Color) {
        if let Some(path) = path(segments) {
            self.pixels.fill_path(&path, &paint(color), FillRule::Winding, self.transform, None);
        }
    }

    fn stroke(&mut self, segments: &[Segment], stroke: &Stroke) {
        let Some(path) = path(segments) else { return };
        let pen = Pen {
            width: stroke.width,
            line_cap: LineCap::Butt,
            line_join: LineJoin::Miter,
            // A dash that cannot be drawn (of no length, or without its gap) is a solid line.
            dash: StrokeDash::new(stroke.dash.clone(), 0.0),
            ..Pen::default()
        };
        self.pixels.stroke_path(&path, &paint(stroke.color), &pen, self.transform, None);
    }
}

/// The outlines of the letters of a line.
fn letters(origin: Point, size: f32, face: Face, text: &str) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut x = origin.x;
    for glyph in text.chars().filter_map(|character| fonts::glyph(face, character)) {
        segments.extend(fonts::outline(glyph, size, Point::new(x, origin.y)));
        x += f32::from(glyph.advance) * size / 1000.0;
    }
    segments
}

fn inside(rect: Rect, inset: f32) -> Rect {
    let (width, height) = (rect.size.width - 2.0 * inset, rect.size.height - 2.0 * inset);
    Rect::new(rect.left() + inset, rect.top() + inset, width.max(0.0), height.max(0.0))
}

/// `None` where there is nothing to paint.
fn path(segments: &[Segment]) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for segment in segments {
        match *segment {
            Segment::Move(to) => builder.move_to(to.x, to.y),
            Segment::Line(to) => builder.line_to(to.x, to.y),
            Segment::Cubic(one, other, to) => builder.cubic_to(one.x, one.y, other.x, other.y, to.x, to.y),
            Segment::Close => builder.close(),
        }
    }
    builder.finish()
}

fn paint(color: Color) -> Paint<'static> {
    let mut paint = Paint { anti_alias: true, ..Paint::default() };
    paint.set_color(skia_color(color));
    paint
}

fn skia_color(color: Color) -> tiny_skia::Color {
    tiny_skia::Color::from_rgba8(color.r, color.g, color.b, color.a)
}
