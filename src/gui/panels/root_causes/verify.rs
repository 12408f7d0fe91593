//! Of which suspected cause is it best to become sure first, and what would that change?

use eframe::egui::Ui;

use crate::document::ItemId;
use crate::engine::VerifyNext;
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::panels::columns::tight_sheet_ui;
use crate::gui::theme::size;
use crate::gui::widgets::{bold_ui, link_button_ui, paragraph_ui, text_ui};
use crate::language::tr;

/// So many causes are shown; one meeting looks into no more.
const MOST: usize = 8;

/// Shows the suspected causes, those first that it would change most to be sure of.
pub(super) fn verify_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language, analysis) = (screen.palette, screen.language(), screen.analysis);
    tight_sheet_ui(ui, palette, |ui| {
        ui.horizontal(|ui| {
            bold_ui(ui, tr!(language, "verify-title"), size::ROW, palette.ink);
            text_ui(ui, tr!(language, "verify-lead"), size::META, palette.ink2);
        });
        if analysis.verify_next.is_empty() {
            paragraph_ui(ui, tr!(language, "verify-none"), size::UI, palette.ink2);
        }
        for next in analysis.verify_next.iter().take(MOST) {
            ui.separator();
            next_ui(ui, screen, next);
        }
        let more = analysis.verify_next.len().saturating_sub(MOST);
        if more > 0 {
            text_ui(ui, tr!(language, "verify-others", count = more), size::META, palette.ink2);
        }
    });
}

fn next_ui(ui: &mut Ui, screen: &mut Screen<'_>, next: &VerifyNext) {
    let (palette, language, analysis) = (screen.palette, screen.language(), screen.analysis);
    ui.horizontal_wrapped(|ui| {
        if link_button_ui(ui, palette, next.id.to_string()).clicked() {
            screen.commands.push(Command::GoToItem(ItemId::Cause(next.id)));
        }
        text_ui(ui, screen.statement(next.id), size::ROW, palette.ink);
    });
    paragraph_ui(ui, analysis.words_if_refuted(next, language), size::UI, palette.ink2);
    paragraph_ui(ui, analysis.words_if_confirmed(next, language), size::UI, palette.ink2);
}
