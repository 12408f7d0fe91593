//! The causes on which a dragged fact can be let go: a list that opens while one is under way.

use eframe::egui::{
    Align2, Area, CornerRadius, Frame, Id, Margin, Order, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, accesskit, pos2, vec2,
};

use crate::document::{CauseId, Review};
use crate::drawing::text::ellipsized;
use crate::drawing::{Face, Icon};
use crate::gui::fact_drag::{FactDrag, dragged, follow_ui};
use crate::gui::panels::Screen;
use crate::gui::theme::{bold, color, radius, regular, size};
use crate::gui::widgets::{bold_ui, icon_ui, text_ui};
use crate::language::tr;

const ROW: f32 = 34.0;
const HEAD: f32 = 62.0;

/// Shows the list in the half of `room` that the drag did not begin in.
pub(super) fn drop_list_ui(ui: &Ui, screen: &mut Screen<'_>, room: Rect) {
    let Some(FactDrag { fact, from }) = dragged(ui.ctx()) else { return };
    let (left, right) = room.split_left_right_at_x(room.center().x);
    let half = if from.x > room.center().x { left } else { right }.shrink(6.0);
    let causes = nested(screen.review);
    let area = Area::new(Id::unique("causes to drop on")).order(Order::Foreground).fixed_pos(half.min);
    let target = area.show(ui.ctx(), |ui| {
        let (palette, language) = (screen.palette, screen.language());
        let frame = Frame::new()
            .fill(color(palette.surface))
            .stroke(Stroke::new(2.0, color(palette.accent_line)))
            .corner_radius(CornerRadius::same(radius::PANEL))
            .shadow(ui.visuals().popup_shadow)
            .inner_margin(Margin::same(8));
        let inside = frame.show(ui, |ui| {
            let rows = causes.len().max(1) as f32 * ROW;
            ui.set_width(half.width() - 16.0);
            ui.set_height((half.height() - 16.0).min(HEAD + rows));
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.horizontal(|ui| {
                icon_ui(ui, Icon::Link, Face::IconBold, size::CARD, palette.ink);
                let title = tr!(language, "fact-drag-title", fact = fact.to_string());
                bold_ui(ui, title, size::ROW, palette.ink);
            });
            text_ui(ui, tr!(language, "fact-drag-shift"), size::META, palette.ink2);
            ui.add_space(6.0);
            let scroll = ScrollArea::vertical().id_salt("causes to drop on").auto_shrink(false);
            let shown = scroll.show_rows(ui, ROW, causes.len(), |ui, rows| {
                scroll_at_edges(ui);
                rows.filter_map(|row| {
                    let (cause, depth) = *causes.get(row)?;
                    row_ui(ui, screen, cause, depth).then_some(cause)
                })
                .last()
            });
            shown.inner
        });
        inside.inner
    });
    follow_ui(ui, screen, room, target.inner);
}

/// The causes in the order in which they are read, each with how many effects stand above it; those without an effect come last.
fn nested(review: &Review) -> Vec<(CauseId, usize)> {
    let mut depths = std::collections::BTreeMap::new();
    let read: Vec<CauseId> = review.reading_order().into_iter().collect();
    for &effect in &read {
        let depth = *depths.entry(effect).or_insert(0);
        for cause in review.causes.get(&effect).into_iter().flat_map(crate::document::Cause::causes) {
            depths.entry(cause).or_insert(depth + 1);
        }
    }
    let parked = review.unlinked_causes();
    let depth = |id: CauseId| depths.get(&id).copied().unwrap_or(0);
    read.into_iter().chain(parked).map(|id| (id, depth(id))).collect()
}

/// A drag near the upper or lower edge brings what is beyond it into view.
fn scroll_at_edges(ui: &Ui) {
    const EDGE: f32 = 28.0;
    const SPEED: f32 = 9.0;
    let clip = ui.clip_rect();
    let Some(pointer) = ui.input(|input| input.pointer.latest_pos()) else { return };
    if !clip.x_range().contains(pointer.x) {
        return;
    }
    let up = (clip.top() + EDGE - pointer.y).clamp(0.0, EDGE);
    let down = (pointer.y - clip.bottom() + EDGE).clamp(0.0, EDGE);
    let speed = (up - down) / EDGE * SPEED;
    if speed != 0.0 {
        ui.scroll_with_delta(vec2(0.0, speed));
        ui.ctx().request_repaint();
    }
}

/// Shows one cause; says whether the fact hangs over it.
fn row_ui(ui: &mut Ui, screen: &Screen<'_>, cause: CauseId, depth: usize) -> bool {
    const INDENT: f32 = 14.0;
    const DEEPEST: usize = 8;
    let palette = screen.palette;
    let (place, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let place = place.shrink2(vec2(2.0, 2.0));
    let place =
        Rect::from_min_max(pos2(place.left() + depth.min(DEEPEST) as f32 * INDENT, place.top()), place.max);
    let response = ui.interact(place, Id::unique(("drop on", cause)), Sense::hover());
    let statement = screen.review.causes.get(&cause).map_or("", |it| it.statement.as_str());
    let name = tr!(screen.language(), "fact-drag-target", cause = cause.to_string(), statement = statement);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, name.as_str()));
    let is_target = ui
        .input(|input| input.pointer.latest_pos())
        .is_some_and(|it| place.contains(it) && ui.clip_rect().contains(it));
    let (fill, line) = if is_target {
        (palette.accent_bg, Stroke::new(2.0, color(palette.accent)))
    } else {
        (palette.panel, Stroke::new(1.0, color(palette.line2)))
    };
    let painter = ui.painter();
    painter.rect(place, CornerRadius::same(6), color(fill), line, StrokeKind::Inside);
    let at = pos2(place.left() + 8.0, place.center().y);
    let id = painter.text(at, Align2::LEFT_CENTER, cause.to_string(), bold(size::META), color(palette.ink));
    let at = pos2(id.right() + 8.0, place.center().y);
    let words = ellipsized(statement, Face::Regular, size::UI, place.right() - at.x - 8.0);
    painter.text(at, Align2::LEFT_CENTER, words, regular(size::UI), color(palette.ink));
    is_target
}
