//! How a group of shapes is put together.

use crate::document::ItemId;
use crate::drawing::{Color, Face, Group, Icon, Segment, Shape, Stroke, text};
use crate::layout::{Point, Rect};

/// How text is set.
#[derive(Clone, Copy)]
pub(in crate::drawing) struct Lettering {
    pub(in crate::drawing) face: Face,
    pub(in crate::drawing) size: f32,
    pub(in crate::drawing) color: Color,
}

impl Lettering {
    pub(in crate::drawing) const fn new(face: Face, size: f32, color: Color) -> Self {
        Self { face, size, color }
    }

    pub(in crate::drawing) fn width(&self, words: &str) -> f32 {
        text::width(words, self.face, self.size)
    }
}

/// A group while it is being drawn. What is drawn from left to right returns how wide it is.
pub(in crate::drawing) struct Sketch {
    group: Group,
}

impl Sketch {
    /// A group that takes up at least `bounds`.
    pub(in crate::drawing) fn new(item: Option<ItemId>, label: String, bounds: Rect) -> Self {
        // A card has about twenty shapes, a link one to four.
        let shapes = Vec::with_capacity(if item.is_some() { 24 } else { 4 });
        Self { group: Group { item, label, bounds, shapes } }
    }

    pub(in crate::drawing) fn finish(self) -> Group {
        self.group
    }

    /// Whether a screen reader says anything yet.
    pub(in crate::drawing) const fn has_label(&self) -> bool {
        !self.group.label.is_empty()
    }

    /// Adds to what a screen reader says.
    pub(in crate::drawing) fn say(&mut self, words: &str) {
        self.group.label.push_str(words);
    }

    pub(in crate::drawing) fn rect(
        &mut self,
        rect: Rect,
        radius: f32,
        fill: Option<Color>,
        stroke: Option<Stroke>,
    ) {
        self.group.bounds = self.group.bounds.union(&rect);
        self.group.shapes.push(Shape::Rect { rect, radius, fill, stroke });
    }

    pub(in crate::drawing) fn path(
        &mut self,
        segments: Vec<Segment>,
        fill: Option<Color>,
        stroke: Option<Stroke>,
    ) {
        let reach = stroke.as_ref().map_or(0.0, |stroke| stroke.width / 2.0);
        let mut include = |point: Point| {
            let around = Rect::new(point.x - reach, point.y - reach, 2.0 * reach, 2.0 * reach);
            self.group.bounds = self.group.bounds.union(&around);
        };
        for segment in &segments {
            match *segment {
                Segment::Move(to) | Segment::Line(to) => include(to),
                Segment::Cubic(one, other, to) => [one, other, to].into_iter().for_each(&mut include),
                Segment::Close => {}
            }
        }
        self.group.shapes.push(Shape::Path { segments, fill, stroke });
    }

    pub(in crate::drawing) fn line(&mut self, points: &[Point], stroke: Stroke) {
        let segment = |(place, &point): (usize, &Point)| {
            if place == 0 { Segment::Move(point) } else { Segment::Line(point) }
        };
        self.path(points.iter().enumerate().map(segment).collect(), None, Some(stroke));
    }

    /// One line of text, centred on `middle`.
    pub(in crate::drawing) fn text(&mut self, left: f32, middle: f32, words: &str, how: Lettering) -> f32 {
        self.lettering(left, middle, words, how, false)
    }

    /// One line of text, centred on `middle`, struck through.
    pub(in crate::drawing) fn struck(&mut self, left: f32, middle: f32, words: &str, how: Lettering) -> f32 {
        self.lettering(left, middle, words, how, true)
    }

    fn lettering(&mut self, left: f32, middle: f32, words: &str, how: Lettering, strike: bool) -> f32 {
        let width = how.width(words);
        let bounds = Rect::new(left, middle - how.size / 2.0, width, how.size);
        self.group.bounds = self.group.bounds.union(&bounds);
        self.inside(left, middle, words.to_owned(), how, strike);
        width
    }

    /// One line of text, centred on `middle`, of which it is known that it lies inside the bounds.
    pub(in crate::drawing) fn inside(
        &mut self,
        left: f32,
        middle: f32,
        words: String,
        how: Lettering,
        strike: bool,
    ) {
        let Lettering { face, size, color } = how;
        let origin = Point::new(left, middle + text::baseline(size, 0.0));
        self.group.shapes.push(Shape::Text { origin, size, face, color, text: words, strike });
    }

    /// An icon in a square of `how.size`, centred on `middle`.
    pub(in crate::drawing) fn icon(&mut self, left: f32, middle: f32, icon: Icon, how: Lettering) -> f32 {
        // Phosphor's em box reaches from 960/1024 above the base line to 64/1024 below it.
        const MIDDLE_OF_EM: f32 = (960.0 - 64.0) / 2.0 / 1024.0;
        let Lettering { face, size, color } = how;
        let origin = Point::new(left, middle + MIDDLE_OF_EM * size);
        let bounds = Rect::new(left, middle - size / 2.0, size, size);
        self.group.bounds = self.group.bounds.union(&bounds);
        self.group.shapes.push(Shape::Text {
            origin,
            size,
            face,
            color,
            text: icon.text().to_owned(),
            strike: false,
        });
        size
    }
}

/// A rectangle whose corners are round to their own radii: top left, top right, bottom right, bottom left.
pub(in crate::drawing) fn rounded(rect: Rect, radii: [f32; 4]) -> Vec<Segment> {
    // How far a cubic curve's controls lie from its ends to draw a quarter of a circle, as a part of the radius.
    const KAPPA: f32 = 0.552_284_8;
    let (left, top, right, bottom) = (rect.left(), rect.top(), rect.right(), rect.bottom());
    // Each corner with the directions of the edge that leads to it and the edge that leaves it.
    let corners = [
        (left, top, (0.0, -1.0), (1.0, 0.0)),
        (right, top, (1.0, 0.0), (0.0, 1.0)),
        (right, bottom, (0.0, 1.0), (-1.0, 0.0)),
        (left, bottom, (-1.0, 0.0), (0.0, -1.0)),
    ];
    let mut segments = Vec::with_capacity(10);
    for ((x, y, along, away), radius) in corners.into_iter().zip(radii) {
        let before = |part: f32| Point::new(x - along.0 * part, y - along.1 * part);
        let after = |part: f32| Point::new(x + away.0 * part, y + away.1 * part);
        let start = before(radius);
        segments.push(if segments.is_empty() { Segment::Move(start) } else { Segment::Line(start) });
        if radius > 0.0 {
            let control = radius * (1.0 - KAPPA);
            segments.push(Segment::Cubic(before(control), after(control), after(radius)));
        }
    }
    segments.push(Segment::Close);
    segments
}
