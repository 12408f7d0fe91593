//! What stands for a cause that stands elsewhere, and the thin curve that leads there.

use crate::document::State;
use crate::drawing::figures::why_tree::forest::{Forest, Placed, Slip};
use crate::drawing::figures::why_tree::paint::Painter;
use crate::drawing::figures::why_tree::words::Said;
use crate::drawing::sketch::{Lettering, Sketch};
use crate::drawing::{Face, Icon, Segment, Stroke, text};
use crate::layout::{Point, Rect};

const DOT: f32 = 3.0;
const LINE: f32 = 1.25;

/// From a slip to the card it stands for: level as far as it can be, then up or down to the card's left; round by the right
/// where the card is not further right.
pub(super) struct Curve {
    start: Point,
    /// Where it is level no more.
    turn: Point,
    controls: (Point, Point),
    end: Point,
    dot: Point,
}

impl Curve {
    /// From a slip at `from` to a card at `to`, where the columns stand `level` apart.
    pub(super) fn of(from: &Rect, to: &Rect, level: f32) -> Self {
        const BEND: f32 = 44.0;
        let start = Point::new(from.right(), from.middle_y());
        if to.left() > from.right() {
            let end = Point::new(to.left(), to.middle_y());
            let turn = Point::new((end.x - level).max(start.x), start.y);
            let half = (end.x - turn.x) / 2.0;
            let controls = (Point::new(turn.x + half, turn.y), Point::new(end.x - half, end.y));
            Self { start, turn, controls, end, dot: Point::new(end.x - DOT, end.y) }
        } else {
            // Clear of the gate's tab, which is glued to the middle.
            let is_above = to.middle_y() < from.middle_y();
            let end = Point::new(to.right(), if is_above { to.bottom() - 14.0 } else { to.top() + 14.0 });
            let bend = start.x.max(end.x) + BEND;
            let controls = (Point::new(bend, start.y), Point::new(bend, end.y));
            Self { start, turn: start, controls, end, dot: Point::new(end.x + DOT, end.y) }
        }
    }

    /// All that is painted of it.
    pub(super) fn reach(&self) -> Rect {
        let around = |point: &Point, by: f32| Rect::new(point.x - by, point.y - by, 2.0 * by, 2.0 * by);
        let points = [self.start, self.turn, self.controls.0, self.controls.1, self.end];
        points.iter().fold(around(&self.dot, DOT), |all, point| all.union(&around(point, LINE / 2.0)))
    }

    /// The way it runs.
    pub(super) fn segments(&self) -> Vec<Segment> {
        let mut segments = vec![Segment::Move(self.start)];
        if self.turn != self.start {
            segments.push(Segment::Line(self.turn));
        }
        segments.push(Segment::Cubic(self.controls.0, self.controls.1, self.end));
        segments
    }

    pub(super) fn sketch(&self, painter: &Painter<'_>) -> Sketch {
        let color = painter.palette.edge;
        let mut sketch = Sketch::new(None, String::new(), self.reach());
        sketch.path(self.segments(), None, Some(Stroke::solid(color, LINE)));
        let dot = Rect::new(self.dot.x - DOT, self.dot.y - DOT, 2.0 * DOT, 2.0 * DOT);
        sketch.rect(dot, DOT, Some(color), None);
        sketch
    }
}

/// What a slip says to those who do not see it.
pub(super) fn label(painter: &Painter<'_>, forest: &Forest, slip: &Slip) -> String {
    let effect = forest.cause(slip.effect);
    painter.words.say(Said::One, &[slip.cause], effect)
}

/// The name of the cause and what of its statement fits on one line; `card` is where the cause stands.
pub(super) fn sketch(painter: &Painter<'_>, label: String, slip: &Slip, card: Option<Placed<'_>>) -> Sketch {
    const SIDE: f32 = 9.0;
    const ARROW: f32 = 14.0;
    let (colors, rect) = (painter.palette, slip.rect);
    let is_refuted = card.is_some_and(|it| it.face.state == State::Refuted);
    let (outline, name, words) = if is_refuted {
        (Stroke::dashed(colors.mute_line, 1.0, 4.0, 3.0), colors.mute, colors.mute)
    } else {
        (Stroke::solid(colors.edge_weak, 1.0), colors.ink, colors.ink2)
    };
    let mut sketch = Sketch::new(None, label, rect);
    sketch.rect(rect, rect.size.height / 2.0, Some(colors.bg), Some(outline));
    let middle = rect.middle_y();
    let right = rect.right() - SIDE - ARROW;
    sketch.icon(right, middle, Icon::ArrowRight, Lettering::new(Face::IconBold, ARROW, colors.ink3));
    let mut x = rect.left() + SIDE + 2.0;
    x += sketch.text(x, middle, &slip.cause.to_string(), Lettering::new(Face::Bold, 12.0, name)) + 6.0;
    let statement = card.map_or("", |it| it.face.written.statement.as_str());
    let how = Lettering::new(Face::Regular, 12.0, words);
    let line = text::ellipsized(statement, how.face, how.size, right - 4.0 - x);
    if is_refuted {
        sketch.struck(x, middle, &line, how);
    } else {
        sketch.text(x, middle, &line, how);
    }
    sketch
}
