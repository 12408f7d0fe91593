//! The import of facts: how the columns are understood, what comes of the rows, and what cannot be read.

mod columns;
mod outcome;
mod settings;

use eframe::egui::{Align, Layout, ProgressBar, ScrollArea, Spinner, Ui, vec2};

use crate::drawing::Icon;
use crate::gui::command::Command;
use crate::gui::import::{Contents, Import, ImportCommand};
use crate::gui::panels::{Screen, follow_focus};
use crate::gui::theme::size;
use crate::gui::widgets::{
    bold_ui, icon_button_ui, modal, modal_width, paragraph_ui, primary_button_ui, text_ui,
};
use crate::language::{grouped, tr};

/// Shows the import in front of everything else.
pub fn import_ui(ui: &Ui, import: &mut Import, screen: &mut Screen<'_>) {
    const WIDTH: f32 = 1040.0;
    const HEIGHT: f32 = 660.0;
    /// The margins of the sheet, and what is left of the window around it.
    const AROUND: f32 = 92.0;
    let window = ui.ctx().content_rect();
    let shown = modal("import", ui.style()).show(ui.ctx(), |ui| {
        ui.set_width(modal_width(ui, WIDTH));
        ui.set_height((window.height() - AROUND).min(HEIGHT));
        ui.spacing_mut().item_spacing.y = 8.0;
        title_ui(ui, import, screen);
        if let Some(mut contents) = import.contents.take() {
            let room = ui.available_height() - Foot::of(ui).height();
            // In a low window the settings and the rows scroll together.
            ScrollArea::vertical().id_salt("import").max_height(room).auto_shrink(false).show(ui, |ui| {
                settings::settings_ui(ui, &mut contents, screen);
                columns::columns_ui(ui, &contents, screen);
                import.contents = Some(contents);
                outcome::outcome_ui(ui, import, screen);
                follow_focus(ui);
            });
        } else {
            ui.horizontal(|ui| {
                ui.add(Spinner::new());
                text_ui(ui, tr!(screen.language(), "import-reading"), size::ROW, screen.palette.ink2);
            });
        }
        ui.with_layout(Layout::bottom_up(Align::Min), |ui| match Foot::of(ui) {
            Foot::InALine => buttons_ui(ui, import, screen, true),
            Foot::WordsAbove => {
                buttons_ui(ui, import, screen, false);
                ui.allocate_ui_with_layout(
                    vec2(ui.available_width(), Foot::WORDS),
                    Layout::left_to_right(Align::Center),
                    |ui| progress_ui(ui, import, screen),
                );
            }
        });
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

/// How what is said of the rows and what can be done with them share the lower end of the sheet.
#[derive(Clone, Copy)]
enum Foot {
    InALine,
    WordsAbove,
}

impl Foot {
    const BUTTONS: f32 = 36.0;
    const WORDS: f32 = 28.0;

    fn of(ui: &Ui) -> Self {
        const LEAST_FOR_ONE_LINE: f32 = 760.0;
        if ui.available_width() < LEAST_FOR_ONE_LINE { Self::WordsAbove } else { Self::InALine }
    }

    /// With what is free above it.
    fn height(self) -> f32 {
        const FREE: f32 = 12.0;
        FREE + match self {
            Self::InALine => Self::BUTTONS,
            Self::WordsAbove => Self::BUTTONS + Self::WORDS,
        }
    }
}

/// What can be done: take the facts in, or nothing; with words beside that where there is room.
fn buttons_ui(ui: &mut Ui, import: &Import, screen: &mut Screen<'_>, has_words: bool) {
    let (palette, language) = (screen.palette, screen.language());
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), Foot::BUTTONS),
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
            if has_words {
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| progress_ui(ui, import, screen));
            }
        },
    );
}

/// What becomes of the rows; while they are being read, how far that is.
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
