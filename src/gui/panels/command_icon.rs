//! Buttons that show only an icon, for commands of the table: the tooltip says what they do, and which key does the same.

use eframe::egui::Ui;

use crate::drawing::Icon;
use crate::gui::command::Command;
use crate::gui::command_table::{Entry, entry_of};
use crate::gui::panels::Screen;
use crate::gui::widgets::keyed_icon_button_ui;

/// A button for a command that stands in the table.
pub(super) fn command_icon_ui(ui: &mut Ui, screen: &mut Screen<'_>, icon: Icon, command: &Command) {
    let Some(entry) = entry_of(command) else { return };
    let is_enabled = entry.is_enabled(screen.session, screen.view);
    named_command_icon_ui(ui, screen, icon, &entry.name(screen.language()), is_enabled, command.clone());
}

/// The same under a name of its own, where the place says more than the table knows.
pub(super) fn named_command_icon_ui(
    ui: &mut Ui,
    screen: &mut Screen<'_>,
    icon: Icon,
    name: &str,
    is_enabled: bool,
    command: Command,
) {
    let key = entry_of(&command).and_then(Entry::key);
    if keyed_icon_button_ui(ui, screen.palette, icon, name, key.as_deref(), is_enabled).clicked() {
        screen.commands.push(command);
    }
}
