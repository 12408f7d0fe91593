//! The form of an action, with what has to be on record before it goes on.

use eframe::egui::{Grid, Id, Response, Ui};

use crate::document::{
    Action, ActionEffect, ActionId, ActionKind, Effort, MeasureOutcome, Stage, StagingOutcome, Strength,
};
use crate::edit::Edit;
use crate::gui::action_desk::ActionCommand;
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::panels::item_editors::{committed_text_ui, owner_edits, parsed_ui};
use crate::gui::panels::moments::moment_ui;
use crate::gui::theme::size;
use crate::gui::view_state::FocusTarget;
use crate::gui::widgets::{Field, bold_ui, choice_ui, optional_choice_ui, paragraph_ui, text_ui};
use crate::language::{Term, tr};

/// Every stage of an action.
const STAGES: [Stage; 6] =
    [Stage::Proposed, Stage::Planned, Stage::Staging, Stage::Production, Stage::Verified, Stage::Rejected];
const KINDS: [ActionKind; 3] = [ActionKind::Permanent, ActionKind::Interim, ActionKind::Horizontal];
const EFFECTS: [ActionEffect; 3] = [ActionEffect::Prevent, ActionEffect::Detect, ActionEffect::Mitigate];
const STRENGTHS: [Strength; 3] = [Strength::Strong, Strength::Medium, Strength::Weak];
const EFFORTS: [Effort; 3] = [Effort::Small, Effort::Medium, Effort::Large];
const STAGING_OUTCOMES: [StagingOutcome; 3] =
    [StagingOutcome::NotRun, StagingOutcome::Passed, StagingOutcome::Failed];
const MEASURE_OUTCOMES: [MeasureOutcome; 3] =
    [MeasureOutcome::NotMeasured, MeasureOutcome::Met, MeasureOutcome::Missed];

/// The action that a form shows, and the edits that it asks for.
struct Form<'a> {
    id: ActionId,
    action: &'a Action,
}

impl Form<'_> {
    /// The edit that changes the action so.
    fn with(&self, change: impl FnOnce(&mut Action)) -> Edit {
        let mut action = self.action.clone();
        change(&mut action);
        Edit::SetAction { id: self.id, action: Box::new(action) }
    }

    /// A line for a text.
    fn text_ui(
        &self,
        ui: &mut Ui,
        screen: &mut Screen<'_>,
        [name, hint]: [&'static str; 2],
        part: fn(&mut Action) -> &mut String,
    ) -> Response {
        let language = screen.language();
        text_ui(ui, tr!(language, name), size::META, screen.palette.ink2);
        let mut copy = self.action.clone();
        let value = std::mem::take(part(&mut copy));
        let field = Field::new((name, self.id), &value, tr!(language, hint)).sentence();
        let response = field.show_bound(ui, screen.commands, |text| self.with(|it| *part(it) = text));
        ui.end_row();
        response
    }

    /// A line for a day.
    fn day_ui(
        &self,
        ui: &mut Ui,
        screen: &mut Screen<'_>,
        name: &'static str,
        part: fn(&mut Action) -> &mut Option<jiff::civil::Date>,
    ) {
        let language = screen.language();
        let words = tr!(language, name);
        text_ui(ui, &words, size::META, screen.palette.ink2);
        let shown = part(&mut self.action.clone()).map(|it| it.to_string()).unwrap_or_default();
        let (hint, wrong) = (tr!(language, "date-hint"), tr!(language, "date-wrong"));
        if let Some(day) = parsed_ui(ui, (name, self.id), &shown, &words, &hint, &wrong) {
            screen.edit(self.with(|it| *part(it) = day));
        }
        ui.end_row();
    }

    /// A line for one of a few values.
    fn choice_ui<T: Term + PartialEq>(
        &self,
        ui: &mut Ui,
        screen: &mut Screen<'_>,
        name: &'static str,
        all: &[T],
        part: fn(&mut Action) -> &mut T,
    ) {
        let words = tr!(screen.language(), name);
        text_ui(ui, &words, size::META, screen.palette.ink2);
        let current = *part(&mut self.action.clone());
        if let Some(value) = choice_ui(ui, (name, self.id), &words, screen.language(), current, all) {
            screen.edit(self.with(|it| *part(it) = value));
        }
        ui.end_row();
    }

    /// A line for one of a few values, or none.
    fn optional_ui<T: Term + PartialEq>(
        &self,
        ui: &mut Ui,
        screen: &mut Screen<'_>,
        name: &'static str,
        all: &[T],
        part: fn(&mut Action) -> &mut Option<T>,
    ) {
        let words = tr!(screen.language(), name);
        text_ui(ui, &words, size::META, screen.palette.ink2);
        let current = *part(&mut self.action.clone());
        if let Some(value) = optional_choice_ui(ui, (name, self.id), &words, screen.language(), current, all)
        {
            screen.edit(self.with(|it| *part(it) = value));
        }
        ui.end_row();
    }

    /// A line for a time.
    fn moment_ui(
        &self,
        ui: &mut Ui,
        screen: &mut Screen<'_>,
        name: &'static str,
        part: fn(&mut Action) -> &mut Option<crate::document::Moment>,
    ) {
        let words = tr!(screen.language(), name);
        text_ui(ui, &words, size::META, screen.palette.ink2);
        let current = *part(&mut self.action.clone());
        if let Some(moment) = moment_ui(ui, screen, (name, self.id), current, &words) {
            screen.edit(self.with(|it| *part(it) = moment));
        }
        ui.end_row();
    }
}

/// The form of an action.
pub(super) fn action_editor_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: ActionId, action: &Action) {
    let form = Form { id, action };
    let spacing = [8.0, 6.0];
    Grid::new(("action", id)).num_columns(2).spacing(spacing).show(ui, |ui| {
        let statement = form.text_ui(ui, screen, ["action-statement"; 2], |it| &mut it.statement);
        if screen.view.focus == Some(FocusTarget::OpenAction) {
            statement.request_focus();
        }
        stage_ui(ui, screen, &form);
        if action.stage == Stage::Rejected {
            form.text_ui(ui, screen, ["action-rejection"; 2], |it| &mut it.rejection_reason);
        }
        form.choice_ui(ui, screen, "action-kind", &KINDS, |it| &mut it.kind);
        form.choice_ui(ui, screen, "action-effect", &EFFECTS, |it| &mut it.effect);
        form.optional_ui(ui, screen, "action-strength", &STRENGTHS, |it| &mut it.strength);
        form.optional_ui(ui, screen, "action-effort", &EFFORTS, |it| &mut it.effort);
        text_ui(ui, tr!(screen.language(), "action-owner"), size::META, screen.palette.ink2);
        owner_ui(ui, screen, &form);
        ui.end_row();
        form.day_ui(ui, screen, "action-due", |it| &mut it.due);
        form.text_ui(ui, screen, ["action-measure", "action-measure-hint"], |it| &mut it.measure.what);
    });
    gates_ui(ui, screen, &form);
}

fn stage_ui(ui: &mut Ui, screen: &mut Screen<'_>, form: &Form<'_>) {
    let language = screen.language();
    let name = tr!(language, "action-stage");
    text_ui(ui, &name, size::META, screen.palette.ink2);
    if let Some(stage) = choice_ui(ui, ("stage", form.id), &name, language, form.action.stage, &STAGES) {
        screen.commands.push(Command::Actions(ActionCommand::MoveTo(form.id, stage)));
    }
    ui.end_row();
}

/// What has to be on record before production, and before the effect counts as verified.
fn gates_ui(ui: &mut Ui, screen: &mut Screen<'_>, form: &Form<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    let lacks = form.action.lacks_behind();
    if !lacks.is_empty() {
        let words: Vec<String> = lacks.iter().map(|it| it.word(language)).collect();
        let words = words.join(&tr!(language, "list-separator"));
        paragraph_ui(ui, tr!(language, "gate-lacks", lacks = words), size::UI, palette.warn);
    }
    if form.action.kind != ActionKind::Interim {
        ui.add_space(4.0);
        bold_ui(ui, tr!(language, "gate-production"), size::UI, palette.ink2);
        Grid::new(("gate production", form.id)).num_columns(2).spacing([8.0, 6.0]).show(ui, |ui| {
            form.choice_ui(ui, screen, "gate-staging", &STAGING_OUTCOMES, |it| &mut it.staging.outcome);
            form.day_ui(ui, screen, "gate-staging-on", |it| &mut it.staging.on);
            form.text_ui(ui, screen, ["gate-staging-note"; 2], |it| &mut it.staging.note);
            form.moment_ui(ui, screen, "gate-window-start", |it| &mut it.window.start);
            form.moment_ui(ui, screen, "gate-window-end", |it| &mut it.window.end);
            form.moment_ui(ui, screen, "gate-window-announced", |it| &mut it.window.announced);
        });
    }
    ui.add_space(4.0);
    bold_ui(ui, tr!(language, "gate-verified"), size::UI, palette.ink2);
    Grid::new(("gate verified", form.id)).num_columns(2).spacing([8.0, 6.0]).show(ui, |ui| {
        form.choice_ui(ui, screen, "gate-measured", &MEASURE_OUTCOMES, |it| &mut it.measure.result.outcome);
        form.day_ui(ui, screen, "gate-measured-on", |it| &mut it.measure.result.on);
        form.text_ui(ui, screen, ["gate-measured-note"; 2], |it| &mut it.measure.result.note);
    });
}

/// Chooses the owner among the participants; a new name makes a new participant.
fn owner_ui(ui: &mut Ui, screen: &mut Screen<'_>, form: &Form<'_>) {
    let language = screen.language();
    let participants = &screen.review.participants;
    let shown = form.action.owner.and_then(|it| participants.get(&it)).map_or("", |it| it.name.as_str());
    let field = Id::unique(("owner", form.id));
    let (field_name, hint) = (tr!(language, "action-owner"), tr!(language, "action-owner-hint"));
    let Some(name) = committed_text_ui(ui, field, shown, &field_name, &hint) else { return };
    let edits = owner_edits(screen, name, |owner| form.with(|it| it.owner = owner));
    screen.commands.push(Command::EditAll(edits));
}
