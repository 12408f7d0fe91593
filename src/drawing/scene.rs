//! What is painted: a finished picture as plain shapes, which the screen, the PDF and the SVG writer paint alike.

use crate::document::ItemId;
use crate::drawing::text;
use crate::layout::{Point, Rect, Size};

/// An sRGB colour with straight alpha.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Color {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
    /// Opacity: 255 is solid.
    pub a: u8,
}

impl Color {
    /// A solid colour from `0xRRGGBB`.
    pub const fn rgb(hex: u32) -> Self {
        Self { r: (hex >> 16) as u8, g: (hex >> 8) as u8, b: hex as u8, a: 255 }
    }

    /// The same colour at another opacity.
    pub const fn with_alpha(self, a: u8) -> Self {
        Self { a, ..self }
    }
}

/// A line's colour, width in points, and the lengths of its dashes and gaps (empty for a solid line).
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    /// Colour.
    pub color: Color,
    /// Width in points.
    pub width: f32,
    /// Lengths of dashes and gaps in points.
    pub dash: Vec<f32>,
}

impl Stroke {
    /// A solid line.
    pub const fn solid(color: Color, width: f32) -> Self {
        Self { color, width, dash: Vec::new() }
    }

    /// A dashed line.
    pub fn dashed(color: Color, width: f32, dash: f32, gap: f32) -> Self {
        Self { color, width, dash: vec![dash, gap] }
    }
}

/// One step of a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Segment {
    /// Begin here.
    Move(Point),
    /// A straight line to this point.
    Line(Point),
    /// A cubic Bézier curve: two controls and the end.
    Cubic(Point, Point, Point),
    /// Back to the last `Move`.
    Close,
}

/// The bundled face a text is set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    /// Noto Sans JP Regular, with BIZ UDPGothic for what it lacks.
    Regular,
    /// Noto Sans JP Bold, with BIZ UDPGothic for what it lacks.
    Bold,
    /// Phosphor icons, regular weight.
    IconRegular,
    /// Phosphor icons, bold weight.
    IconBold,
    /// Phosphor icons, filled.
    IconFill,
}

impl Face {
    /// Whether it has pictures for letters, which read as nothing.
    pub const fn is_icon(self) -> bool {
        matches!(self, Self::IconRegular | Self::IconBold | Self::IconFill)
    }
}

/// One shape. Coordinates are points, the origin is top left, y grows downwards.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle with equal corner radii; the stroke lies inside its edge.
    Rect {
        /// Where.
        rect: Rect,
        /// Corner radius in points.
        radius: f32,
        /// Fill, if any.
        fill: Option<Color>,
        /// Outline, if any.
        stroke: Option<Stroke>,
    },
    /// A path of straight lines and curves; the stroke lies on the line.
    Path {
        /// The steps, beginning with `Move`.
        segments: Vec<Segment>,
        /// Fill, if any.
        fill: Option<Color>,
        /// Stroke, if any.
        stroke: Option<Stroke>,
    },
    /// One line of text, already broken. `origin` is the left end of its base line.
    Text {
        /// Left end of the base line.
        origin: Point,
        /// Type size in points.
        size: f32,
        /// Face.
        face: Face,
        /// Colour.
        color: Color,
        /// The characters, without line breaks.
        text: String,
        /// Struck through (a refuted cause).
        strike: bool,
    },
}

impl Shape {
    /// A rectangle around all that it paints; of a text, its line at the height of its type.
    pub fn bounds(&self) -> Rect {
        match self {
            Self::Rect { rect, .. } => *rect,
            Self::Path { segments, stroke, .. } => {
                let reach = stroke.as_ref().map_or(0.0, |stroke| stroke.width / 2.0);
                let around = |at: Point| Rect::new(at.x - reach, at.y - reach, 2.0 * reach, 2.0 * reach);
                let points = segments.iter().flat_map(Segment::points);
                points.map(around).reduce(|all, one| all.union(&one)).unwrap_or_default()
            }
            Self::Text { origin, size, face, text, .. } => {
                Rect::new(origin.x, origin.y - size, text::width(text, *face, *size), size * 1.25)
            }
        }
    }
}

impl Segment {
    /// The points that hold it: its controls and its end.
    fn points(&self) -> impl Iterator<Item = Point> {
        let points = match *self {
            Self::Move(to) | Self::Line(to) => [None, None, Some(to)],
            Self::Cubic(one, other, to) => [Some(one), Some(other), Some(to)],
            Self::Close => [None; 3],
        };
        points.into_iter().flatten()
    }
}

/// Shapes that belong together: a card, an edge, a legend.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The item of the review that this group shows, if it shows one.
    pub item: Option<ItemId>,
    /// What a screen reader or a PDF reader says for it; empty for decoration.
    pub label: String,
    /// The rectangle around all of its shapes: for culling and hit tests.
    pub bounds: Rect,
    /// The shapes, painted in order.
    pub shapes: Vec<Shape>,
}

/// A finished picture.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Scene {
    /// Its size; the origin is (0, 0).
    pub size: Size,
    /// Groups, painted in order.
    pub groups: Vec<Group>,
}
