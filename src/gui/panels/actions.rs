//! Step 5: the actions, and what they close.

use eframe::egui::{Grid, Id, Key, TextEdit, Ui};
use num_bigint::BigUint;

use crate::document::{Action, ActionId, ActionKind, CauseId, Stage};
use crate::drawing::Icon;
use crate::edit::Edit;
use crate::gui::command::Command;
use crate::gui::panels::facts::link_row_ui;
use crate::gui::panels::item_editors::{STAGES, action_editor_ui, new_action};
use crate::gui::panels::suggestions::suggestions_ui;
use crate::gui::panels::{Screen, page_ui};
use crate::gui::theme::size;
use crate::gui::widgets::{
    bold_ui, chip_ui, choice_ui, icon_button_ui, link_button_ui, name_field, sheet_ui, text_ui,
};
use crate::language::{Term, grouped, tr};

/// Shows the step.
pub fn actions_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    page_ui(ui, palette, |ui| {
        bold_ui(ui, conclusion(screen), size::PAGE, palette.ink);
        text_ui(ui, detail(screen), size::ROW, palette.ink2);
        sheet_ui(ui, palette, |ui| {
            new_action_ui(ui, screen);
            for (kind, key) in [
                (ActionKind::Permanent, "actions-permanent"),
                (ActionKind::Interim, "actions-interim"),
                (ActionKind::Horizontal, "actions-horizontal"),
            ] {
                let actions: Vec<(ActionId, &Action)> = screen
                    .review
                    .actions
                    .iter()
                    .filter(|(_, action)| action.kind == kind)
                    .map(|(&id, action)| (id, action))
                    .collect();
                if !actions.is_empty() {
                    ui.add_space(6.0);
                    bold_ui(ui, tr!(language, key), size::UI, palette.ink2);
                    table_ui(ui, screen, key, &actions);
                }
            }
            unblocked_ui(ui, screen);
        });
        suggestions_ui(ui, screen);
    });
}

fn conclusion(screen: &Screen<'_>) -> String {
    let language = screen.language();
    let (count, coverage) = (&screen.analysis.recurrence_paths.count, &screen.analysis.coverage);
    if *count == BigUint::ZERO {
        return tr!(language, "actions-title-none");
    }
    let closed = grouped(&coverage.closed_by_plan);
    tr!(language, "actions-title", all = screen.path_count(), closed = closed)
}

fn detail(screen: &Screen<'_>) -> String {
    let (language, coverage) = (screen.language(), &screen.analysis.coverage);
    if screen.analysis.recurrence_paths.count == BigUint::ZERO {
        return tr!(language, "actions-lead-none");
    }
    let counts = tr!(
        language,
        "actions-lead",
        force = grouped(&coverage.closed_in_force),
        interim = grouped(&coverage.closed_interim_only),
        open = grouped(&coverage.open)
    );
    let verdict = if coverage.complete_in_force {
        "plan-complete-in-force"
    } else if coverage.complete_by_plan {
        "plan-complete"
    } else {
        "plan-incomplete"
    };
    let bound = screen.analysis.recurrence_paths.bound_note(language).unwrap_or_default();
    [counts, tr!(language, verdict), bound].concat()
}

fn new_action_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let id = Id::unique("new free action");
    let mut text: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let hint = tr!(screen.language(), "actions-new");
    let response =
        ui.add(TextEdit::singleline(&mut text).id(id).hint_text(hint.as_str()).desired_width(f32::INFINITY));
    name_field(&response, &hint);
    let statement = text.trim().to_owned();
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) && !statement.is_empty() {
        screen.edit(new_action(screen.session, None, statement));
        text.clear();
        response.request_focus();
    }
    ui.data_mut(|data| data.insert_temp(id, text));
}

fn table_ui(ui: &mut Ui, screen: &mut Screen<'_>, name: &str, actions: &[(ActionId, &Action)]) {
    let (palette, language) = (screen.palette, screen.language());
    let statement_width = (ui.available_width() - 620.0).max(200.0);
    Grid::new(name).num_columns(7).striped(true).spacing([16.0, 10.0]).show(ui, |ui| {
        for key in [
            "column-id",
            "column-action",
            "column-blocks",
            "action-strength",
            "action-owner",
            "action-due",
            "action-stage",
        ] {
            bold_ui(ui, tr!(language, key), size::META, palette.ink2);
        }
        ui.end_row();
        for &(id, action) in actions {
            let is_open = screen.view.open_action == Some(id);
            chip_ui(ui, &id.to_string(), palette.safe, palette.safe_bg, None);
            ui.horizontal(|ui| {
                ui.set_width(statement_width);
                if is_open {
                    action_editor_ui(ui, screen, id, action);
                } else if link_row_ui(ui, screen, &action.statement) {
                    screen.commands.push(Command::OpenAction(Some(id)));
                }
            });
            let blocks: Vec<String> = action.blocks.iter().map(CauseId::to_string).collect();
            text_ui(
                ui,
                if blocks.is_empty() { "–".to_owned() } else { blocks.join(" ") },
                size::UI,
                palette.root,
            );
            text_ui(
                ui,
                action.strength.map_or_else(|| "–".to_owned(), |it| it.word(language)),
                size::UI,
                palette.ink,
            );
            let owner = action.owner.and_then(|it| screen.review.participants.get(&it));
            missing_or_ui(ui, screen, owner.map(|it| it.name.clone()), action.stage);
            missing_or_ui(ui, screen, action.due.map(|it| it.to_string()), action.stage);
            ui.horizontal(|ui| {
                let name = tr!(language, "action-stage");
                if let Some(stage) =
                    choice_ui(ui, ("table stage", id), &name, language, action.stage, &STAGES)
                {
                    screen.edit(Edit::SetAction { id, action: Box::new(Action { stage, ..action.clone() }) });
                }
                if is_open && link_button_ui(ui, palette, tr!(language, "button-done")).clicked() {
                    screen.commands.push(Command::OpenAction(None));
                }
                let name = tr!(language, "button-delete", id = id.to_string());
                if icon_button_ui(ui, palette, Icon::Trash, name, true).clicked() {
                    screen.edit(Edit::DeleteAction(id));
                }
            });
            ui.end_row();
        }
    });
}

/// A value, or a word that it is missing; a rejected action needs neither owner nor day.
fn missing_or_ui(ui: &mut Ui, screen: &Screen<'_>, value: Option<String>, stage: Stage) {
    match value {
        Some(value) => text_ui(ui, value, size::UI, screen.palette.ink),
        None if stage == Stage::Rejected => text_ui(ui, "–", size::UI, screen.palette.ink3),
        None => bold_ui(ui, tr!(screen.language(), "undecided"), size::UI, screen.palette.warn),
    };
}

/// Root causes that no action blocks.
fn unblocked_ui(ui: &mut Ui, screen: &Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    for root in &screen.analysis.root_causes {
        if screen.standing_actions(root.id).is_empty() {
            ui.horizontal_wrapped(|ui| {
                bold_ui(ui, tr!(language, "no-action"), size::UI, palette.warn);
                bold_ui(ui, root.id.to_string(), size::UI, palette.ink);
                let statement = screen.review.causes.get(&root.id).map_or("", |it| it.statement.as_str());
                text_ui(ui, statement, size::UI, palette.ink);
            });
        }
    }
}
