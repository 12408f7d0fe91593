//! What work was found that was not saved, and what it would bring back: to be opened, thrown away, or decided on later.

use eframe::egui::{Align, Layout, Ui, vec2};
use jiff::tz::TimeZone;

use crate::document::{Difference, Tally};
use crate::drawing::{Face, Icon};
use crate::gui::canvas::Editor;
use crate::gui::command::{Command, FileCommand, RecoveryCommand};
use crate::gui::panels::Screen;
use crate::gui::recovery::{Against, Found, Recovery, Work};
use crate::gui::theme::size;
use crate::gui::widgets::{
    bold_ui, icon_ui, modal, modal_scroll_ui, modal_width, paragraph_ui, primary_button_ui, sheet_ui,
};
use crate::language::{Language, day_and_time, tr};

/// Shows the work that was found until it is decided on.
pub fn recovery_ui(ui: &Ui, recovery: &Recovery, screen: &mut Screen<'_>) {
    const WIDEST: f32 = 620.0;
    let (palette, language) = (screen.palette, screen.language());
    let modal = modal("recovery", ui.style()).show(ui.ctx(), |ui| {
        ui.set_width(modal_width(ui, WIDEST));
        bold_ui(ui, tr!(language, "recovery-title"), size::PAGE - 4.0, palette.ink);
        paragraph_ui(ui, tr!(language, "recovery-text"), size::ROW, palette.ink2);
        ui.add_space(6.0);
        modal_scroll_ui(ui, 240.0, |ui| {
            for (index, found) in recovery.found.iter().enumerate() {
                let is_confirming = recovery.to_discard == Some(index);
                sheet_ui(ui, palette, |ui| found_ui(ui, screen, index, found, is_confirming));
            }
        });
        ui.add_space(6.0);
        ui.button(tr!(language, "recovery-later")).clicked()
    });
    if modal.inner || modal.should_close() {
        screen.commands.push(Command::Recovery(RecoveryCommand::Later));
    }
}

fn found_ui(ui: &mut Ui, screen: &mut Screen<'_>, index: usize, found: &Found, is_confirming: bool) {
    let palette = screen.palette;
    ui.spacing_mut().item_spacing.y = 5.0;
    match &found.content {
        Ok(work) => work_ui(ui, screen, work),
        Err(trouble) => {
            ui.horizontal(|ui| {
                icon_ui(ui, Icon::Warning, Face::IconBold, size::CARD, palette.root);
                bold_ui(ui, tr!(screen.language(), "recovery-unreadable"), size::CARD, palette.ink);
            });
            paragraph_ui(ui, &trouble.message, size::UI, palette.ink);
            paragraph_ui(ui, found.journal.display().to_string(), size::META, palette.ink2);
        }
    }
    ui.add_space(2.0);
    buttons_ui(ui, screen, index, found, is_confirming);
}

fn work_ui(ui: &mut Ui, screen: &Screen<'_>, work: &Work) {
    let (palette, language) = (screen.palette, screen.language());
    let name = match work.path.as_deref().and_then(|path| path.file_name()) {
        Some(name) => name.to_string_lossy().into_owned(),
        None if work.title.is_empty() => tr!(language, "untitled"),
        None => work.title.clone(),
    };
    bold_ui(ui, name, size::CARD, palette.ink);
    let kept = day_and_time(work.written.to_zoned(TimeZone::system()).datetime());
    let place = match &work.path {
        Some(path) => tr!(language, "recovery-kept", time = kept, path = path.display().to_string()),
        None => tr!(language, "recovery-kept-unsaved", time = kept),
    };
    paragraph_ui(ui, place, size::META, palette.ink2);
    let lines = match &work.against {
        Against::File(difference) if difference.is_none() => vec![tr!(language, "recovery-same")],
        Against::File(difference) | Against::Nothing(difference) => lines(difference, language),
        Against::MissingFile(difference) => {
            let mut lines = lines(difference, language);
            lines.insert(0, tr!(language, "recovery-file-gone"));
            lines
        }
        Against::BrokenFile(trouble) => vec![trouble.message.clone()],
    };
    for line in lines {
        paragraph_ui(ui, line, size::ROW, palette.ink);
    }
}

fn buttons_ui(ui: &mut Ui, screen: &mut Screen<'_>, index: usize, found: &Found, is_confirming: bool) {
    let (palette, language) = (screen.palette, screen.language());
    let row = vec2(ui.available_width(), 34.0);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        let mut command = None;
        if is_confirming {
            if primary_button_ui(ui, palette, tr!(language, "recovery-discard-really")).clicked() {
                command = Some(Command::Recovery(RecoveryCommand::Discard(found.journal.clone())));
            }
            if ui.button(tr!(language, "button-back")).clicked() {
                command = Some(Command::Recovery(RecoveryCommand::AskToDiscard(None)));
            }
        } else {
            if found.content.is_ok() {
                let open = primary_button_ui(ui, palette, tr!(language, "recovery-open"));
                if index == 0 && ui.memory(|memory| memory.focused().is_none_or(|id| id == Editor::id())) {
                    open.request_focus();
                }
                if open.clicked() {
                    command = Some(Command::File(FileCommand::Recover(found.journal.clone())));
                }
            }
            if ui.button(tr!(language, "recovery-discard")).clicked() {
                command = Some(Command::Recovery(RecoveryCommand::AskToDiscard(Some(index))));
            }
        }
        screen.commands.extend(command);
    });
}

/// What would come back, a line for each kind of item.
fn lines(difference: &Difference, language: Language) -> Vec<String> {
    let kinds = [
        ("recovery-causes", difference.causes),
        ("recovery-facts", difference.facts),
        ("recovery-actions", difference.actions),
        ("recovery-others", difference.others),
    ];
    let told = kinds.into_iter().filter(|(_, tally)| *tally != Tally::default());
    let mut lines: Vec<String> = told
        .map(|(key, tally)| {
            let kind = tr!(language, key);
            tr!(language, "recovery-line", kind = kind, changes = changes(tally, language))
        })
        .collect();
    if difference.is_incident_changed {
        lines.push(tr!(language, "recovery-incident"));
    }
    lines
}

/// 3件追加、1件変更: what has happened to the items of a kind.
fn changes(Tally { added, changed, removed }: Tally, language: Language) -> String {
    let ways = [("recovery-added", added), ("recovery-changed", changed), ("recovery-removed", removed)];
    let told = ways.into_iter().filter(|&(_, count)| count > 0);
    let told: Vec<String> = told.map(|(key, count)| tr!(language, key, count = count)).collect();
    told.join(&tr!(language, "relink-comma"))
}
