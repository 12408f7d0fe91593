//! How wide are the parts of a row, so that it fills its card and keeps to it?

use eframe::egui::{TextWrapMode, Ui, vec2};

use crate::document::ItemId;
use crate::drawing::Icon;
use crate::gui::panels::Screen;
use crate::gui::widgets::icon_button_ui;
use crate::language::tr;

/// What stands between two parts of a row, in points.
pub(super) const GAP: f32 = 8.0;
/// What the button at the end of a row takes, with the gap before it.
pub(super) const DELETE: f32 = 40.0 + GAP;

/// The width that a row leaves to a part that is followed by `rest` points.
pub(super) fn width_before(ui: &Ui, rest: f32) -> f32 {
    (ui.available_width() - rest).max(80.0)
}

/// A list to choose from that is `width` points wide.
pub(super) fn wide_ui<R>(ui: &mut Ui, width: f32, choice: impl FnOnce(&mut Ui) -> R) -> R {
    ui.allocate_ui(vec2(width, 28.0), |ui| {
        ui.spacing_mut().combo_width = width;
        // A long word is cut before it pushes what follows out of the card.
        ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
        choice(ui)
    })
    .inner
}

/// The button that deletes the item called `id`; says whether it was pressed.
pub(super) fn delete_ui(ui: &mut Ui, screen: &Screen<'_>, id: impl Into<ItemId>) -> bool {
    let name = tr!(screen.language(), "button-delete", id = id.into().to_string());
    icon_button_ui(ui, screen.palette, Icon::Trash, name, true).clicked()
}

/// Shows `count` things side by side, in as many lines as it takes for each to be `least` points wide.
pub(super) fn side_by_side_ui(
    ui: &mut Ui,
    count: usize,
    least: f32,
    gap: f32,
    mut thing: impl FnMut(&mut Ui, usize),
) {
    let across = (((ui.available_width() + gap) / (least + gap)) as usize).clamp(1, count.max(1));
    let width = ((ui.available_width() - gap * (across - 1) as f32) / across as f32).floor();
    for first in (0..count).step_by(across) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for place in first..(first + across).min(count) {
                ui.allocate_ui(vec2(width, 0.0), |ui| {
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        thing(ui, place);
                    });
                });
            }
        });
    }
}
