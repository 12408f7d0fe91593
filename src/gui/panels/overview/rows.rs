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
