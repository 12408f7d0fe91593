//! The list of all keys.

use eframe::egui::{Grid, Ui};

use crate::gui::command::Command;
use crate::gui::command_table::{TOPICS, Topic};
use crate::gui::panels::Screen;
use crate::gui::theme::size;
use crate::gui::widgets::{bold_ui, key_cap_ui, modal, modal_scroll_ui, modal_width, text_ui};
use crate::language::tr;

/// A narrower window shows one topic below the other.
const SIDE_BY_SIDE: f32 = 1240.0;

/// Shows the list until it is closed.
pub fn keys_ui(ui: &Ui, screen: &mut Screen<'_>) {
    let language = screen.language();
    let modal = modal("keys", ui.style()).show(ui.ctx(), |ui| {
        ui.set_max_width(modal_width(ui, 1240.0));
        bold_ui(ui, tr!(language, "keys-title"), size::PAGE - 4.0, screen.palette.ink);
        ui.add_space(8.0);
        let is_wide = ui.ctx().content_rect().width() >= SIDE_BY_SIDE;
        modal_scroll_ui(ui, 190.0, |ui| {
            if is_wide {
                columns_ui(ui, screen);
            } else {
                TOPICS.iter().for_each(|topic| topic_ui(ui, screen, topic));
            }
        });
        ui.add_space(10.0);
        ui.button(tr!(language, "button-close")).clicked()
    });
    if modal.inner || modal.should_close() {
        screen.commands.push(Command::CloseOverlay);
    }
}

fn columns_ui(ui: &mut Ui, screen: &Screen<'_>) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 34.0;
        for topics in in_columns() {
            ui.vertical(|ui| topics.iter().for_each(|topic| topic_ui(ui, screen, topic)));
        }
    });
}

/// The topics, side by side: the causes first, for they are what a meeting needs.
fn in_columns() -> impl Iterator<Item = &'static [Topic]> {
    let (causes, others) = TOPICS.split_at(1);
    std::iter::once(causes).chain(others.chunks(2))
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
