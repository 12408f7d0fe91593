//! Two columns side by side where the window is wide enough, and the parts that stand in them.

use eframe::egui::{
    Align, Align2, CentralPanel, CornerRadius, Frame, Layout, Margin, Rect, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, UiBuilder, pos2, vec2,
};

use crate::drawing::Palette;
use crate::gui::panels::{beginning_ui, follow_focus};
use crate::gui::theme::{color, radius, regular, size};

/// The room between two columns, in points.
const GAP: f32 = 14.0;
/// What the scroll bar takes while the pointer is near.
pub(super) const SCROLL_BAR: f32 = 8.0;

/// The frame of a step that fills the middle and scrolls within its parts.
pub(super) fn step_ui(ui: &mut Ui, palette: &Palette, contents: impl FnOnce(&mut Ui)) {
    let frame = Frame::new().fill(color(palette.bg)).inner_margin(Margin {
        left: 20,
        right: 14,
        top: 14,
        bottom: 10,
    });
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        beginning_ui(ui);
        contents(ui);
    });
}

/// Cuts what is left of the room in two, the left one `share` of it wide; none if it is narrower than `least`.
pub(super) fn halves(ui: &Ui, share: f32, least: f32) -> Option<[Rect; 2]> {
    let room = ui.available_rect_before_wrap();
    (room.width() >= least).then(|| {
        let middle = room.left() + (room.width() - GAP) * share;
        [
            Rect::from_min_max(room.min, pos2(middle, room.bottom())),
            Rect::from_min_max(pos2(middle + GAP, room.top()), room.max),
        ]
    })
}

/// A column that scrolls by itself.
pub(super) fn column_ui(ui: &mut Ui, name: &str, room: Rect, contents: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().max_rect(room).layout(Layout::top_down(Align::Min)), |ui| {
        ScrollArea::vertical().id_salt(name).auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - SCROLL_BAR);
            contents(ui);
            follow_focus(ui);
        });
    });
}

/// A white sheet with little around what it holds, for lists.
pub(super) fn tight_sheet_ui<R>(ui: &mut Ui, palette: &Palette, contents: impl FnOnce(&mut Ui) -> R) -> R {
    Frame::new()
        .fill(color(palette.surface))
        .stroke(Stroke::new(1.0, color(palette.line)))
        .corner_radius(CornerRadius::same(radius::PANEL))
        .inner_margin(Margin::symmetric(14, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            contents(ui)
        })
        .inner
}

/// A cell of a row: so wide and so high, whatever it holds.
pub(super) fn cell_ui<R>(ui: &mut Ui, width: f32, height: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let layout = Layout::left_to_right(Align::Center);
    // What stands in the cell moves nothing beside it, however much of the room it takes.
    let mut cell = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
    cell.set_clip_rect(ui.clip_rect().intersect(rect.expand(2.0)));
    contents(&mut cell)
}

/// A key as it looks on the keyboard, no higher than the words beside it.
pub(super) fn cap_ui(ui: &mut Ui, palette: &Palette, key: &str) {
    const HEIGHT: f32 = 18.0;
    let galley = ui.painter().layout_no_wrap(key.to_owned(), regular(size::MICRO), color(palette.ink2));
    let (rect, _) = ui.allocate_exact_size(vec2(galley.size().x + 10.0, HEIGHT), Sense::hover());
    let outline = Stroke::new(1.0, color(palette.line2));
    ui.painter().rect(
        rect,
        CornerRadius::same(radius::CHIP),
        color(palette.surface),
        outline,
        StrokeKind::Inside,
    );
    let at = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size()).min;
    ui.painter().galley(at, galley, color(palette.ink2));
}

/// What stands above the columns: as wide as they are, beside their scroll bars.
pub(super) fn above_columns_ui(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width() - SCROLL_BAR);
        contents(ui);
    });
}
