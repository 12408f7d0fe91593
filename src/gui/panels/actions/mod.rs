//! Step 5: the actions, what they close, and what would be if others were taken.

mod board;
mod gauge;
mod gauge_rows;
mod plans;
mod rows;
mod strip;
mod table;
mod trial;

use eframe::egui::{Align, Id, Key, ScrollArea, Stroke, TextEdit, Ui};
use num_bigint::BigUint;

use crate::document::ActionId;
use crate::drawing::Icon;
use crate::gui::action_desk::ActionCommand;
use crate::gui::command::Command;
use crate::gui::command_table::Scope;
use crate::gui::keymap::take_step_keys;
use crate::gui::panels::action_editor::action_editor_ui;
use crate::gui::panels::actions::board::board_ui;
use crate::gui::panels::actions::gauge::gauge_ui;
use crate::gui::panels::actions::gauge_rows::{gauge_rows_ui, rows_width};
use crate::gui::panels::actions::plans::plans_ui;
use crate::gui::panels::actions::rows::{action_rows, neighbour};
use crate::gui::panels::actions::strip::strip_ui;
use crate::gui::panels::actions::table::table_ui;
use crate::gui::panels::actions::trial::trial_ui;
use crate::gui::panels::columns::{
    SCROLL_BAR, above_columns_ui, cap_ui, column_ui, halves, step_ui, tight_sheet_ui,
};
use crate::gui::panels::command_icon::named_command_icon_ui;
use crate::gui::panels::item_editors::new_action;
use crate::gui::panels::suggestions::suggestions_ui;
use crate::gui::panels::{Screen, follow_focus};
use crate::gui::theme::{color, size};
use crate::gui::view_state::FocusTarget;
use crate::gui::widgets::{bold_ui, name_field, paragraph_ui, segments_ui, text_ui, title_ui};
use crate::language::{brief, tr};

/// Below this width the two columns stand one under the other, in points.
const LEAST_WIDTH: f32 = 980.0;
/// What part of the width the actions take, on the board and in the table.
const BOARD_SHARE: f32 = 0.67;
const TABLE_SHARE: f32 = 0.71;

/// Shows the step.
pub fn actions_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    if !screen.is_blocked {
        let rows = action_rows(screen);
        for command in take_step_keys(ui.ctx(), Scope::Actions) {
            screen.commands.push(match command {
                Command::Actions(ActionCommand::Step { goes_down }) => {
                    Command::OpenAction(neighbour(screen, &rows, goes_down))
                }
                command => command,
            });
        }
    }
    let shown = newly_opened(ui, screen);
    step_ui(ui, screen.palette, |ui| {
        let is_wide = ui.available_width() >= LEAST_WIDTH;
        if is_wide {
            above_columns_ui(ui, |ui| {
                head_ui(ui, screen);
                trial_ui(ui, screen);
            });
        }
        let share = if screen.view.desk.is_table { TABLE_SHARE } else { BOARD_SHARE };
        match halves(ui, share, LEAST_WIDTH) {
            Some([left, right]) => {
                column_ui(ui, "actions", left, |ui| list_ui(ui, screen, shown));
                column_ui(ui, "plans", right, |ui| {
                    open_action_ui(ui, screen, shown.is_some());
                    plans_ui(ui, screen);
                    suggestions_ui(ui, screen);
                });
            }
            // In a small window all of it is one page; the open action stands where it is seen when it comes into view.
            None => {
                ScrollArea::vertical().id_salt("actions step").auto_shrink(false).show(ui, |ui| {
                    ui.set_max_width(ui.available_width() - SCROLL_BAR);
                    head_ui(ui, screen);
                    trial_ui(ui, screen);
                    open_action_ui(ui, screen, shown.is_some());
                    list_ui(ui, screen, None);
                    plans_ui(ui, screen);
                    suggestions_ui(ui, screen);
                    follow_focus(ui);
                });
            }
        }
    });
}

/// The action that was opened since the last frame, and so comes into view.
fn newly_opened(ui: &Ui, screen: &Screen<'_>) -> Option<ActionId> {
    let id = Id::unique("the action that was open in the last frame");
    let (open, before) = (screen.view.open_action, ui.data(|data| data.get_temp(id)).flatten());
    ui.data_mut(|data| data.insert_temp(id, open));
    open.filter(|_| open != before)
}

fn head_ui(ui: &mut Ui, screen: &Screen<'_>) {
    let palette = screen.palette;
    tight_sheet_ui(ui, palette, |ui| {
        const GAP: f32 = 20.0;
        let words_ui = |ui: &mut Ui| {
            title_ui(ui, conclusion(screen), palette.ink);
            paragraph_ui(ui, detail(screen), size::ROW, palette.ink2);
            gauge_ui(ui, screen);
        };
        let width = ui.available_width();
        let has_paths = screen.analysis.recurrence_paths.count != BigUint::ZERO;
        if width < LEAST_WIDTH || !has_paths {
            words_ui(ui);
            gauge_rows_ui(ui, screen);
            return;
        }
        ui.horizontal_top(|ui| {
            let around = 2.0 * ui.spacing().item_spacing.x + GAP;
            let words = ui.vertical(|ui| {
                ui.set_width(width - rows_width(screen) - around);
                words_ui(ui);
            });
            let words = words.response.rect;
            let line = Stroke::new(1.0, color(palette.line));
            ui.painter().vline(words.right() + around / 2.0, words.y_range(), line);
            ui.add_space(GAP);
            ui.vertical(|ui| {
                ui.add_space(6.0);
                gauge_rows_ui(ui, screen);
            });
        });
    });
}

fn conclusion(screen: &Screen<'_>) -> String {
    let language = screen.language();
    let (paths, coverage) = (&screen.analysis.recurrence_paths, &screen.analysis.coverage);
    if paths.count == BigUint::ZERO {
        return tr!(language, "actions-title-none");
    }
    let key = if paths.is_exact() { "actions-title" } else { "actions-title-bound" };
    tr!(
        language,
        key,
        all = brief(language, &paths.count),
        closed = brief(language, &coverage.closed_by_plan)
    )
}

fn detail(screen: &Screen<'_>) -> String {
    let (language, coverage) = (screen.language(), &screen.analysis.coverage);
    if screen.analysis.recurrence_paths.count == BigUint::ZERO {
        return tr!(language, "actions-lead-none");
    }
    let counts = tr!(
        language,
        "actions-lead",
        force = brief(language, &coverage.closed_in_force),
        interim = brief(language, &coverage.closed_interim_only),
        open = brief(language, &coverage.open)
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

/// The actions, as a board or as a table, with `shown` in view.
fn list_ui(ui: &mut Ui, screen: &mut Screen<'_>, shown: Option<ActionId>) {
    let palette = screen.palette;
    tight_sheet_ui(ui, palette, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        tools_ui(ui, screen);
        let mut rows = action_rows(screen);
        rows.iter_mut().for_each(|row| row.comes_into_view = shown == Some(row.id));
        if rows.is_empty() {
            paragraph_ui(ui, tr!(screen.language(), "actions-empty"), size::ROW, palette.ink2);
        } else if screen.view.desk.is_table {
            table_ui(ui, screen, &rows);
        } else {
            board_ui(ui, screen, &rows);
        }
        unblocked_ui(ui, screen);
    });
}

fn tools_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    const VIEW_WIDTH: f32 = 190.0;
    let (palette, language) = (screen.palette, screen.language());
    ui.horizontal(|ui| {
        let field_width = (ui.available_width() - VIEW_WIDTH - 70.0).max(120.0);
        new_action_ui(ui, screen, field_width);
        cap_ui(ui, palette, "A");
        ui.scope(|ui| {
            ui.set_width(VIEW_WIDTH);
            let words = [tr!(language, "actions-board"), tr!(language, "actions-table")];
            let pressed = usize::from(screen.view.desk.is_table);
            if segments_ui(ui, palette, &words, Some(pressed)).is_some() {
                screen.commands.push(Command::Actions(ActionCommand::SwitchView));
            }
        });
        cap_ui(ui, palette, "B");
    });
}

fn new_action_ui(ui: &mut Ui, screen: &mut Screen<'_>, width: f32) {
    let id = Id::unique("new free action");
    let mut text: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let hint = tr!(screen.language(), "actions-new");
    let field = TextEdit::singleline(&mut text).id(id).hint_text(hint.as_str()).desired_width(width);
    let response = ui.add(field);
    name_field(&response, &hint);
    if screen.view.focus == Some(FocusTarget::NewFreeAction) {
        response.request_focus();
    }
    let statement = text.trim().to_owned();
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) && !statement.is_empty() {
        let written = ActionId::new(screen.session.free_ids().action);
        screen.edit(new_action(screen.session, Vec::new(), statement));
        screen.commands.push(Command::OpenAction(Some(written)));
        text.clear();
        response.request_focus();
    }
    ui.data_mut(|data| data.insert_temp(id, text));
}

/// Root causes that no action blocks.
fn unblocked_ui(ui: &mut Ui, screen: &Screen<'_>) {
    const MOST: usize = 20;
    let (palette, language) = (screen.palette, screen.language());
    let roots = &screen.analysis.root_causes;
    let unblocked: Vec<_> = roots.iter().filter(|root| screen.standing_actions(root.id).is_empty()).collect();
    ui.spacing_mut().interact_size.y = 18.0;
    for root in unblocked.iter().take(MOST) {
        ui.horizontal_wrapped(|ui| {
            bold_ui(ui, tr!(language, "no-action"), size::UI, palette.warn);
            bold_ui(ui, root.id.to_string(), size::UI, palette.ink);
            text_ui(ui, screen.statement(root.id), size::UI, palette.ink);
        });
    }
    let more = unblocked.len().saturating_sub(MOST);
    if more > 0 {
        text_ui(ui, tr!(language, "actions-unblocked-more", count = more), size::UI, palette.warn);
    }
}

/// The action that is open; where it was opened just now, it comes into view.
fn open_action_ui(ui: &mut Ui, screen: &mut Screen<'_>, comes_into_view: bool) {
    let (palette, language) = (screen.palette, screen.language());
    let Some(id) = screen.view.open_action else { return };
    let Some(action) = screen.review.actions.get(&id) else { return };
    if comes_into_view {
        ui.scroll_to_cursor(Some(Align::TOP));
    }
    tight_sheet_ui(ui, palette, |ui| {
        ui.horizontal(|ui| {
            bold_ui(ui, id.to_string(), size::CARD, palette.accent);
            if ui.button(tr!(language, "button-done")).clicked() {
                screen.commands.push(Command::Actions(ActionCommand::Leave));
            }
            let name = tr!(language, "button-delete", id = id.to_string());
            let delete = Command::Actions(ActionCommand::Delete);
            named_command_icon_ui(ui, screen, Icon::Trash, &name, true, delete);
        });
        strip_ui(ui, screen, id, action);
        action_editor_ui(ui, screen, id, action);
    });
}
