//! Step 6: what the report will say, and writing it.

use eframe::egui::Ui;

use crate::gui::command::{Command, FileCommand};
use crate::gui::panels::{Screen, page_ui};
use crate::gui::theme::size;
use crate::gui::widgets::{bold_ui, paragraph_ui, primary_button_ui, sheet_ui, text_ui};
use crate::language::{grouped, tr};

/// Shows the step.
pub fn report_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language, review, analysis) =
        (screen.palette, screen.language(), screen.review, screen.analysis);
    page_ui(ui, palette, |ui| {
        bold_ui(ui, tr!(language, "report-page-title"), size::PAGE, palette.ink);
        text_ui(ui, tr!(language, "report-page-lead"), size::ROW, palette.ink2);
        sheet_ui(ui, palette, |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            let certificate = &screen.remarks.certificate;
            let lines = [
                tr!(language, "report-line-questions", answered = review.incident.questions.answered()),
                tr!(language, "report-line-tree", causes = review.causes.len(), facts = review.facts.len()),
                tr!(
                    language,
                    "report-line-paths",
                    paths = screen.path_count(),
                    open = grouped(&analysis.coverage.open)
                ),
                tr!(language, "report-line-read", read = certificate.read(), all = certificate.explanations),
                tr!(language, "report-line-relative"),
            ];
            for line in lines {
                paragraph_ui(ui, line, size::ROW, palette.ink);
            }
            ui.add_space(6.0);
            if primary_button_ui(ui, palette, tr!(language, "report-write")).clicked() {
                screen.commands.push(Command::File(FileCommand::ExportReport));
            }
        });
    });
}
