//! The list of all keys.

use eframe::egui::{Grid, Ui};

use crate::gui::command::Command;
use crate::gui::command_table::{TOPICS, Topic};
use crate::gui::panels::Screen;
use crate::gui::theme::size;
use crate::gui::widgets::{bold_ui, key_cap_ui, modal, modal_scroll_ui, modal_width, text_ui};
use crate::language::tr;

/// The room that a column of topics takes.
const COLUMN: f32 = 270.0;
/// The room between columns.
const GAP: f32 = 34.0;
/// Further columns would be harder to look through than to scroll.
const MOST_COLUMNS: usize = 4;

/// Shows the list until it is closed.
pub fn keys_ui(ui: &Ui, screen: &mut Screen<'_>) {
    let language = screen.language();
    let modal = modal("keys", ui.style()).show(ui.ctx(), |ui| {
        let width = modal_width(ui, MOST_COLUMNS as f32 * (COLUMN + GAP));
        ui.set_max_width(width);
        bold_ui(ui, tr!(language, "keys-title"), size::PAGE - 4.0, screen.palette.ink);
        ui.add_space(8.0);
        let columns = ((width / (COLUMN + GAP)) as usize).clamp(1, MOST_COLUMNS);
        modal_scroll_ui(ui, 190.0, |ui| columns_ui(ui, screen, columns));
        ui.add_space(10.0);
        ui.button(tr!(language, "button-close")).clicked()
    });
    if modal.inner || modal.should_close() {
        screen.commands.push(Command::CloseOverlay);
    }
}

fn columns_ui(ui: &mut Ui, screen: &Screen<'_>, columns: usize) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for topics in in_columns(columns) {
            ui.vertical(|ui| {
                ui.set_width(COLUMN);
                ui.spacing_mut().item_spacing.x = 8.0;
                topics.iter().for_each(|topic| topic_ui(ui, screen, topic));
            });
        }
    });
}

/// The topics in their order, in columns of about the same height.
fn in_columns(columns: usize) -> Vec<&'static [Topic]> {
    /// The lines that the name of a topic takes, with the room around it.
    const HEAD: usize = 2;
    let height = |topic: &Topic| topic.key_lines().len() + HEAD;
    let whole: usize = TOPICS.iter().map(height).sum();
    let (mut above, mut first, mut parts) = (0, 0, Vec::new());
    for (place, topic) in TOPICS.iter().enumerate() {
        // A column ends where its topics end nearest to its share of all lines.
        let share = (parts.len() + 1) * whole / columns;
        if parts.len() + 1 < columns && above + height(topic) / 2 > share && place > first {
            parts.push(&TOPICS[first..place]);
            first = place;
        }
        above += height(topic);
    }
    parts.push(&TOPICS[first..]);
    parts
}

fn topic_ui(ui: &mut Ui, screen: &Screen<'_>, topic: &Topic) {
    let (palette, language) = (screen.palette, screen.language());
    ui.add_space(6.0);
    bold_ui(ui, tr!(language, topic.words), size::UI, palette.ink2);
    ui.spacing_mut().interact_size.y = 20.0;
    Grid::new(topic.words).num_columns(2).spacing([14.0, 5.0]).show(ui, |ui| {
        for line in topic.key_lines() {
            key_cap_ui(ui, palette, &line.keys);
            text_ui(ui, tr!(language, line.words), size::UI, palette.ink);
            ui.end_row();
        }
    });
}
