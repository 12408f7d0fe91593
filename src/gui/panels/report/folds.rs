//! How much of the tree is drawn: down to which level, and which branches are one card.

use std::collections::BTreeSet;

use eframe::egui::{CollapsingHeader, Ui, WidgetInfo, accesskit};

use crate::document::CauseId;
use crate::drawing::Face;
use crate::drawing::text::ellipsized;
use crate::gui::branches::{Branch, below_level, larger};
use crate::gui::command::{Command, ReportCommand};
use crate::gui::panels::Screen;
use crate::gui::report_view::ReportView;
use crate::gui::theme::size;
use crate::gui::widgets::{link_button_ui, paragraph_ui, segments_ui, text_ui};
use crate::language::tr;

/// Shows the choices; nothing while there is nothing to fold.
pub(super) fn folds_ui(ui: &mut Ui, report: &mut ReportView, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    let branches = report.branches(screen.session.revision(), screen.review);
    if branches.is_empty() {
        return;
    }
    text_ui(ui, tr!(language, "report-levels"), size::META, palette.ink2);
    levels_ui(ui, &branches, &report.folded, screen);
    let on_canvas = &screen.view.folded;
    if !on_canvas.is_empty() && *on_canvas != report.folded {
        let words = tr!(language, "report-folds-canvas");
        if link_button_ui(ui, palette, words).clicked() {
            fold(screen, on_canvas.clone());
        }
    }
    let count = branches.iter().filter(|it| report.folded.contains(&it.cause)).count();
    let words = tr!(language, "report-branches", count = count);
    CollapsingHeader::new(words).id_salt("branches of the report").show_unindented(ui, |ui| {
        branches_ui(ui, &branches, &report.folded, screen);
    });
    if count > 0 {
        paragraph_ui(ui, tr!(language, "report-folds-about"), size::META, palette.ink2);
    }
}

/// Everything, or so many levels of whys; none is pressed where branches were chosen one by one.
fn levels_ui(ui: &mut Ui, branches: &[Branch], folded: &BTreeSet<CauseId>, screen: &mut Screen<'_>) {
    const MOST: usize = 5;
    let language = screen.language();
    let deepest = branches.iter().map(|it| it.level).max().unwrap_or(0).min(MOST);
    let choices: Vec<BTreeSet<CauseId>> = std::iter::once(BTreeSet::new())
        .chain((1..=deepest).map(|level| below_level(branches, level)))
        .collect();
    let words: Vec<String> = std::iter::once(tr!(language, "report-levels-all"))
        .chain((1..=deepest).map(|level| tr!(language, "report-levels-count", count = level)))
        .collect();
    let pressed = choices.iter().position(|it| it == folded);
    let chosen = segments_ui(ui, screen.palette, &words, pressed);
    if let Some(causes) = chosen.and_then(|index| choices.into_iter().nth(index)) {
        fold(screen, causes);
    }
}

/// A box to check for each of the larger branches, as the tree branches.
fn branches_ui(ui: &mut Ui, branches: &[Branch], folded: &BTreeSet<CauseId>, screen: &mut Screen<'_>) {
    const MOST: usize = 40;
    const INDENT: f32 = 10.0;
    /// Deeper ones stand no further to the right: their words need the room.
    const DEEPEST_INDENT: usize = 5;
    /// The box, and what is free around it.
    const BOX: f32 = 30.0;
    let (palette, language) = (screen.palette, screen.language());
    ui.spacing_mut().item_spacing.y = 2.0;
    let (listed, others) = larger(branches, folded, MOST);
    for branch in &listed {
        ui.horizontal(|ui| {
            ui.add_space((branch.level - 1).min(DEEPEST_INDENT) as f32 * INDENT);
            let statement = screen.statement(branch.cause).replace('\n', " ");
            let cause = branch.cause.to_string();
            let words =
                tr!(language, "report-branch", cause = cause, below = branch.below, statement = statement);
            let shown = ellipsized(&words, Face::Regular, size::UI, ui.available_width() - BOX);
            let mut is_folded = folded.contains(&branch.cause);
            let response = ui.checkbox(&mut is_folded, shown).on_hover_text(&words);
            response.widget_info(|| {
                WidgetInfo::selected(accesskit::Role::CheckBox, true, is_folded, words.as_str())
            });
            if response.changed() {
                let mut causes = folded.clone();
                if !causes.remove(&branch.cause) {
                    causes.insert(branch.cause);
                }
                fold(screen, causes);
            }
        });
    }
    if others > 0 {
        paragraph_ui(ui, tr!(language, "report-branches-more", count = others), size::META, palette.ink2);
    }
}

fn fold(screen: &mut Screen<'_>, causes: BTreeSet<CauseId>) {
    screen.commands.push(Command::Report(ReportCommand::Fold(causes)));
}
