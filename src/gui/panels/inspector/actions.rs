//! The actions that block the selected cause.

use crate::document::{ActionId, CauseId, Stage};
use crate::edit::Edit;
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::panels::action_editor::action_editor_ui;
use crate::gui::panels::inspector::item_row::{all_selected, for_all_ui, item_row_ui, new_item_ui};
use crate::gui::panels::item_editors::new_action;
use crate::gui::theme::size;
use crate::gui::view_state::FocusTarget;
use crate::gui::widgets::{heading_ui, text_ui};
use crate::language::{Term, tr};
use eframe::egui::{ScrollArea, Ui};

pub(super) fn actions_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: CauseId) {
    let (palette, language) = (screen.palette, screen.language());
    heading_ui(ui, palette, tr!(language, "inspector-actions"), |ui| {
        text_ui(ui, "A", size::MICRO, palette.ink3);
    });
    let blocking: Vec<(ActionId, _)> = screen.review.actions_blocking(id).collect();
    for (action_id, action) in blocking {
        let is_open = screen.view.open_action == Some(action_id);
        let row = item_row_ui(ui, screen, &action_id.to_string(), &action.statement, |ui| {
            let ink = if action.stage == Stage::Rejected { palette.mute } else { palette.safe };
            text_ui(ui, action.stage.word(language), size::META, ink);
        });
        if row.clicked() {
            screen.commands.push(Command::OpenAction((!is_open).then_some(action_id)));
        }
        if is_open {
            action_editor_ui(ui, screen, action_id, action);
        }
    }
    for_all_ui(ui, screen);
    let wants_focus = screen.view.focus == Some(FocusTarget::NewAction);
    let name = tr!(language, "inspector-new-action");
    if let Some(statement) = new_item_ui(ui, ("new action", id), &name, wants_focus) {
        screen.edit(new_action(screen.session, all_selected(screen), statement));
    }
    let others: Vec<_> =
        screen.review.actions.iter().filter(|(_, action)| !action.blocks.contains(&id)).collect();
    if !others.is_empty() {
        ui.menu_button(tr!(language, "inspector-existing-action"), |ui| {
            ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
                for (&action_id, action) in others {
                    if ui.button(format!("{action_id}  {}", action.statement)).clicked() {
                        let mut action = action.clone();
                        let blocks = |id: &CauseId| action.blocks.contains(id);
                        let more: Vec<CauseId> =
                            all_selected(screen).into_iter().filter(|id| !blocks(id)).collect();
                        action.blocks.extend(more);
                        screen.edit(Edit::SetAction { id: action_id, action: Box::new(action) });
                        ui.close();
                    }
                }
            });
        });
    }
}
