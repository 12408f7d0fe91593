//! What kind of cause it is, and why the team asks no further.

use crate::document::{Branch, Cause, CauseId, Domain, Nature, Origin, StopReason};
use crate::edit::Edit;
use crate::gui::panels::Screen;
use crate::gui::theme::size;
use crate::gui::widgets::{heading_ui, optional_choice_ui, text_ui};
use crate::language::tr;
use eframe::egui::{TextWrapMode, Ui, vec2};

pub(super) fn factor_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: CauseId, cause: &Cause) {
    const ORIGINS: [Origin; 2] = [Origin::Internal, Origin::External];
    const BRANCHES: [Branch; 2] = [Branch::Occurrence, Branch::Escape];
    const NATURES: [Nature; 2] = [Nature::Act, Nature::Condition];
    const REASONS: [StopReason; 4] =
        [StopReason::Actionable, StopReason::OutOfScope, StopReason::Unknown, StopReason::NoFurtherBenefit];
    let language = screen.language();
    heading_ui(ui, screen.palette, tr!(language, "inspector-factor"), |_| {});
    let mut factor = cause.factor;
    let mut changed = false;
    row_ui(ui, screen, "factor-origin", |ui, name| {
        if let Some(choice) = optional_choice_ui(ui, ("origin", id), name, language, factor.origin, &ORIGINS)
        {
            (factor.origin, changed) = (choice, true);
        }
    });
    row_ui(ui, screen, "factor-domain", |ui, name| {
        if let Some(choice) =
            optional_choice_ui(ui, ("domain", id), name, language, factor.domain, &Domain::ALL)
        {
            (factor.domain, changed) = (choice, true);
        }
    });
    row_ui(ui, screen, "factor-branch", |ui, name| {
        if let Some(choice) = optional_choice_ui(ui, ("branch", id), name, language, factor.branch, &BRANCHES)
        {
            (factor.branch, changed) = (choice, true);
        }
    });
    row_ui(ui, screen, "factor-nature", |ui, name| {
        if let Some(choice) = optional_choice_ui(ui, ("nature", id), name, language, factor.nature, &NATURES)
        {
            (factor.nature, changed) = (choice, true);
        }
    });
    if changed {
        screen.edit(Edit::SetFactor { cause: id, factor });
    }
    let mut reason = None;
    row_ui(ui, screen, "stop-reason", |ui, name| {
        reason = optional_choice_ui(ui, ("stop reason", id), name, language, cause.stop_reason, &REASONS);
    });
    if let Some(reason) = reason {
        screen.edit(Edit::SetStopReason { cause: id, reason });
    }
}

/// A name at the left and something to choose at the right.
fn row_ui(ui: &mut Ui, screen: &Screen<'_>, key: &str, contents: impl FnOnce(&mut Ui, &str)) {
    let name = tr!(screen.language(), key);
    ui.horizontal(|ui| {
        ui.allocate_ui(vec2(104.0, 28.0), |ui| {
            ui.set_width(104.0);
            text_ui(ui, &name, size::UI, screen.palette.ink2);
        });
        // A long choice is cut rather than pushing the panel out of the window.
        ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
        contents(ui, &name);
    });
}
