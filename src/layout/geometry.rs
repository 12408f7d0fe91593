//! Points, sizes and rectangles, in points (1/72 inch on paper, one logical pixel on screen).

/// A place: x grows to the right, y downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// From the left edge.
    pub x: f32,
    /// From the top edge.
    pub y: f32,
}

impl Point {
    /// The place (`x`, `y`).
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }
}

/// A width and a height.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    /// From left to right.
    pub width: f32,
    /// From top to bottom.
    pub height: f32,
}

impl Size {
    /// The size `width` × `height`.
    pub const fn new(width: f32, height: f32) -> Self {
        Self { width, height }
    }
}

/// A rectangle with sides along the axes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Its top left corner.
    pub origin: Point,
    /// Its extent.
    pub size: Size,
}

impl Rect {
    /// The rectangle at (`x`, `y`), `width` × `height`.
    pub const fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self { origin: Point::new(x, y), size: Size::new(width, height) }
    }

    /// Left edge.
    pub const fn left(&self) -> f32 {
        self.origin.x
    }

    /// Top edge.
    pub const fn top(&self) -> f32 {
        self.origin.y
    }

    /// Right edge.
    pub const fn right(&self) -> f32 {
        self.origin.x + self.size.width
    }

    /// Bottom edge.
    pub const fn bottom(&self) -> f32 {
        self.origin.y + self.size.height
    }

    /// Middle of the height.
    pub const fn middle_y(&self) -> f32 {
        self.origin.y + self.size.height / 2.0
    }

    /// Whether the two share any area.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left() < other.right()
            && other.left() < self.right()
            && self.top() < other.bottom()
            && other.top() < self.bottom()
    }

    /// The smallest rectangle around both.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        let (x, y) = (self.left().min(other.left()), self.top().min(other.top()));
        Self::new(x, y, self.right().max(other.right()) - x, self.bottom().max(other.bottom()) - y)
    }
}
