//! A row for one item, and a field for a new one.

use crate::document::CauseId;
use crate::gui::panels::Screen;
use crate::gui::theme::{color, size};
use crate::gui::widgets::{chip_ui, name_field, paragraph_ui, text_ui};
use crate::language::tr;
use eframe::egui::{Id, Key, Response, Sense, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo, accesskit};

/// A row that names an item; pressing it opens the item.
pub(super) fn item_row_ui(
    ui: &mut Ui,
    screen: &Screen<'_>,
    id: &str,
    statement: &str,
    right: impl FnOnce(&mut Ui),
) -> Response {
    let palette = screen.palette;
    let row = ui.horizontal_top(|ui| {
        chip_ui(ui, id, palette.ink2, palette.sunken, None);
        ui.vertical(|ui| {
            paragraph_ui(ui, statement, size::UI, palette.ink);
            right(ui);
        });
    });
    let name = format!("{id} {statement}");
    let response = ui.interact(row.response.rect, Id::unique(("item row", id)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, name.as_str()));
    if response.hovered() {
        let hover = Stroke::new(1.0, color(palette.ctl));
        ui.painter().rect_stroke(row.response.rect.expand(2.0), 4.0, hover, StrokeKind::Outside);
    }
    response
}

/// The causes that a new item speaks of: all that are selected, the primary first.
pub(super) fn all_selected(screen: &Screen<'_>) -> Vec<CauseId> {
    let primary = screen.view.selection.primary();
    let others = screen.view.selection.iter().filter(|&id| Some(id) != primary);
    primary.into_iter().chain(others).collect()
}

/// Says that a new item will speak of all selected causes, where there are several.
pub(super) fn for_all_ui(ui: &mut Ui, screen: &Screen<'_>) {
    let count = screen.view.selection.len();
    if count > 1 {
        let words = tr!(screen.language(), "inspector-for-all", count = count);
        text_ui(ui, words, size::META, screen.palette.accent);
    }
}

/// A field for a new item; returns its text when Enter is pressed.
pub(super) fn new_item_ui(ui: &mut Ui, id: (&str, CauseId), name: &str, wants_focus: bool) -> Option<String> {
    let id = Id::unique(id);
    let mut text: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let field = TextEdit::singleline(&mut text).id(id).hint_text(name).desired_width(f32::INFINITY);
    let response = ui.add(field);
    name_field(&response, name);
    if wants_focus {
        response.request_focus();
        response.scroll_to_me(None);
    }
    let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let statement = text.trim().to_owned();
    if is_entered && !statement.is_empty() {
        ui.data_mut(|data| data.remove::<String>(id));
        return Some(statement);
    }
    ui.data_mut(|data| data.insert_temp(id, text));
    None
}
