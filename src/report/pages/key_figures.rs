//! Lays out the figures that a reader should keep: large numbers side by side.

use crate::drawing::{Stroke, text};
use crate::layout::Point;
use crate::report::block::KeyFigure;
use crate::report::pages::blocks::{Composer, paint};
use crate::report::pages::canvas::{Canvas, line, rule, words};
use crate::report::pages::flow::Flow;
use crate::report::pages::slab::Slab;
use crate::report::pages::structure::{NodeId, Role};
use crate::report::pages::style::{self, MM, Type};

/// Left and right of a figure.
const PADDING: f32 = 4.0 * MM;

/// Above and below a figure.
const MARGIN: f32 = 3.5 * MM;

/// The narrowest column.
const NARROWEST: f32 = 24.0 * MM;

impl Composer<'_> {
    /// The key figures, in columns as wide as they need.
    pub(crate) fn key_figures(&mut self, figures: &[KeyFigure]) -> Slab {
        let node = self.structure.add(self.section, Role::Paragraph);
        let left = self.sheet.side;
        let right = left + self.sheet.width();
        let mut canvas = Canvas::new(self.structure);
        let mut x = left;
        let mut bottom: f32 = 0.0;
        let mut separators = Vec::new();
        for (figure, width) in figures.iter().zip(column_widths(figures, right - left)) {
            let inset = if x > left { PADDING } else { 0.0 };
            if x > left {
                separators.push(x);
            }
            let room = width - inset - 0.5 * MM;
            bottom =
                bottom.max(figure_column(figure, &mut canvas, node, Point::new(x + inset, MARGIN), room));
            x += width;
        }
        bottom += MARGIN;
        let mut lines: Vec<_> = separators
            .into_iter()
            .map(|x| line(Point::new(x, 0.0), Point::new(x, bottom), Stroke::solid(style::RULE, 0.5)))
            .collect();
        lines.extend([rule(left, right, 0.0, 0.75, style::INK), rule(left, right, bottom, 0.75, style::INK)]);
        canvas.decoration(lines);
        Slab::new(bottom, canvas.items)
    }
}

/// Paints label, value and remark one below the other, and gives their lower edge.
fn figure_column(figure: &KeyFigure, canvas: &mut Canvas<'_>, node: NodeId, at: Point, room: f32) -> f32 {
    const REMARK: Type = Type { size: 7.5, leading: 11.5, ..Type::FIGURE_LABEL };
    let mut y = at.y;
    let label = Flow::new(&figure.label.as_str().into(), Type::FIGURE_LABEL, room);
    paint(&label, Type::FIGURE_LABEL, canvas, node, Point::new(at.x, y));
    y += label.height();
    paint_value(figure, canvas, node, Point::new(at.x, y), room);
    y += Type::FIGURE.leading + 1.0;
    let remark = Flow::new(&figure.remark.as_str().into(), REMARK, room);
    paint(&remark, REMARK, canvas, node, Point::new(at.x, y));
    y + remark.height()
}

/// The parts of a figure's value, each with its type and the place where it begins.
fn value_parts(figure: &KeyFigure) -> Vec<(f32, Type, &str)> {
    const GAP: f32 = 1.5;
    let pieces = figure
        .value
        .iter()
        .flat_map(|(number, unit)| [(Type::FIGURE, number.as_str()), (Type::UNIT, unit.as_str())]);
    let mut x = 0.0;
    let mut parts = Vec::new();
    for (kind, words) in pieces.filter(|(_, words)| !words.is_empty()) {
        parts.push((x, kind, words));
        x += text::width(words, kind.face(true), kind.size) + GAP;
    }
    parts
}

fn value_width(figure: &KeyFigure) -> f32 {
    let end = |(x, kind, words): &(f32, Type, &str)| x + text::width(words, kind.face(true), kind.size);
    value_parts(figure).last().map_or(1.0, end)
}

/// Paints the value, smaller where it would not fit.
fn paint_value(figure: &KeyFigure, canvas: &mut Canvas<'_>, node: NodeId, at: Point, room: f32) {
    let scale = (room / value_width(figure)).min(1.0);
    let baseline = at.y + text::baseline(Type::FIGURE.size, Type::FIGURE.leading);
    let shapes = value_parts(figure).into_iter().map(|(x, kind, text)| {
        let origin = Point::new(at.x + x * scale, baseline);
        words(origin, kind.size * scale, kind.face(true), kind.color, text)
    });
    canvas.content(node, shapes.collect());
}

/// The columns: what each value needs, and an equal part of the rest.
fn column_widths(figures: &[KeyFigure], width: f32) -> Vec<f32> {
    let label = |figure: &KeyFigure| {
        text::width(&figure.label, Type::FIGURE_LABEL.face(false), Type::FIGURE_LABEL.size)
    };
    let needed: Vec<f32> = figures
        .iter()
        .map(|figure| value_width(figure).max(label(figure)).max(NARROWEST) + 2.0 * PADDING)
        .collect();
    let total: f32 = needed.iter().sum();
    let spare = (width - total) / figures.len().max(1) as f32;
    if spare >= 0.0 {
        needed.into_iter().map(|it| it + spare).collect()
    } else {
        needed.into_iter().map(|it| it * width / total).collect()
    }
}
