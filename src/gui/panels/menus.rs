//! Menus, which list the commands of the table with their keys.

use eframe::egui::{Button, RichText, Ui};

use crate::gui::command_table::{Entry, TOPICS, Topic};
use crate::gui::panels::Screen;
use crate::gui::theme::size;
use crate::language::tr;

/// The menu of a cause: what can be done with the selected ones.
pub fn cause_menu_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    ui.set_min_width(WIDTH);
    for (index, words) in ["topic-cause", "topic-edit"].into_iter().enumerate() {
        if index > 0 {
            ui.separator();
        }
        for topic in TOPICS.iter().filter(|topic| topic.words == words) {
            entries_ui(ui, screen, topic);
        }
    }
}

/// The menu of a topic, behind a button with its name; `more` adds what only this menu has.
pub fn topic_menu_ui(
    ui: &mut Ui,
    screen: &mut Screen<'_>,
    topic: &Topic,
    more: impl FnOnce(&mut Ui, &mut Screen<'_>),
) {
    let label = RichText::new(tr!(screen.language(), topic.words)).size(size::UI);
    ui.menu_button(label, |ui| {
        ui.set_min_width(WIDTH);
        entries_ui(ui, screen, topic);
        more(ui, screen);
    });
}

const WIDTH: f32 = 260.0;

fn entries_ui(ui: &mut Ui, screen: &mut Screen<'_>, topic: &Topic) {
    let mut shown = "";
    for entry in topic.entries.iter().filter(|entry| !entry.words.is_empty()) {
        // Arrows say the same four times, and a menu needs none of them.
        if entry.words != shown {
            entry_ui(ui, screen, entry);
        }
        shown = entry.words;
    }
}

fn entry_ui(ui: &mut Ui, screen: &mut Screen<'_>, entry: &Entry) {
    let is_enabled = entry.is_enabled(screen.session, screen.view);
    let button = Button::new(entry.name(screen.language())).shortcut_text(entry.key().unwrap_or_default());
    if ui.add_enabled(is_enabled, button).clicked() {
        screen.commands.push(entry.command.clone());
        ui.close();
    }
}
