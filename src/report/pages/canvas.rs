//! Collects the pieces of a page while a block is laid out.

use crate::drawing::{Color, Face, Segment, Shape, Stroke};
use crate::layout::{Point, Rect};
use crate::report::block::Anchor;
use crate::report::pages::page::Item;
use crate::report::pages::structure::{NodeId, Role, Structure};

/// A stretch of a page under construction, with the tree that says what its pieces are.
#[derive(Debug)]
pub(crate) struct Canvas<'a> {
    pub(crate) structure: &'a mut Structure,
    pub(crate) items: Vec<Item>,
}

impl<'a> Canvas<'a> {
    pub(crate) fn new(structure: &'a mut Structure) -> Self {
        Self { structure, items: Vec::new() }
    }

    /// Adds shapes that `node` consists of.
    pub(crate) fn content(&mut self, node: NodeId, shapes: Vec<Shape>) {
        if !shapes.is_empty() {
            let id = self.structure.content(node);
            self.items.push(Item::Content { id, shapes });
        }
    }

    /// Adds shapes that say nothing.
    pub(crate) fn decoration(&mut self, shapes: Vec<Shape>) {
        if !shapes.is_empty() {
            self.items.push(Item::Decoration(shapes));
        }
    }

    /// Adds shapes within `node` that lead to `target` from all of `area`.
    pub(crate) fn link(
        &mut self,
        node: NodeId,
        shapes: Vec<Shape>,
        area: Rect,
        target: Anchor,
        label: String,
    ) {
        let link = self.structure.add(node, Role::Link);
        self.content(link, shapes);
        let id = self.structure.area(link);
        self.items.push(Item::Link { id, area, target, label });
    }
}

/// A line of words.
pub(crate) fn words(origin: Point, size: f32, face: Face, color: Color, text: impl Into<String>) -> Shape {
    Shape::Text { origin, size, face, color, text: text.into(), strike: false }
}

/// A level line.
pub(crate) fn rule(left: f32, right: f32, y: f32, width: f32, color: Color) -> Shape {
    line(Point::new(left, y), Point::new(right, y), Stroke::solid(color, width))
}

/// A straight line.
pub(crate) fn line(from: Point, to: Point, stroke: Stroke) -> Shape {
    Shape::Path { segments: vec![Segment::Move(from), Segment::Line(to)], fill: None, stroke: Some(stroke) }
}

/// A filled rectangle.
pub(crate) fn block(rect: Rect, radius: f32, fill: Color) -> Shape {
    Shape::Rect { rect, radius, fill: Some(fill), stroke: None }
}

/// An empty rectangle with an outline.
pub(crate) fn frame(rect: Rect, radius: f32, stroke: Stroke) -> Shape {
    Shape::Rect { rect, radius, fill: None, stroke: Some(stroke) }
}
