//! The import of facts: how the columns are understood, what comes of the rows, and what cannot be read.

mod columns;
mod outcome;
mod settings;

use eframe::egui::{Align, Layout, ProgressBar, Spinner, Ui};

use crate::drawing::Icon;
use crate::gui::command::Command;
use crate::gui::import::{Contents, Import, ImportCommand};
use crate::gui::panels::Screen;
use crate::gui::theme::size;
use crate::gui::widgets::{bold_ui, icon_button_ui, modal, paragraph_ui, primary_button_ui, text_ui};
use crate::language::{grouped, tr};

/// Shows the import in front of everything else.
pub fn import_ui(ui: &Ui, import: &mut Import, screen: &mut Screen<'_>) {
    const WIDTH: f32 = 1040.0;
    const MARGINS: f32 = 90.0;
    let window = ui.ctx().content_rect();
    let shown = modal("import", ui.style()).show(ui.ctx(), |ui| {
        ui.set_width(WIDTH.min(window.width() - MARGINS));
        ui.set_height((window.height() - 2.0 * MARGINS).clamp(320.0, 660.0));
        ui.spacing_mut().item_spacing.y = 8.0;
        title_ui(ui, import, screen);
        if let Some(mut contents) = import.contents.take() {
            settings::settings_ui(ui, &mut contents, screen);
            columns::columns_ui(ui, &contents, screen);
            import.contents = Some(contents);
            outcome::outcome_ui(ui, import, screen);
        } else {
            ui.horizontal(|ui| {
                ui.add(Spinner::new());
                text_ui(ui, tr!(screen.language(), "import-reading"), size::ROW, screen.palette.ink2);
            });
        }
        ui.with_layout(Layout::bottom_up(Align::Min), |ui| foot_ui(ui, import, screen));
    });
    if shown.should_close() {
        screen.commands.push(Command::Import(ImportCommand::Close));
    }
}

fn title_ui(ui: &mut Ui, import: &Import, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    ui.horizontal(|ui| {
        bold_ui(ui, tr!(language, "import-title"), size::PAGE - 4.0, palette.ink);
        let name = import.name.clone().unwrap_or_else(|| tr!(language, "import-pasted"));
        text_ui(ui, name, size::ROW, palette.ink2);
        if let Some(Contents { encoding, table, mapping, .. }) = &import.contents {
            let rows = grouped(table.rows.len() - usize::from(mapping.has_heads));
            text_ui(ui, tr!(language, "import-rows", rows = rows), size::UI, palette.ink2);
            if let Some(encoding) = encoding {
                text_ui(ui, encoding.name(), size::UI, palette.ink3);
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if icon_button_ui(ui, palette, Icon::X, tr!(language, "dialogue-leave"), true).clicked() {
                screen.commands.push(Command::Import(ImportCommand::Close));
            }
        });
    });
}

/// What can be done: take the facts in, or nothing. While rows are being read, how far that is.
fn foot_ui(ui: &mut Ui, import: &Import, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    ui.allocate_ui_with_layout(
        eframe::egui::vec2(ui.available_width(), 36.0),
        Layout::right_to_left(Align::Center),
        |ui| {
            let facts = import.rows.as_ref().map_or(0, |rows| rows.facts.len());
            let bad = import.rows.as_ref().map_or(0, |rows| rows.bad.len());
            let key = if bad > 0 { "import-accept-good" } else { "import-accept" };
            let words = tr!(language, key, count = facts);
            let accept = ui.add_enabled_ui(facts > 0, |ui| primary_button_ui(ui, palette, words)).inner;
            if accept.clicked() {
                screen.commands.push(Command::Import(ImportCommand::Accept));
            }
            if ui.button(tr!(language, "button-cancel")).clicked() {
                screen.commands.push(Command::Import(ImportCommand::Close));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| progress_ui(ui, import, screen));
        },
    );
}

fn progress_ui(ui: &mut Ui, import: &Import, screen: &mut Screen<'_>) {
    const BAR: f32 = 220.0;
    let (palette, language) = (screen.palette, screen.language());
    let Some(contents) = &import.contents else { return };
    match &import.rows {
        Some(rows) if !rows.bad.is_empty() => {
            let words = tr!(language, "import-bad-stay", count = rows.bad.len());
            paragraph_ui(ui, words, size::UI, palette.warn);
        }
        Some(_) => {
            paragraph_ui(ui, tr!(language, "import-one-step"), size::UI, palette.ink2);
        }
        None if import.progress.is_stopped() => {
            text_ui(ui, tr!(language, "import-stopped"), size::UI, palette.warn);
            if ui.button(tr!(language, "import-again")).clicked() {
                screen.commands.push(Command::Import(ImportCommand::Again));
            }
        }
        None => {
            let (done, all) = (import.progress.done(), contents.table.rows.len().max(1));
            ui.add(ProgressBar::new(done as f32 / all as f32).desired_width(BAR));
            let words = tr!(language, "import-progress", done = grouped(done), all = grouped(all));
            text_ui(ui, words, size::UI, palette.ink2);
            if ui.button(tr!(language, "import-stop")).clicked() {
                screen.commands.push(Command::Import(ImportCommand::Stop));
            }
        }
    }
}
