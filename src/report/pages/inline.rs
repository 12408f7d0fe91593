//! The small pictures that stand among words: badges, icons, boxes, bars.

use crate::drawing::{Color, Face, Shape, Stroke, text};
use crate::layout::{Point, Rect};
use crate::report::block::{Anchor, Frame, Inline, Mark};
use crate::report::pages::canvas::{Canvas, block, frame, words};
use crate::report::pages::icon;
use crate::report::pages::structure::NodeId;
use crate::report::pages::style::{self, MM, Type};

const CHIP_PADDING: f32 = 1.2 * MM;
const BOX: (f32, f32) = (6.6 * MM, 3.9 * MM);
const BOX_GAP: f32 = 0.8 * MM;
const SHARE: (f32, f32) = (13.0 * MM, 2.6 * MM);
const RISING: (f32, f32) = (1.2 * MM, 0.5 * MM);
const STEP: (f32, f32) = (3.9 * MM, 2.1 * MM);
const STEP_GAP: f32 = 0.6 * MM;
const GAP: f32 = 3.0 * MM;
const MARK_GAP: f32 = 0.8 * MM;

/// A small picture, measured for the text it stands in.
#[derive(Clone, Debug)]
pub(crate) struct Widget {
    inline: Inline,
    kind: Type,
}

impl Widget {
    /// `None` for words.
    pub(crate) fn of(inline: &Inline, kind: Type) -> Option<Self> {
        match inline {
            Inline::Text(_) => None,
            _ => Some(Self { inline: inline.clone(), kind }),
        }
    }

    pub(crate) fn width(&self) -> f32 {
        let row = |count: usize, each: f32, gap: f32| count as f32 * (each + gap) - gap.min(count as f32);
        match &self.inline {
            Inline::Text(_) => 0.0,
            Inline::Chip { text, frame, .. } => {
                let icon = if *frame == Frame::Choke { self.chip_size() + MARK_GAP } else { 0.0 };
                text::width(text, Face::Bold, self.chip_size()) + 2.0 * CHIP_PADDING + icon
            }
            Inline::Mark(_) => self.mark_size() + MARK_GAP,
            Inline::Boxes(boxes) => row(boxes.len(), BOX.0, BOX_GAP),
            Inline::BoxHeads(heads) => row(heads.len(), BOX.0, BOX_GAP),
            Inline::Share(_) => SHARE.0 + 1.6 * MM,
            Inline::Rising { of, .. } => row(*of, RISING.0 + RISING.1, 0.0) + MM,
            Inline::Steps { of, .. } => row(*of, STEP.0, STEP_GAP) + 1.5 * MM,
            Inline::Gap => GAP,
        }
    }

    /// Paints it with its left edge at `x`, in the line whose top is `y`.
    pub(crate) fn paint(&self, canvas: &mut Canvas<'_>, node: NodeId, x: f32, y: f32) {
        let middle = y + self.kind.leading / 2.0;
        match &self.inline {
            Inline::Text(_) | Inline::Gap => {}
            Inline::Chip { text, frame, target } => {
                self.paint_chip(canvas, node, Point::new(x, y), text, *frame, *target);
            }
            Inline::Mark(mark) => {
                let size = self.mark_size();
                canvas.decoration(vec![icon::shape(*mark, x, middle, size)]);
            }
            Inline::Boxes(boxes) => {
                let shapes = boxes.iter().enumerate().map(|(index, &filled)| {
                    let left = x + index as f32 * (BOX.0 + BOX_GAP);
                    let rect = Rect::new(left, middle - BOX.1 / 2.0, BOX.0, BOX.1);
                    if filled {
                        block(rect, 0.6 * MM, style::ROOT)
                    } else {
                        frame(rect, 0.6 * MM, Stroke::solid(style::RULE, 0.75))
                    }
                });
                canvas.decoration(shapes.collect());
            }
            Inline::BoxHeads(heads) => {
                let shapes = heads.iter().enumerate().map(|(index, head)| {
                    let width = text::width(head, Face::Bold, self.kind.size);
                    let left = x + index as f32 * (BOX.0 + BOX_GAP) + (BOX.0 - width) / 2.0;
                    let origin = Point::new(left, y + text::baseline(self.kind.size, self.kind.leading));
                    words(origin, self.kind.size, Face::Bold, self.kind.color, head)
                });
                canvas.content(node, shapes.collect());
            }
            Inline::Share(share) => {
                let top = middle - SHARE.1 / 2.0;
                let filled = SHARE.0 * (*share as f32).clamp(0.0, 1.0);
                canvas.decoration(vec![
                    block(Rect::new(x, top, SHARE.0, SHARE.1), 0.0, style::TINT),
                    block(Rect::new(x, top, filled, SHARE.1), 0.0, style::ROOT),
                ]);
            }
            Inline::Rising { filled, of } => {
                let (width, gap) = RISING;
                let bottom = middle + 3.2;
                let shapes = (0..*of).map(|index| {
                    let height = 6.4 * (index + 1) as f32 / *of as f32;
                    let left = x + index as f32 * (width + gap);
                    meter(
                        Rect::new(left, bottom - height, width, height),
                        0.0,
                        index < *filled,
                        style::INK_QUIET,
                    )
                });
                canvas.decoration(shapes.collect());
            }
            Inline::Steps { filled, of } => {
                let shapes = (0..*of).map(|index| {
                    let left = x + index as f32 * (STEP.0 + STEP_GAP);
                    let rect = Rect::new(left, middle - STEP.1 / 2.0, STEP.0, STEP.1);
                    meter(rect, 0.4 * MM, index < *filled, style::SAFE)
                });
                canvas.decoration(shapes.collect());
            }
        }
    }

    fn paint_chip(
        &self,
        canvas: &mut Canvas<'_>,
        node: NodeId,
        at: Point,
        label: &str,
        look: Frame,
        target: Option<Anchor>,
    ) {
        let size = self.chip_size();
        let height = size + 2.6;
        let width = self.width();
        let area = Rect::new(at.x, at.y + (self.kind.leading - height) / 2.0, width, height);
        let (fill, outline, ink) = chip_colors(look);
        let radius = match look {
            Frame::Together => 0.0,
            Frame::Alternative => height / 2.0,
            _ => 0.6 * MM,
        };
        canvas.decoration(fill.map(|fill| block(area, radius, fill)).into_iter().collect());
        canvas.decoration(outline.map(|stroke| frame(area, radius, stroke)).into_iter().collect());
        let mut left = at.x + CHIP_PADDING;
        if look == Frame::Choke {
            canvas.decoration(vec![icon::colored(Mark::Choke, left, area.middle_y(), size, ink)]);
            left += size + MARK_GAP;
        }
        let origin = Point::new(left, at.y + text::baseline(size, self.kind.leading));
        let shapes = vec![words(origin, size, Face::Bold, ink, label)];
        match target {
            Some(target) => canvas.link(node, shapes, area, target, label.to_owned()),
            None => canvas.content(node, shapes),
        }
    }

    fn chip_size(&self) -> f32 {
        (self.kind.size - 1.0).max(7.0)
    }

    fn mark_size(&self) -> f32 {
        self.kind.size * 1.1
    }
}

fn meter(rect: Rect, radius: f32, is_filled: bool, color: Color) -> Shape {
    if is_filled { block(rect, radius, color) } else { frame(rect, radius, Stroke::solid(style::RULE, 0.6)) }
}

/// Fill, outline and words of a badge.
fn chip_colors(look: Frame) -> (Option<Color>, Option<Stroke>, Color) {
    match look {
        Frame::Fact => (None, Some(Stroke::solid(style::RULE, 0.5)), style::INK_QUIET),
        Frame::Choke => (Some(style::ROOT), None, style::PAPER),
        Frame::InForce => (Some(style::SAFE), None, style::PAPER),
        Frame::Planned => (None, Some(Stroke::dashed(style::SAFE, 0.75, 2.0, 1.4)), style::SAFE),
        Frame::Open => (None, Some(Stroke::solid(style::ROOT, 0.75)), style::ROOT),
        Frame::Together => (Some(style::GATE), None, style::PAPER),
        Frame::Alternative => (None, Some(Stroke::solid(style::GATE, 0.75)), style::INK),
    }
}
