//! The list of all keys.

use eframe::egui::{Grid, Ui};

use crate::drawing::Palette;
use crate::gui::command::{Command, key_list};
use crate::gui::theme::size;
use crate::gui::widgets::{bold_ui, key_cap_ui, modal, text_ui};
use crate::language::{Language, tr};

/// Shows the list until it is closed.
pub fn keys_ui(ui: &Ui, language: Language, palette: &Palette, commands: &mut Vec<Command>) {
    let modal = modal("keys", ui.style()).show(ui.ctx(), |ui| {
        bold_ui(ui, tr!(language, "keys-title"), size::PAGE - 4.0, palette.ink);
        ui.add_space(8.0);
        let all = key_list(language);
        let half = all.len().div_ceil(2);
        Grid::new("keys").num_columns(4).spacing([18.0, 8.0]).show(ui, |ui| {
            for row in 0..half {
                for index in [row, row + half] {
                    if let Some((keys, meaning)) = all.get(index) {
                        key_cap_ui(ui, palette, keys);
                        text_ui(ui, meaning, size::UI, palette.ink);
                    }
                }
                ui.end_row();
            }
        });
        ui.add_space(10.0);
        ui.button(tr!(language, "button-close")).clicked()
    });
    if modal.inner || modal.should_close() {
        commands.push(Command::ShowKeys(false));
    }
}
