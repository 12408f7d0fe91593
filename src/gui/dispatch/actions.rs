//! Commands of the steps of the root causes and of the actions.

use eframe::egui::Context;

use crate::document::{ActionId, Stage};
use crate::edit::Edit;
use crate::engine::plans::Member;
use crate::gui::action_desk::ActionCommand;
use crate::gui::app::App;
use crate::gui::command::Command;
use crate::gui::path_list::PathCommand;
use crate::gui::view_state::{FocusTarget, Step};
use crate::language::{Term, tr};

impl App {
    pub(super) fn carry_out_paths(&mut self, command: PathCommand) {
        let analysis = self.session.analysis();
        let count = self.view.paths.rows(&analysis).len();
        self.view.paths.carry_out(command, count);
    }

    pub(super) fn carry_out_actions(&mut self, ctx: &Context, command: ActionCommand) {
        match command {
            ActionCommand::SwitchView => self.view.desk.is_table = !self.view.desk.is_table,
            ActionCommand::SortBy(column) => self.view.desk.order = self.view.desk.order.pressed(column),
            ActionCommand::EndPlanning => self.planning.end(),
            ActionCommand::SeekPlans => self.planning.seek_again(),
            ActionCommand::New => {
                self.view.step = Step::Actions;
                self.view.focus = Some(FocusTarget::NewFreeAction);
            }
            ActionCommand::Edit => self.view.focus = Some(FocusTarget::OpenAction),
            ActionCommand::ToPlans => self.view.focus = Some(FocusTarget::Plans),
            ActionCommand::Step { goes_down } => self.view.open_action = self.next_action(goes_down),
            ActionCommand::Leave => self.view.open_action = None,
            ActionCommand::Advance { goes_on } => self.advance(ctx, goes_on),
            ActionCommand::MoveTo(action, stage) => self.move_to(ctx, action, stage),
            ActionCommand::Delete => {
                if let Some(id) = self.view.open_action
                    && self.apply(ctx, Edit::DeleteAction(id))
                {
                    self.keep_selection_alive();
                }
            }
            ActionCommand::TryOn(action) => self.try_on(action),
            ActionCommand::TryOpen => {
                if let Some(action) = self.view.open_action {
                    self.try_on(action);
                }
            }
            ActionCommand::EndTrial => self.view.desk.tried.clear(),
            ActionCommand::KeepTrial => {
                let edits = self.view.desk.kept(self.session.review());
                if edits.is_empty() || self.apply_all(ctx, edits) {
                    self.view.desk.tried.clear();
                }
            }
            ActionCommand::Adopt(members) => self.adopt(ctx, &members),
        }
    }

    fn next_action(&self, goes_down: bool) -> Option<ActionId> {
        let actions: Vec<ActionId> = self.session.review().actions.keys().copied().collect();
        let place = self.view.open_action.and_then(|open| actions.iter().position(|&it| it == open));
        let next = match (place, goes_down) {
            (None, true) => 0,
            (None, false) => actions.len().saturating_sub(1),
            (Some(place), true) => (place + 1).min(actions.len() - 1),
            (Some(place), false) => place.saturating_sub(1),
        };
        actions.get(next).copied()
    }

    fn advance(&mut self, ctx: &Context, goes_on: bool) {
        let Some(id) = self.view.open_action else { return };
        let Some(stage) = self.session.review().actions.get(&id).map(|action| action.stage) else { return };
        let next = if goes_on { stage.next() } else { stage.previous() };
        if let Some(next) = next {
            self.move_to(ctx, id, next);
        }
    }

    /// Takes an action to a stage. Where something is missing for that, it is said and the action opened, to be filled in.
    fn move_to(&mut self, ctx: &Context, action: ActionId, stage: Stage) {
        if !self.apply(ctx, Edit::SetStage { action, stage }) {
            self.view.open_action = Some(action);
            return;
        }
        let language = self.view.language;
        let told = tr!(language, "actions-moved", id = action.to_string(), stage = stage.word(language));
        self.tell(ctx, told, Some((tr!(language, "toast-undo"), Command::Undo)));
    }

    fn try_on(&mut self, id: ActionId) {
        if let Some(action) = self.session.review().actions.get(&id) {
            self.view.desk.try_on(id, action.stage);
        }
    }

    /// Plans what is only proposed, and writes down what is only suggested: one step of the history.
    fn adopt(&mut self, ctx: &Context, members: &[Member]) {
        let suggestions = self.session.suggestions(self.knowledge.catalogue());
        let mut free = self.session.free_ids().action;
        let mut edits = Vec::new();
        for member in members {
            match *member {
                Member::Existing(action) => {
                    let stage = self.session.review().actions.get(&action).map(|it| it.stage);
                    if stage == Some(Stage::Proposed) {
                        edits.push(Edit::SetStage { action, stage: Stage::Planned });
                    }
                }
                Member::Suggested(index) => {
                    let Some(suggestion) = suggestions.get(index) else { continue };
                    let mut action = suggestion.action(self.view.language);
                    action.stage = Stage::Planned;
                    edits.push(Edit::SetAction { id: ActionId::new(free), action: Box::new(action) });
                    free += 1;
                }
            }
        }
        let language = self.view.language;
        if edits.is_empty() {
            self.tell(ctx, tr!(language, "plan-adopted-already"), None);
        } else if self.apply_all(ctx, edits) {
            let undo = Some((tr!(language, "toast-undo"), Command::Undo));
            self.tell(ctx, tr!(language, "plan-adopted"), undo);
        }
    }
}
