//! What stands on links: the tabs of gates, and the marks of what is open or cannot be.

use crate::document::CauseId;
use crate::drawing::figures::why_tree::card::{META, OUTLINE};
use crate::drawing::figures::why_tree::gates::{Member, Way};
use crate::drawing::figures::why_tree::paint::Painter;
use crate::drawing::figures::why_tree::words::Said;
use crate::drawing::sketch::{Lettering, Sketch, rounded};
use crate::drawing::{Color, Face, Icon, Stroke};
use crate::layout::{Point, Rect};

/// The height of a gate's tab.
pub(super) const TAB_HEIGHT: f32 = 22.0;

/// The tab of alternatives.
pub(super) fn any_tab(painter: Painter<'_>, effect: CauseId, ways: &[Way], tab: Rect) -> Sketch {
    let colors = painter.palette;
    let causes: Vec<CauseId> = ways.iter().flat_map(|way| &way.members).map(|it| it.cause).collect();
    let mut sketch = said(painter, Said::Any, &causes, effect, tab);
    let inner = Rect::new(tab.left(), tab.top() + 0.75, tab.size.width - 0.75, TAB_HEIGHT - OUTLINE);
    let round = inner.size.height / 2.0;
    let outline = Stroke::solid(colors.edge, OUTLINE);
    sketch.path(rounded(inner, [0.0, round, round, 0.0]), Some(colors.surface), Some(outline));
    let area = Rect::new(tab.left(), tab.top(), tab.size.width - 3.0, tab.size.height);
    centred(&mut sketch, area, &painter.words.any, Lettering::new(Face::Bold, 12.0, colors.ink));
    sketch
}

/// The tab of causes that act together.
pub(super) fn all_tab(painter: Painter<'_>, sketch: &mut Sketch, tab: Rect, way: &Way) {
    let how = Lettering::new(Face::Bold, 12.0, painter.palette.on_gate);
    sketch.path(rounded(tab, [0.0, 3.0, 3.0, 0.0]), Some(tab_color(painter, way)), None);
    centred(sketch, tab, &painter.words.all, how);
}

/// The ground of a set's tab; a set that does not hold is faded.
pub(super) const fn tab_color(painter: Painter<'_>, way: &Way) -> Color {
    if way.is_broken { painter.palette.mute } else { painter.palette.gate }
}

/// The mark of a link about which the room has not been asked.
pub(super) fn question(painter: Painter<'_>, sketch: &mut Sketch, centre: Point) {
    const RADIUS: f32 = 7.5;
    let colors = painter.palette;
    let mark = Rect::new(centre.x - RADIUS, centre.y - RADIUS, 2.0 * RADIUS, 2.0 * RADIUS);
    sketch.rect(mark, RADIUS, Some(colors.surface), Some(Stroke::solid(colors.warn, 1.2)));
    centred(sketch, mark, "?", Lettering::new(Face::Bold, META, colors.warn));
    sketch.say(&painter.words.comma);
    sketch.say(&painter.words.not_asked);
}

/// The mark of a link that cannot be: by the facts, the cause came after its effect, or had ended before.
pub(super) fn contradiction(
    painter: Painter<'_>,
    sketch: &mut Sketch,
    effect: CauseId,
    member: &Member,
    centre: Point,
) {
    const RADIUS: f32 = 8.0;
    if !painter.contradicted.contains(&(effect, member.cause)) {
        return;
    }
    let colors = painter.palette;
    let mark = Rect::new(centre.x - RADIUS, centre.y - RADIUS, 2.0 * RADIUS, 2.0 * RADIUS);
    sketch.rect(mark, RADIUS, Some(colors.surface), Some(Stroke::solid(colors.root, OUTLINE)));
    let how = Lettering::new(Face::IconBold, 12.0, colors.root);
    sketch.icon(centre.x - how.size / 2.0, centre.y, Icon::Clock, how);
    if !sketch.has_label() {
        sketch.say(&painter.words.say(Said::One, &[member.cause], effect));
    }
    sketch.say(&painter.words.comma);
    sketch.say(&painter.words.contradicted);
}

/// One line of text in the middle of `area`.
pub(super) fn centred(sketch: &mut Sketch, area: Rect, words: &str, how: Lettering) {
    let left = area.left() + (area.size.width - how.width(words)) / 2.0;
    sketch.text(left, area.middle_y(), words, how);
}

/// A sketch that says how `causes` lead to `effect`.
pub(super) fn said(
    painter: Painter<'_>,
    what: Said,
    causes: &[CauseId],
    effect: CauseId,
    bounds: Rect,
) -> Sketch {
    Sketch::new(None, painter.words.say(what, causes, effect), bounds)
}
