//! What the review brings into the report, in a few numbers.

use eframe::egui::Ui;

use crate::gui::panels::Screen;
use crate::gui::theme::size;
use crate::gui::widgets::{bold_ui, paragraph_ui};
use crate::language::{grouped, tr};

/// Shows them.
pub(super) fn contents_ui(ui: &mut Ui, screen: &Screen<'_>) {
    let (palette, language, review, analysis) =
        (screen.palette, screen.language(), screen.review, screen.analysis);
    let certificate = &screen.remarks.certificate;
    ui.add_space(6.0);
    bold_ui(ui, tr!(language, "report-contents"), size::UI, palette.ink2);
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
        paragraph_ui(ui, line, size::META, palette.ink2);
    }
}
