//! Moves and scales shapes.

use crate::drawing::{Segment, Shape, Stroke};
use crate::layout::{Point, Rect};
use crate::report::pages::page::Item;

/// A scale about the origin, then a shift.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Placing {
    pub(crate) scale: f32,
    pub(crate) shift: Point,
}

impl Placing {
    pub(crate) const fn shift(x: f32, y: f32) -> Self {
        Self { scale: 1.0, shift: Point::new(x, y) }
    }

    pub(crate) fn point(&self, point: Point) -> Point {
        Point::new(point.x * self.scale + self.shift.x, point.y * self.scale + self.shift.y)
    }

    fn rect(&self, rect: Rect) -> Rect {
        let origin = self.point(rect.origin);
        Rect::new(origin.x, origin.y, rect.size.width * self.scale, rect.size.height * self.scale)
    }

    fn stroke(&self, stroke: &mut Stroke) {
        stroke.width *= self.scale;
        stroke.dash.iter_mut().for_each(|length| *length *= self.scale);
    }

    pub(crate) fn shape(&self, mut shape: Shape) -> Shape {
        match &mut shape {
            Shape::Rect { rect, radius, stroke, .. } => {
                *rect = self.rect(*rect);
                *radius *= self.scale;
                stroke.iter_mut().for_each(|stroke| self.stroke(stroke));
            }
            Shape::Path { segments, stroke, .. } => {
                segments.iter_mut().for_each(|segment| *segment = self.segment(*segment));
                stroke.iter_mut().for_each(|stroke| self.stroke(stroke));
            }
            Shape::Text { origin, size, .. } => {
                *origin = self.point(*origin);
                *size *= self.scale;
            }
        }
        shape
    }

    fn segment(&self, segment: Segment) -> Segment {
        match segment {
            Segment::Move(to) => Segment::Move(self.point(to)),
            Segment::Line(to) => Segment::Line(self.point(to)),
            Segment::Cubic(first, second, to) => {
                Segment::Cubic(self.point(first), self.point(second), self.point(to))
            }
            Segment::Close => Segment::Close,
        }
    }

    pub(crate) fn shapes(&self, shapes: Vec<Shape>) -> Vec<Shape> {
        shapes.into_iter().map(|shape| self.shape(shape)).collect()
    }

    pub(crate) fn item(&self, item: Item) -> Item {
        match item {
            Item::Content { id, shapes } => Item::Content { id, shapes: self.shapes(shapes) },
            Item::Decoration(shapes) => Item::Decoration(self.shapes(shapes)),
            Item::Picture { id, area, picture } => Item::Picture { id, area: self.rect(area), picture },
            Item::Link { id, area, target, label } => Item::Link { id, area: self.rect(area), target, label },
        }
    }
}
