//! How links and gates run, and how they are painted.

use crate::document::CauseId;
use crate::drawing::figures::why_tree::card::{META, OUTLINE};
use crate::drawing::figures::why_tree::forest::{Forest, Placed};
use crate::drawing::figures::why_tree::gates::{Gate, Member, Way};
use crate::drawing::figures::why_tree::marks::{
    TAB_HEIGHT, all_tab, any_tab, centred, contradiction, question, said, tab_color,
};
use crate::drawing::figures::why_tree::paint::{Painter, crossed_out};
use crate::drawing::figures::why_tree::words::Said;
use crate::drawing::figures::why_tree::{EdgeKind, TreeEdge};
use crate::drawing::sketch::{Lettering, Sketch};
use crate::drawing::{Color, Face, Segment, Stroke};
use crate::layout::{Point, Rect};

const CHIP_HEIGHT: f32 = 18.0;
const BAR: f32 = 5.0;
const ARM: f32 = 2.5;
/// How far the bar reaches beyond its first and its last arm.
const OVERSHOOT: f32 = 7.0;
/// How far the bar stands in front of its causes.
const BAR_ROOM: f32 = 20.0;
const CORNER: f32 = 8.0;

/// How far the marks on a link stick out of it.
const MARKS: f32 = 12.0;

/// What becomes of the links of an effect: they are planned, or painted.
pub(super) trait Tracer {
    /// Takes a link or a gate, of which nothing reaches beyond `reach` and which `draw` paints.
    fn trace(&mut self, edge: TreeEdge, reach: Rect, draw: impl FnOnce() -> Sketch);
}

/// Goes through the links and gates of card `effect`, which come after `before` others.
pub(super) fn trace(
    painter: Painter<'_>,
    forest: &Forest,
    effect: usize,
    before: usize,
    tracer: &mut impl Tracer,
) {
    if let Some(placed) = forest.get(effect) {
        Links { painter, forest, effect, placed, group: before, tracer }.gate(placed.gate);
    }
}

/// The links of one effect.
struct Links<'a, T> {
    painter: Painter<'a>,
    forest: &'a Forest,
    effect: usize,
    placed: Placed<'a>,
    /// The place of the next link in the scene.
    group: usize,
    tracer: &'a mut T,
}

impl<T: Tracer> Links<'_, T> {
    fn gate(&mut self, gate: &Gate) {
        for member in &gate.refuted {
            self.refuted(member);
        }
        let rect = self.placed.rect;
        let start = Point::new(rect.right(), rect.middle_y());
        match gate.ways.as_slice() {
            [] => {}
            [Way { members, .. }] if members.len() == 1 => {
                members.iter().for_each(|member| self.link(member, start, EdgeKind::One, false));
            }
            [way] => {
                let tab = self.tab(start, &self.painter.words.all);
                let painter = self.painter;
                let front = |sketch: &mut Sketch| all_tab(painter, sketch, tab, way);
                self.set(way, front, Point::new(tab.right(), start.y), tab);
            }
            ways => {
                let tab = self.any(ways, start);
                for way in ways {
                    match way.members.as_slice() {
                        [member] => self.link(member, tab, EdgeKind::Any, !member.is_asked),
                        _ => self.nested(way, tab),
                    }
                }
            }
        }
    }

    /// The rectangle of a gate's tab that begins at `start`.
    fn tab(&self, start: Point, words: &str) -> Rect {
        let width = (Lettering::new(Face::Bold, 12.0, Color::rgb(0)).width(words) + 12.0).max(40.0);
        Rect::new(start.x, start.y - TAB_HEIGHT / 2.0, width, TAB_HEIGHT)
    }

    /// The tab of alternatives; returns where its links begin.
    fn any(&mut self, ways: &[Way], start: Point) -> Point {
        let painter = self.painter;
        let effect = self.placed.face.cause;
        let tab = self.tab(start, &painter.words.any);
        let end = Point::new(tab.right(), start.y);
        self.push(None, EdgeKind::Any, end, tab, || any_tab(painter, effect, ways, tab));
        end
    }

    /// A link from `start` to a single cause.
    fn link(&mut self, member: &Member, start: Point, kind: EdgeKind, marks_unasked: bool) {
        let Some(end) = self.end(member) else { return };
        let (painter, effect, member) = (self.painter, self.placed.face.cause, *member);
        self.push(Some(member.cause), kind, end, around(start, end), || {
            let mut sketch =
                said(painter, Said::One, &[member.cause], effect, Rect::new(start.x, start.y, 0.0, 0.0));
            sketch.path(fan(start, end), None, Some(Stroke::solid(painter.palette.edge, 2.0)));
            if marks_unasked {
                question(painter, &mut sketch, Point::new(end.x - 14.0, end.y));
            }
            let room = if marks_unasked { 32.0 } else { 14.0 };
            contradiction(painter, &mut sketch, effect, &member, Point::new(end.x - room, end.y));
            sketch
        });
    }

    /// An alternative that is itself a set: a link to its own tab, and the bar behind.
    fn nested(&mut self, way: &Way, start: Point) {
        let painter = self.painter;
        let (top, bottom) = self.reach(way);
        let middle = (top + bottom) / 2.0;
        let how = Lettering::new(Face::Bold, META, painter.palette.on_gate);
        let words = &painter.words.all;
        let width = how.width(words) + 10.0;
        let right = self.bar_x() - 8.0;
        let chip = Rect::new(right - width, middle - CHIP_HEIGHT / 2.0, width, CHIP_HEIGHT);
        let front = |sketch: &mut Sketch| {
            let link = fan(start, Point::new(chip.left(), middle));
            sketch.path(link, None, Some(Stroke::solid(painter.palette.edge, 2.0)));
            sketch.rect(chip, 2.0, Some(tab_color(painter, way)), None);
            centred(sketch, chip, words, how);
        };
        let reach = around(start, Point::new(chip.right(), middle));
        self.set(way, front, Point::new(right, middle), reach);
    }

    /// The bar of causes that act together, behind what `front` paints within `reach`, and an arm to each.
    fn set(&mut self, way: &Way, front: impl FnOnce(&mut Sketch), start: Point, reach: Rect) {
        let (painter, effect) = (self.painter, self.placed.face.cause);
        let colors = painter.palette;
        let color = if way.is_broken { colors.mute_line } else { colors.gate };
        let x = self.bar_x();
        let (top, bottom) = self.reach(way);
        let (top, bottom) = (top - OVERSHOOT, bottom + OVERSHOOT);
        let bar = Rect::new(x - BAR / 2.0, top, BAR, bottom - top);
        let joint = Point::new(x, start.y);
        self.push(None, EdgeKind::All, joint, reach.union(&bar).union(&around(start, joint)), || {
            let causes: Vec<CauseId> = way.members.iter().map(|it| it.cause).collect();
            let mut sketch = said(painter, Said::All, &causes, effect, Rect::new(x, start.y, 0.0, 0.0));
            sketch.line(&[start, joint], Stroke::solid(color, ARM));
            sketch.rect(bar, 0.0, Some(color), None);
            front(&mut sketch);
            sketch
        });
        for member in &way.members {
            if let Some(end) = self.end(member) {
                self.arm(*member, x, end, color);
            }
        }
    }

    fn arm(&mut self, member: Member, x: f32, end: Point, color: Color) {
        let (painter, effect) = (self.painter, self.placed.face.cause);
        let start = Point::new(x, end.y);
        self.push(Some(member.cause), EdgeKind::All, end, around(start, end), || {
            let mut sketch = Sketch::new(None, String::new(), Rect::new(x, end.y, 0.0, 0.0));
            if member.is_refuted {
                let colors = painter.palette;
                sketch.say(&painter.words.say(Said::Refuted, &[member.cause], effect));
                sketch.line(&[start, end], Stroke::dashed(colors.mute_line, OUTLINE, 5.0, 4.0));
                let middle = Point::new((x + end.x) / 2.0, end.y);
                crossed_out(&mut sketch, middle, 7.0, colors.bg, colors);
            } else {
                sketch.line(&[start, end], Stroke::solid(color, ARM));
                contradiction(painter, &mut sketch, effect, &member, Point::new(end.x - 9.0, end.y));
            }
            sketch
        });
    }

    /// From the bottom of the effect down to a refuted cause, dashed and crossed out.
    fn refuted(&mut self, member: &Member) {
        let Some(end) = self.end(member) else { return };
        let (painter, effect, cause) = (self.painter, self.placed.face.cause, member.cause);
        let from = self.placed.rect;
        let start = Point::new(from.left() + from.size.width / 2.0, from.bottom());
        self.push(Some(cause), EdgeKind::Refuted, end, around(start, end), || {
            let colors = painter.palette;
            let corner = Point::new(start.x, end.y);
            let mut sketch =
                said(painter, Said::Refuted, &[cause], effect, Rect::new(end.x, end.y, 0.0, 0.0));
            let segments = vec![
                Segment::Move(start),
                Segment::Line(Point::new(start.x, end.y - CORNER)),
                Segment::Cubic(corner, corner, Point::new(start.x + CORNER, end.y)),
                Segment::Line(end),
            ];
            sketch.path(segments, None, Some(Stroke::dashed(colors.mute_line, OUTLINE, 5.0, 4.0)));
            crossed_out(&mut sketch, Point::new(end.x - 26.0, end.y), 9.0, colors.bg, colors);
            sketch
        });
    }

    /// The middles of the first and the last cause of a set that stand behind its bar.
    fn reach(&self, way: &Way) -> (f32, f32) {
        let middles = way.members.iter().filter_map(|member| self.end(member)).map(|end| end.y);
        let own = self.placed.rect.middle_y();
        middles
            .fold(None, |reach: Option<(f32, f32)>, y| {
                Some(reach.map_or((y, y), |(top, bottom)| (top.min(y), bottom.max(y))))
            })
            .unwrap_or((own, own))
    }

    fn bar_x(&self) -> f32 {
        self.placed.rect.right() + self.forest.level() - BAR_ROOM
    }

    /// Where the link to `member` ends.
    fn end(&self, member: &Member) -> Option<Point> {
        let rect = self.forest.perch(self.effect, member)?;
        Some(Point::new(rect.left(), rect.middle_y()))
    }

    fn push(
        &mut self,
        cause: Option<CauseId>,
        kind: EdgeKind,
        to: Point,
        reach: Rect,
        draw: impl FnOnce() -> Sketch,
    ) {
        let rect = self.placed.rect;
        let from = Point::new(rect.right(), rect.middle_y());
        let edge = TreeEdge { effect: self.placed.face.cause, cause, kind, from, to, group: self.group };
        self.group += 1;
        let reach = Rect::new(
            reach.left() - MARKS,
            reach.top() - MARKS,
            reach.size.width + 2.0 * MARKS,
            reach.size.height + 2.0 * MARKS,
        );
        self.tracer.trace(edge, reach, draw);
    }
}

/// The rectangle between two points.
fn around(one: Point, other: Point) -> Rect {
    Rect::new(one.x, one.y, 0.0, 0.0).union(&Rect::new(other.x, other.y, 0.0, 0.0))
}

/// A link as it fans out from a tab; straight where it can be.
fn fan(start: Point, end: Point) -> Vec<Segment> {
    if (start.y - end.y).abs() < 0.5 {
        return vec![Segment::Move(start), Segment::Line(end)];
    }
    let width = end.x - start.x;
    let controls = (Point::new(start.x + 0.62 * width, start.y), Point::new(start.x + 0.30 * width, end.y));
    vec![Segment::Move(start), Segment::Cubic(controls.0, controls.1, end)]
}
