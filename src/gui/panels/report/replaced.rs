//! Which characters are printed as a mark because no bundled font has them, and where they stand.

use eframe::egui::Ui;

use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::report_view::ReportView;
use crate::gui::theme::size;
use crate::gui::view_state::Step;
use crate::gui::widgets::{bold_ui, link_button_ui, paragraph_ui, text_ui};
use crate::language::tr;
use crate::report::Replaced;

/// Shows the list; nothing where every character can be printed.
pub(super) fn replaced_ui(ui: &mut Ui, report: &mut ReportView, screen: &mut Screen<'_>) {
    /// More would push everything else out of sight; those that are shown come first in the review.
    const MOST_SHOWN: usize = 40;
    let (palette, language) = (screen.palette, screen.language());
    let Some(pages) = report.pages() else { return };
    let replaced = &pages.preview.replaced;
    if replaced.is_empty() {
        return;
    }
    ui.add_space(6.0);
    bold_ui(ui, tr!(language, "report-replaced-title"), size::UI, palette.warn);
    paragraph_ui(ui, tr!(language, "report-replaced-about"), size::META, palette.ink2);
    for one in replaced.iter().take(MOST_SHOWN) {
        character_ui(ui, screen, one);
    }
    if let Some(more) = replaced.len().checked_sub(MOST_SHOWN).filter(|&more| more > 0) {
        text_ui(ui, tr!(language, "report-replaced-more", count = more), size::META, palette.ink2);
    }
}

/// A character; its place, pressed, leads to where it can be changed.
fn character_ui(ui: &mut Ui, screen: &mut Screen<'_>, replaced: &Replaced) {
    let (palette, language) = (screen.palette, screen.language());
    // The window has no other fonts than the pages: the character itself would be a box.
    ui.horizontal(|ui| {
        let (place, command) = match replaced.item {
            Some(item) => (item.to_string(), Command::GoToItem(item)),
            None => (tr!(language, "step-overview"), Command::GoTo(Step::Overview)),
        };
        if link_button_ui(ui, palette, place).clicked() {
            screen.commands.push(command);
        }
        text_ui(ui, replaced.code_point(), size::META, palette.ink);
    });
}
