//! Commands of the canvas.

use eframe::egui::Context;

use crate::document::{Cause, CauseId, Review, State, StopReason};
use crate::edit::{Edit, Slot, Spot, deletions};
use crate::gui::app::App;
use crate::gui::canvas::Editor;
use crate::gui::command::{Command, TreeCommand};
use crate::gui::dispatch::clipboard::ask_for_paste;
use crate::gui::known_causes::KnownCauses;
use crate::gui::view_state::Selection;
use crate::interchange::outline::{self, OutlineContent, OutlineLine};
use crate::language::tr;

impl App {
    pub(super) fn carry_out_tree(&mut self, ctx: &Context, command: TreeCommand) {
        match command {
            TreeCommand::WriteProblem => self.begin_cause(ctx, Spot::Problem),
            TreeCommand::AskWhy => match self.view.selection.primary() {
                Some(effect) => self.begin_cause(ctx, Spot::Below { effect, slot: Slot::LAST }),
                None => self.select_problem_or_write_it(ctx),
            },
            TreeCommand::AddBeside => match self.view.selection.primary() {
                Some(cause) => self.begin_beside(ctx, cause),
                None => self.select_problem_or_write_it(ctx),
            },
            TreeCommand::EditStatement => {
                if let Some(id) = self.view.selection.primary()
                    && let Some(cause) = self.session.review().causes.get(&id)
                {
                    self.canvas.editor.begin(id, &cause.statement);
                    self.session.begin_group();
                    self.typing = Some(Editor::id());
                    ctx.memory_mut(|memory| memory.request_focus(Editor::id()));
                }
            }
            TreeCommand::DeleteCauses => self.delete_selected(ctx),
            TreeCommand::SelectNext(towards) => self.select_next(ctx, towards),
            TreeCommand::ExtendTo(towards) => self.extend_selection(towards),
            TreeCommand::SelectAll => self.select_all(),
            TreeCommand::Shift(direction) => self.shift_selected(ctx, direction),
            TreeCommand::SetState(state) => {
                let causes = self.view.selection.iter();
                self.apply_all(ctx, causes.map(|cause| Edit::SetState { cause, state }).collect());
            }
            TreeCommand::ToggleStop => self.toggle_stop(ctx),
            TreeCommand::ToggleFold => self.toggle_fold(),
            TreeCommand::Park => {
                self.park_selected(ctx);
            }
            TreeCommand::Copy => self.copy_selected(ctx),
            TreeCommand::Cut => self.cut_selected(ctx),
            TreeCommand::AskForPaste => ask_for_paste(ctx),
            TreeCommand::Paste(text) => self.paste(ctx, &text),
        }
    }

    pub(super) fn select_problem_or_write_it(&mut self, ctx: &Context) {
        match self.session.review().problem {
            Some(problem) => self.select(ctx, Some(problem)),
            None => self.begin_cause(ctx, Spot::Problem),
        }
    }

    /// A new, empty cause, ready to be written. Making and writing it are one step of the history.
    pub(super) fn begin_cause(&mut self, ctx: &Context, spot: Spot) {
        let id = CauseId::new(self.session.free_ids().cause);
        // The problem is what everyone has seen; a why begins as a guess.
        let state = if spot == Spot::Problem { State::Confirmed } else { State::Suspected };
        let cause = Box::new(Cause { state, ..Cause::default() });
        // What was typed into the field before there was a card for it stays.
        let typed = std::mem::take(&mut self.canvas.editor.text);
        self.session.begin_group();
        if !self.apply(ctx, Edit::AddCause { id, cause, spot }) {
            self.session.end_group();
            return;
        }
        self.typing = Some(Editor::id());
        self.canvas.editor.begin_new(id, &typed);
        if !typed.is_empty() {
            self.apply(ctx, Edit::SetStatement { cause: id, statement: typed });
        }
        self.view.selection = id.into();
        self.view.open_fact = None;
        self.view.open_action = None;
        self.canvas.reveals = true;
        ctx.memory_mut(|memory| memory.request_focus(Editor::id()));
    }

    /// A new cause below the selected one's effect, next to it.
    fn begin_beside(&mut self, ctx: &Context, cause: CauseId) {
        let review = self.session.review();
        let spot = match main_effect(review, cause) {
            Some(effect) => {
                let place = review.causes[&effect].explanations.iter().position(|it| it.contains(cause));
                Spot::Below { effect, slot: place.map_or(Slot::LAST, |index| Slot::Alone(index + 1)) }
            }
            // Beside the problem there is nothing: the answer to Enter there is a first why.
            None if review.problem == Some(cause) => Spot::Below { effect: cause, slot: Slot::LAST },
            None => Spot::ParkingLot,
        };
        self.begin_cause(ctx, spot);
    }

    /// Keeps what is being written into a card; a card left empty is as if it had never been begun.
    pub(in crate::gui) fn keep_what_is_written(&mut self) {
        let Some(cause) = self.canvas.editor.target() else { return };
        let typed = self.canvas.editor.text.trim().to_owned();
        if typed.is_empty() {
            self.abandon_statement();
            return;
        }
        let known = std::mem::take(&mut self.view.known_causes).choice();
        if self.canvas.editor.is_new()
            && let Some(shared) = known.or_else(|| shared_name(&typed))
        {
            self.link_instead(cause, shared);
            return;
        }
        if self.session.review().causes.get(&cause).is_some_and(|it| it.statement != typed) {
            // Only what an input method had not finished can be missing, and the card exists.
            let edit = Edit::SetStatement { cause, statement: typed };
            if let Err(error) = self.session.apply(edit) {
                self.notices.warn(&error, self.view.language);
            }
        }
        self.canvas.editor.end();
        self.canvas.reveals = true;
    }

    /// Offers causes that hold what is being written into a new card.
    pub(super) fn offer_known_causes(&mut self) {
        self.view.known_causes = KnownCauses::default();
        let Some(new) = self.canvas.editor.target().filter(|_| self.canvas.editor.is_new()) else { return };
        let digest = self.session.digest();
        if let Some(effect) = digest.main_effect(new) {
            let typed = &self.canvas.editor.text;
            self.view.known_causes = KnownCauses::of(self.session.review(), &digest, new, effect, typed);
        }
    }

    /// A new card that says `= C3` stands for C3 itself: it is linked here, and the card goes.
    pub(super) fn link_instead(&mut self, card: CauseId, shared: CauseId) {
        let effect = main_effect(self.session.review(), card);
        self.abandon_statement();
        let Some(effect) = effect else { return };
        match self.session.apply(Edit::LinkCause { effect, cause: shared, slot: Slot::LAST }) {
            Ok(()) => self.view.selection = shared.into(),
            Err(error) => self.notices.warn(&error, self.view.language),
        }
    }

    pub(super) fn abandon_statement(&mut self) {
        let Some(cause) = self.canvas.editor.target() else { return };
        let effect = main_effect(self.session.review(), cause);
        self.view.known_causes = KnownCauses::default();
        self.canvas.editor.end();
        self.session.abandon_group();
        self.typing = None;
        if !self.session.review().causes.contains_key(&cause) {
            self.view.selection = Selection::of(effect.or(self.session.review().problem));
        }
    }

    fn delete_selected(&mut self, ctx: &Context) {
        let Some(primary) = self.view.selection.primary() else { return };
        let review = self.session.review();
        let before = review.causes.len();
        let next = heir(review, &self.view.selection).or_else(|| main_effect(review, primary));
        let deleted = self.view.selection.len();
        let edits = match deletions(review, self.view.selection.iter()) {
            Ok(edits) => edits,
            Err(error) => {
                self.notices.warn(&error, self.view.language);
                return;
            }
        };
        if !self.apply_all(ctx, edits) {
            return;
        }
        let language = self.view.language;
        let gone = before - self.session.review().causes.len();
        let message = match (deleted, gone.saturating_sub(1)) {
            (1, 0) => tr!(language, "toast-deleted", id = primary.to_string()),
            (1, others) => tr!(language, "toast-deleted-with", id = primary.to_string(), others = others),
            _ => tr!(language, "toast-deleted-many", count = gone),
        };
        self.tell(ctx, message, Some((tr!(language, "toast-undo"), Command::Undo)));
        self.view.selection = Selection::of(next);
        self.keep_selection_alive();
    }

    /// Says of all selected causes that the team asks no further, unless it is said of all of them already.
    fn toggle_stop(&mut self, ctx: &Context) {
        let review = self.session.review();
        let causes: Vec<CauseId> = self.view.selection.iter().collect();
        let stops = |id: &CauseId| review.causes.get(id).is_some_and(|it| it.stop_reason.is_some());
        let reason = if causes.iter().all(stops) { None } else { Some(StopReason::Actionable) };
        let edits = causes.into_iter().map(|cause| Edit::SetStopReason { cause, reason });
        self.apply_all(ctx, edits.collect());
    }

    /// Folds all selected causes, unless all of them are folded.
    fn toggle_fold(&mut self) {
        let review = self.session.review();
        let has_causes = |id: &CauseId| review.causes.get(id).is_some_and(|it| !it.explanations.is_empty());
        let causes: Vec<CauseId> = self.view.selection.iter().filter(has_causes).collect();
        if causes.iter().all(|id| self.view.folded.contains(id)) {
            self.view.folded.retain(|id| !causes.contains(id));
        } else {
            self.view.folded.extend(causes);
        }
        self.canvas.reveals = true;
    }
}

/// The cause that a card says it stands for, in the words of an outline: `= C3`.
fn shared_name(text: &str) -> Option<CauseId> {
    match outline::parse(text).ok()?.lines.as_slice() {
        [OutlineLine { content: OutlineContent::Shared(id), .. }] => Some(*id),
        _ => None,
    }
}

/// The effect that keys act on, where a cause has several: the first in reading order.
pub(in crate::gui) fn main_effect(review: &Review, cause: CauseId) -> Option<CauseId> {
    let effects: Vec<CauseId> = review.effects_of(cause).collect();
    match effects.as_slice() {
        [_, _, ..] => review.reading_order().into_iter().find(|id| effects.contains(id)),
        _ => None,
    }
    .or(effects.first().copied())
}

/// The sibling that takes the selection when the selected causes go.
fn heir(review: &Review, selection: &Selection) -> Option<CauseId> {
    let primary = selection.primary()?;
    let all: Vec<CauseId> = review.causes.get(&main_effect(review, primary)?)?.causes().collect();
    let place = all.iter().position(|&id| id == primary)?;
    let mut below_then_above = all.get(place + 1..)?.iter().chain(all.get(..place)?.iter().rev());
    below_then_above.find(|&&id| !selection.contains(id)).copied()
}
