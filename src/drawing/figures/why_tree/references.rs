//! What stands for a cause that stands elsewhere, and the thin curve that leads there.

use crate::document::{CauseId, State};
use crate::drawing::figures::why_tree::forest::Forest;
use crate::drawing::figures::why_tree::paint::Painter;
use crate::drawing::figures::why_tree::words::Said;
use crate::drawing::figures::why_tree::{EdgeKind, Reference, TreeEdge, WhyTree};
use crate::drawing::sketch::{Lettering, Sketch};
use crate::drawing::{Face, Icon, Segment, Stroke, text};
use crate::layout::{Point, Rect};

/// Paints the curves of all references, and then the references, so that no curve runs across one.
pub(super) fn paint(painter: &Painter<'_>, forest: &Forest<'_>, tree: &mut WhyTree) {
    for (&(effect, _), &(cause, rect)) in &forest.references {
        if let Some(&target) = forest.by_cause.get(&cause) {
            let to = forest.cards[target].rect;
            let to = Point::new(to.left(), to.middle_y());
            let from = Point::new(rect.right(), rect.middle_y());
            let effect = forest.cards[effect].face.cause;
            let group = tree.scene.groups.len();
            tree.links.push(TreeEdge { effect, cause: Some(cause), kind: EdgeKind::Shared, from, to, group });
            tree.scene.groups.push(curve(painter, forest, rect, forest.cards[target].rect).finish());
        }
    }
    for (&(effect, _), &(cause, rect)) in &forest.references {
        let effect = forest.cards[effect].face.cause;
        tree.references.push(Reference { effect, cause, rect, group: tree.scene.groups.len() });
        tree.scene.groups.push(slip(painter, effect, cause, rect).finish());
    }
}

/// From a reference to the card it stands for: level as far as it can be, then up or down to the card's left; round by the
/// right where the card is not further right.
fn curve(painter: &Painter<'_>, forest: &Forest<'_>, from: Rect, to: Rect) -> Sketch {
    const DOT: f32 = 3.0;
    const BEND: f32 = 44.0;
    let start = Point::new(from.right(), from.middle_y());
    let mut segments = vec![Segment::Move(start)];
    let dot = if to.left() > from.right() {
        let end = Point::new(to.left(), to.middle_y());
        let turn = Point::new((end.x - forest.level).max(start.x), start.y);
        let half = (end.x - turn.x) / 2.0;
        segments.push(Segment::Line(turn));
        segments.push(Segment::Cubic(
            Point::new(turn.x + half, turn.y),
            Point::new(end.x - half, end.y),
            end,
        ));
        Point::new(end.x - DOT, end.y)
    } else {
        // Clear of the gate's tab, which is glued to the middle.
        let is_above = to.middle_y() < from.middle_y();
        let end = Point::new(to.right(), if is_above { to.bottom() - 14.0 } else { to.top() + 14.0 });
        let bend = start.x.max(end.x) + BEND;
        segments.push(Segment::Cubic(Point::new(bend, start.y), Point::new(bend, end.y), end));
        Point::new(end.x + DOT, end.y)
    };
    let color = painter.palette().edge;
    let mut sketch = Sketch::new(None, String::new(), from);
    sketch.path(segments, None, Some(Stroke::solid(color, 1.25)));
    sketch.rect(Rect::new(dot.x - DOT, dot.y - DOT, 2.0 * DOT, 2.0 * DOT), DOT, Some(color), None);
    sketch
}

/// The name of the cause and what of its statement fits on one line.
fn slip(painter: &Painter<'_>, effect: CauseId, cause: CauseId, rect: Rect) -> Sketch {
    const SIDE: f32 = 9.0;
    const ARROW: f32 = 14.0;
    let colors = painter.palette();
    let record = painter.review.causes.get(&cause);
    let is_refuted = record.is_some_and(|it| it.state == State::Refuted);
    let (outline, name, words) = if is_refuted {
        (Stroke::dashed(colors.mute_line, 1.0, 4.0, 3.0), colors.mute, colors.mute)
    } else {
        (Stroke::solid(colors.edge_weak, 1.0), colors.ink, colors.ink2)
    };
    let mut sketch = Sketch::new(None, painter.words.say(Said::One, &[cause], effect), rect);
    sketch.rect(rect, rect.size.height / 2.0, Some(colors.bg), Some(outline));
    let middle = rect.middle_y();
    let right = rect.right() - SIDE - ARROW;
    sketch.icon(right, middle, Icon::ArrowRight, Lettering::new(Face::IconBold, ARROW, colors.ink3));
    let mut x = rect.left() + SIDE + 2.0;
    x += sketch.text(x, middle, &cause.to_string(), Lettering::new(Face::Bold, 12.0, name)) + 6.0;
    let statement = record.map_or("", |it| it.statement.as_str());
    let how = Lettering::new(Face::Regular, 12.0, words);
    let line = text::ellipsized(statement, how.face, how.size, right - 4.0 - x);
    if is_refuted {
        sketch.struck(x, middle, &line, how);
    } else {
        sketch.text(x, middle, &line, how);
    }
    sketch
}
