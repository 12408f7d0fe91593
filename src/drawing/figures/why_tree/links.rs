//! How links and gates are painted.

use crate::document::CauseId;
use crate::drawing::figures::why_tree::card::OUTLINE;
use crate::drawing::figures::why_tree::forest::{Forest, Placed};
use crate::drawing::figures::why_tree::gates::{Gate, Member, Way};
use crate::drawing::figures::why_tree::paint::{Painter, crossed_out};
use crate::drawing::figures::why_tree::words::Said;
use crate::drawing::figures::why_tree::{EdgeKind, TreeEdge, WhyTree};
use crate::drawing::sketch::{Lettering, Sketch, rounded};
use crate::drawing::{Color, Face, Icon, Segment, Stroke};
use crate::layout::{Point, Rect};

const TAB_HEIGHT: f32 = 22.0;
const CHIP_HEIGHT: f32 = 18.0;
const BAR: f32 = 5.0;
const ARM: f32 = 2.5;
/// How far the bar reaches beyond its first and its last arm.
const OVERSHOOT: f32 = 7.0;
/// How far the bar stands in front of its causes.
const BAR_ROOM: f32 = 20.0;
const CORNER: f32 = 8.0;

/// Paints the links and gates of every card.
pub(super) fn paint(painter: &Painter<'_>, forest: &Forest<'_>, tree: &mut WhyTree) {
    for (effect, placed) in forest.cards.iter().enumerate() {
        Links { painter, forest, tree, effect, placed }.gate(&placed.gate);
    }
}

/// The links of one effect.
struct Links<'a> {
    painter: &'a Painter<'a>,
    forest: &'a Forest<'a>,
    tree: &'a mut WhyTree,
    effect: usize,
    placed: &'a Placed<'a>,
}

impl Links<'_> {
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
                let front = |links: &Self, sketch: &mut Sketch| links.all_tab(sketch, tab, way);
                self.set(way, front, Point::new(tab.right(), start.y));
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

    fn all_tab(&self, sketch: &mut Sketch, tab: Rect, way: &Way) {
        let how = Lettering::new(Face::Bold, 12.0, self.painter.palette().on_gate);
        sketch.path(rounded(tab, [0.0, 3.0, 3.0, 0.0]), Some(self.tab_color(way)), None);
        centred(sketch, tab, &self.painter.words.all, how);
    }

    /// The ground of a set's tab; a set that does not hold is faded.
    fn tab_color(&self, way: &Way) -> Color {
        let colors = self.painter.palette();
        if way.is_broken { colors.mute } else { colors.gate }
    }

    /// The tab of alternatives; returns where its links begin.
    fn any(&mut self, ways: &[Way], start: Point) -> Point {
        let colors = self.painter.palette();
        let words = &self.painter.words.any;
        let tab = self.tab(start, words);
        let causes: Vec<CauseId> = ways.iter().flat_map(|way| &way.members).map(|it| it.cause).collect();
        let mut sketch = self.sketch(Said::Any, &causes, tab);
        let inner = Rect::new(tab.left(), tab.top() + 0.75, tab.size.width - 0.75, TAB_HEIGHT - OUTLINE);
        let round = inner.size.height / 2.0;
        let outline = Stroke::solid(colors.edge, OUTLINE);
        sketch.path(rounded(inner, [0.0, round, round, 0.0]), Some(colors.surface), Some(outline));
        let area = Rect::new(tab.left(), tab.top(), tab.size.width - 3.0, tab.size.height);
        centred(&mut sketch, area, words, Lettering::new(Face::Bold, 12.0, colors.ink));
        self.push(sketch, None, EdgeKind::Any, Point::new(tab.right(), start.y));
        Point::new(tab.right(), start.y)
    }

    /// A link from `start` to a single cause.
    fn link(&mut self, member: &Member, start: Point, kind: EdgeKind, marks_unasked: bool) {
        let Some(end) = self.end(member) else { return };
        let colors = self.painter.palette();
        let mut sketch = self.sketch(Said::One, &[member.cause], Rect::new(start.x, start.y, 0.0, 0.0));
        sketch.path(fan(start, end), None, Some(Stroke::solid(colors.edge, 2.0)));
        if marks_unasked {
            self.question(&mut sketch, Point::new(end.x - 14.0, end.y));
        }
        let room = if marks_unasked { 32.0 } else { 14.0 };
        self.contradiction(&mut sketch, member, Point::new(end.x - room, end.y));
        self.push(sketch, Some(member.cause), kind, end);
    }

    /// The mark of a link about which the room has not been asked.
    fn question(&self, sketch: &mut Sketch, centre: Point) {
        const RADIUS: f32 = 7.5;
        let colors = self.painter.palette();
        let mark = Rect::new(centre.x - RADIUS, centre.y - RADIUS, 2.0 * RADIUS, 2.0 * RADIUS);
        sketch.rect(mark, RADIUS, Some(colors.surface), Some(Stroke::solid(colors.warn, 1.2)));
        centred(sketch, mark, "?", Lettering::new(Face::Bold, 11.0, colors.warn));
        sketch.say(&self.painter.words.comma);
        sketch.say(&self.painter.words.not_asked);
    }

    /// The mark of a link that cannot be: by the facts, the cause came after its effect, or had ended before.
    fn contradiction(&self, sketch: &mut Sketch, member: &Member, centre: Point) {
        const RADIUS: f32 = 8.0;
        if !self.painter.contradicted.contains(&(self.placed.face.cause, member.cause)) {
            return;
        }
        let colors = self.painter.palette();
        let mark = Rect::new(centre.x - RADIUS, centre.y - RADIUS, 2.0 * RADIUS, 2.0 * RADIUS);
        sketch.rect(mark, RADIUS, Some(colors.surface), Some(Stroke::solid(colors.root, OUTLINE)));
        let how = Lettering::new(Face::IconBold, 12.0, colors.root);
        sketch.icon(centre.x - how.size / 2.0, centre.y, Icon::Clock, how);
        if !sketch.has_label() {
            let cause = [member.cause];
            sketch.say(&self.painter.words.say(Said::One, &cause, self.placed.face.cause));
        }
        sketch.say(&self.painter.words.comma);
        sketch.say(&self.painter.words.contradicted);
    }

    /// An alternative that is itself a set: a link to its own tab, and the bar behind.
    fn nested(&mut self, way: &Way, start: Point) {
        let colors = self.painter.palette();
        let (top, bottom) = self.reach(way);
        let middle = (top + bottom) / 2.0;
        let how = Lettering::new(Face::Bold, 11.0, colors.on_gate);
        let words = &self.painter.words.all;
        let width = how.width(words) + 10.0;
        let right = self.bar_x() - 8.0;
        let chip = Rect::new(right - width, middle - CHIP_HEIGHT / 2.0, width, CHIP_HEIGHT);
        let stroke = Stroke::solid(colors.edge, 2.0);
        self.set(
            way,
            |links, sketch| {
                sketch.path(fan(start, Point::new(chip.left(), middle)), None, Some(stroke));
                sketch.rect(chip, 2.0, Some(links.tab_color(way)), None);
                centred(sketch, chip, &links.painter.words.all, how);
            },
            Point::new(right, middle),
        );
    }

    /// The bar of causes that act together, behind what `front` paints, and an arm to each.
    fn set(&mut self, way: &Way, front: impl FnOnce(&Self, &mut Sketch), start: Point) {
        let colors = self.painter.palette();
        let color = if way.is_broken { colors.mute_line } else { colors.gate };
        let x = self.bar_x();
        let (top, bottom) = self.reach(way);
        let (top, bottom) = (top - OVERSHOOT, bottom + OVERSHOOT);

        let causes: Vec<CauseId> = way.members.iter().map(|it| it.cause).collect();
        let mut sketch = self.sketch(Said::All, &causes, Rect::new(x, start.y, 0.0, 0.0));
        sketch.line(&[start, Point::new(x, start.y)], Stroke::solid(color, ARM));
        sketch.rect(Rect::new(x - BAR / 2.0, top, BAR, bottom - top), 0.0, Some(color), None);
        front(self, &mut sketch);
        self.push(sketch, None, EdgeKind::All, Point::new(x, start.y));

        for member in &way.members {
            if let Some(end) = self.end(member) {
                self.arm(member, x, end, color);
            }
        }
    }

    fn arm(&mut self, member: &Member, x: f32, end: Point, color: Color) {
        let colors = self.painter.palette();
        let start = Point::new(x, end.y);
        let said = if member.is_refuted { Said::Refuted } else { Said::One };
        let mut sketch = Sketch::new(None, String::new(), Rect::new(x, end.y, 0.0, 0.0));
        if member.is_refuted {
            sketch.say(&self.painter.words.say(said, &[member.cause], self.placed.face.cause));
            sketch.line(&[start, end], Stroke::dashed(colors.mute_line, OUTLINE, 5.0, 4.0));
            let middle = Point::new((x + end.x) / 2.0, end.y);
            crossed_out(&mut sketch, middle, 7.0, colors.bg, colors);
        } else {
            sketch.line(&[start, end], Stroke::solid(color, ARM));
            self.contradiction(&mut sketch, member, Point::new(end.x - 9.0, end.y));
        }
        self.push(sketch, Some(member.cause), EdgeKind::All, end);
    }

    /// From the bottom of the effect down to a refuted cause, dashed and crossed out.
    fn refuted(&mut self, member: &Member) {
        let Some(end) = self.end(member) else { return };
        let colors = self.painter.palette();
        let from = self.placed.rect;
        let (x, control) =
            (from.left() + from.size.width / 2.0, Point::new(from.left() + from.size.width / 2.0, end.y));
        let mut sketch = self.sketch(Said::Refuted, &[member.cause], Rect::new(end.x, end.y, 0.0, 0.0));
        let segments = vec![
            Segment::Move(Point::new(x, from.bottom())),
            Segment::Line(Point::new(x, end.y - CORNER)),
            Segment::Cubic(control, control, Point::new(x + CORNER, end.y)),
            Segment::Line(end),
        ];
        sketch.path(segments, None, Some(Stroke::dashed(colors.mute_line, OUTLINE, 5.0, 4.0)));
        crossed_out(&mut sketch, Point::new(end.x - 26.0, end.y), 9.0, colors.bg, colors);
        self.push(sketch, Some(member.cause), EdgeKind::Refuted, end);
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
        self.placed.rect.right() + self.forest.level - BAR_ROOM
    }

    /// Where the link to `member` ends.
    fn end(&self, member: &Member) -> Option<Point> {
        let rect = self.forest.perch(self.effect, member)?;
        Some(Point::new(rect.left(), rect.middle_y()))
    }

    fn sketch(&self, what: Said, causes: &[CauseId], bounds: Rect) -> Sketch {
        Sketch::new(None, self.painter.words.say(what, causes, self.placed.face.cause), bounds)
    }

    fn push(&mut self, sketch: Sketch, cause: Option<CauseId>, kind: EdgeKind, to: Point) {
        let group = self.tree.scene.groups.len();
        let effect = self.placed.face.cause;
        let from = Point::new(self.placed.rect.right(), self.placed.rect.middle_y());
        self.tree.links.push(TreeEdge { effect, cause, kind, from, to, group });
        self.tree.scene.groups.push(sketch.finish());
    }
}

/// One line of text in the middle of `area`.
fn centred(sketch: &mut Sketch, area: Rect, words: &str, how: Lettering) {
    let left = area.left() + (area.size.width - how.width(words)) / 2.0;
    sketch.text(left, area.middle_y(), words, how);
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
