//! Commands of the search.

use eframe::egui::Context;

use crate::document::{CauseId, ItemId};
use crate::gui::app::App;
use crate::gui::canvas::Editor;
use crate::gui::command::SearchCommand;
use crate::gui::search::Origin;
use crate::gui::view_state::{Selection, Step};

impl App {
    pub(super) fn carry_out_search(&mut self, ctx: &Context, command: SearchCommand) {
        match command {
            SearchCommand::Open => self.open_search(),
            SearchCommand::Look => {
                if self.search.look(self.session.review(), self.session.revision()) {
                    self.show_find();
                }
            }
            SearchCommand::Next => self.go_to_find(1),
            SearchCommand::Previous => self.go_to_find(-1),
            SearchCommand::Stay => self.close_search(ctx),
            SearchCommand::Return => {
                if let Some(origin) = self.search.origin.take() {
                    self.view.step = origin.step;
                    self.view.selection = origin.selection;
                    self.canvas.camera = origin.camera;
                    self.view.open_fact = None;
                    self.view.open_action = None;
                    self.keep_selection_alive();
                    self.canvas.reveals = false;
                }
                self.close_search(ctx);
            }
        }
    }

    fn open_search(&mut self) {
        if !self.search.is_open {
            self.search.is_open = true;
            self.search.origin = Some(Origin {
                step: self.view.step,
                selection: self.view.selection.clone(),
                camera: self.canvas.camera,
            });
        }
        self.view.found = self.search.causes();
    }

    fn close_search(&mut self, ctx: &Context) {
        self.search.is_open = false;
        self.search.origin = None;
        self.view.found.clear();
        ctx.memory_mut(|memory| memory.request_focus(Editor::id()));
    }

    fn go_to_find(&mut self, steps: isize) {
        if self.search.typed.trim().is_empty() {
            self.open_search();
            return;
        }
        self.search.look(self.session.review(), self.session.revision());
        self.search.go(steps);
        self.show_find();
    }

    /// Shows the find: a fact or an action beside the cause it belongs to, so that the tree stays in view.
    fn show_find(&mut self) {
        self.view.found = if self.search.is_open { self.search.causes() } else { Default::default() };
        let Some(item) = self.search.current() else { return };
        self.view.open_fact = None;
        self.view.open_action = None;
        let cause = self.cause_of(item);
        match (item, cause) {
            (ItemId::Fact(id), _) => self.view.open_fact = Some(id),
            (ItemId::Action(id), _) => self.view.open_action = Some(id),
            _ => {}
        }
        match (item, cause) {
            (_, Some(cause)) => {
                self.view.step = Step::WhyWhy;
                self.unfold_above(cause);
                self.view.selection = Selection::from(cause);
                self.canvas.reveals = true;
            }
            (ItemId::Action(_), None) => self.view.step = Step::Actions,
            (_, None) => self.view.step = Step::Facts,
        }
    }

    fn cause_of(&self, item: ItemId) -> Option<CauseId> {
        let review = self.session.review();
        match item {
            ItemId::Cause(id) => Some(id),
            ItemId::Fact(id) => review
                .facts
                .get(&id)
                .and_then(|fact| fact.supports.iter().chain(&fact.refutes).next().copied()),
            ItemId::Action(id) => review.actions.get(&id).and_then(|action| action.blocks.first().copied()),
            _ => None,
        }
    }
}
