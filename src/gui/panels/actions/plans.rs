//! The best plans, and one key to make one of them ours.

use eframe::egui::{Button, CollapsingHeader, Label, Response, RichText, Ui, WidgetInfo, accesskit};

use crate::engine::plans::{Member, Plan, PlanKind, PlanOutcome, Plans};
use crate::gui::action_desk::ActionCommand;
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::panels::columns::tight_sheet_ui;
use crate::gui::planning::PlanningState;
use crate::gui::theme::{color, size};
use crate::gui::view_state::FocusTarget;
use crate::gui::widgets::{bold_ui, chip_ui, link_button_ui, paragraph_ui, text_ui};
use crate::language::{date, grouped, tr};

/// Shows the plans.
pub(super) fn plans_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    tight_sheet_ui(ui, palette, |ui| {
        bold_ui(ui, tr!(language, "plans-title"), size::ROW, palette.ink);
        search_ui(ui, screen);
        let Some(planned) = screen.planned else { return };
        // What was found for the review as it was is shown until there is better, but it cannot be adopted.
        let is_current = planned.revision == screen.session.revision();
        match &planned.plans {
            Some(plans) => {
                let mut is_sought = screen.view.focus == Some(FocusTarget::Plans);
                for kind in PlanKind::ALL {
                    ui.separator();
                    let adopt = plan_ui(ui, screen, plans, kind, is_current);
                    if let Some(adopt) = adopt.filter(|_| is_sought) {
                        adopt.request_focus();
                        is_sought = false;
                    }
                }
                ui.separator();
                paragraph_ui(ui, tr!(language, "plans-relative"), size::META, palette.ink3);
            }
            None => {
                paragraph_ui(ui, tr!(language, "plans-none"), size::UI, palette.ink2);
            }
        }
    });
}

/// How far the search has come, and the way to end it or to begin again.
fn search_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    let (words, button, command) = match screen.planning {
        PlanningState::Idle => return,
        PlanningState::Seeking { percent } => {
            let words = tr!(language, "plans-sought", percent = percent);
            (words, "plans-end", ActionCommand::EndPlanning)
        }
        PlanningState::Ended => (tr!(language, "plans-ended"), "plans-again", ActionCommand::SeekPlans),
    };
    ui.horizontal_wrapped(|ui| {
        text_ui(ui, words, size::UI, palette.ink2);
        if link_button_ui(ui, palette, tr!(language, button)).clicked() {
            screen.commands.push(Command::Actions(command));
        }
    });
}

/// A plan with its alternatives; returns the button that adopts it, where there is one.
fn plan_ui(
    ui: &mut Ui,
    screen: &mut Screen<'_>,
    plans: &Plans,
    kind: PlanKind,
    is_current: bool,
) -> Option<Response> {
    let (palette, language) = (screen.palette, screen.language());
    bold_ui(ui, kind.word(language), size::UI, palette.ink);
    let outcome = plans.outcome(kind);
    let ink = if matches!(outcome, PlanOutcome::Infeasible(_)) { palette.warn } else { palette.ink2 };
    paragraph_ui(ui, plans.sentence(kind, language), size::UI, ink);
    let PlanOutcome::Found { plan, alternatives, .. } = outcome else { return None };
    let name = tr!(language, "plan-adopt-name", plan = kind.word(language));
    let adopt = members_ui(ui, screen, plan, &name, is_current);
    if !alternatives.is_empty() {
        let words = tr!(language, "plan-alternatives", count = alternatives.len());
        CollapsingHeader::new(words).id_salt(("alternatives", kind)).show(ui, |ui| {
            for (number, plan) in alternatives.iter().enumerate() {
                let place = number + 1;
                let name =
                    tr!(language, "plan-adopt-alternative", plan = kind.word(language), number = place);
                members_ui(ui, screen, plan, &name, is_current);
            }
        });
    }
    Some(adopt)
}

/// The actions of a plan, what they amount to, and the button that adopts it.
fn members_ui(ui: &mut Ui, screen: &mut Screen<'_>, plan: &Plan, name: &str, is_current: bool) -> Response {
    let (palette, language) = (screen.palette, screen.language());
    for member in &plan.actions {
        let (ink, fill) = match member {
            Member::Existing(_) => (palette.safe, palette.safe_bg),
            Member::Suggested(_) => (palette.accent, palette.accent_bg),
        };
        ui.horizontal(|ui| {
            chip_ui(ui, &member.to_string(), ink, fill, None);
            let statement = statement(screen, *member);
            let text = RichText::new(&statement).size(size::UI).color(color(palette.ink));
            let label = ui.add(Label::new(text).truncate().selectable(false));
            // The words stand in the list of the actions or of the suggestions; here they only remind.
            label.on_hover_text(&statement).widget_info(|| {
                WidgetInfo::labeled(accesskit::Role::Label, true, format!("{member} {statement}"))
            });
        });
    }
    ui.horizontal_wrapped(|ui| {
        text_ui(ui, tr!(language, "plan-effort", effort = grouped(plan.effort)), size::META, palette.ink2);
        if let Some(day) = plan.complete_on {
            text_ui(ui, tr!(language, "plan-done-by", date = date(language, day)), size::META, palette.ink2);
        }
        let button = ui.add_enabled(is_current, Button::new(tr!(language, "plan-adopt")));
        button.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, is_current, name));
        if button.clicked() {
            screen.commands.push(Command::Actions(ActionCommand::Adopt(plan.actions.clone())));
        }
        button
    })
    .inner
}

fn statement(screen: &Screen<'_>, member: Member) -> String {
    match member {
        Member::Existing(id) => screen.review.actions.get(&id).map(|it| it.statement.clone()),
        Member::Suggested(index) => {
            screen.suggestions.get(index).map(|it| it.statement(screen.language()).to_owned())
        }
    }
    .unwrap_or_default()
}
