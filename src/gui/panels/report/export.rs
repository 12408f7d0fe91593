//! Writing the report: the button, how far it is, calling it off, and where the file went.

use eframe::egui::{ProgressBar, Ui};

use crate::gui::command::{Command, FileCommand, ReportCommand};
use crate::gui::export::ExportStage;
use crate::gui::panels::Screen;
use crate::gui::report_view::ReportView;
use crate::gui::theme::{color, size};
use crate::gui::widgets::{link_button_ui, paragraph_ui, primary_button_ui, text_ui};
use crate::language::tr;

/// Shows what there is to do, or how far it is done.
pub(super) fn export_ui(ui: &mut Ui, report: &ReportView, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    ui.spacing_mut().item_spacing.y = 8.0;
    if let Some(watch) = &report.export {
        let (stage, done) = watch.stage();
        let words = if watch.is_called_off() {
            tr!(language, "export-calling-off")
        } else {
            let (stage, number, all) = (stage.words(language), done + 1, ExportStage::ALL.len());
            tr!(language, "export-stage", stage = stage, number = number, all = all)
        };
        text_ui(ui, words, size::UI, palette.ink);
        let share = done as f32 / ExportStage::ALL.len() as f32;
        ui.add(ProgressBar::new(share).desired_height(8.0).fill(color(palette.accent)).corner_radius(4));
        if ui.button(tr!(language, "button-cancel")).clicked() {
            screen.commands.push(Command::Report(ReportCommand::CallOff));
        }
        return;
    }
    if primary_button_ui(ui, palette, tr!(language, "report-write")).clicked() {
        screen.commands.push(Command::File(FileCommand::ExportReport));
    }
    if let Some(path) = &report.written {
        let said = tr!(language, "report-written", path = path.display().to_string());
        paragraph_ui(ui, said, size::META, palette.ink2);
        if link_button_ui(ui, palette, tr!(language, "report-show-folder")).clicked() {
            screen.commands.push(Command::File(FileCommand::ShowFolder(path.clone())));
        }
    }
}
