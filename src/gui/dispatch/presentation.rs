//! Commands of the presentation. It changes nothing of the view, so that leaving it leads back to the same place.

use eframe::egui::{Context, ViewportCommand};

use crate::document::{CauseId, ReadBack};
use crate::edit::Edit;
use crate::gui::app::App;
use crate::gui::canvas::Editor;
use crate::gui::dispatch::main_effect;
use crate::gui::presentation::{Move, Presentation};

impl App {
    /// Begins with the selected branch, or that of the effect of a cause that nothing explains yet; without a selection
    /// with the whole tree.
    pub(super) fn present(&mut self, ctx: &Context) {
        let review = self.session.review();
        let explained = |id: &CauseId| review.causes.get(id).is_some_and(|it| !it.explanations.is_empty());
        let selected = self.view.selection.primary();
        let branch = selected.filter(explained);
        let branch = branch.or_else(|| main_effect(review, selected?)).or(selected).or(review.problem);
        self.presentation = branch.map(Presentation::of);
        if self.presentation.is_some() {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
        }
    }

    pub(super) fn leave_presentation(&mut self, ctx: &Context) {
        // The first Esc puts the ground rules away.
        if self.presentation.as_mut().is_some_and(Presentation::close_rules) {
            return;
        }
        self.presentation = None;
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
        ctx.memory_mut(|memory| memory.request_focus(Editor::id()));
    }

    pub(super) fn move_presentation(&mut self, ctx: &Context, step: Move) {
        let now = ctx.input(|input| input.time);
        if let Some(presentation) = &mut self.presentation {
            presentation.go(self.session.review(), step, now);
        }
    }

    /// Writes down what the room says, and asks the next question.
    pub(super) fn answer_read_back(&mut self, ctx: &Context, verdict: ReadBack) {
        let asked = self.presentation.as_ref().and_then(|it| it.asked(self.session.review()));
        let Some((effect, explanation)) = asked else { return };
        let edit = Edit::SetReadBack { effect, explanation, verdict: Some(verdict) };
        // A no stays in view: the room says what is missing.
        if self.apply(ctx, edit) && verdict != ReadBack::Fails {
            self.move_presentation(ctx, Move::Next);
        }
    }
}
