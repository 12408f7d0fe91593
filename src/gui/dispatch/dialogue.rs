//! Commands that open dialogues, and what is answered in them.

use eframe::egui::Context;

use crate::document::{CauseId, ItemId};
use crate::edit::{Edit, Slot, Spot};
use crate::engine::checks::{Fix, Hint, Level};
use crate::engine::{read_back_questions, siblings, together_question};
use crate::gui::app::App;
use crate::gui::canvas::Editor;
use crate::gui::command::{Command, TypingCommand};
use crate::gui::derivation::is_quick;
use crate::gui::dialogue::{Dialogue, DialogueCommand, OverrideForm, ReadBackWalk, TogetherTalk};
use crate::gui::dispatch::main_effect;
use crate::gui::view_state::Step;
use crate::language::tr;

/// Where the proposal of a hint leaves words to the room.
const GAP: char = '…';

impl App {
    pub(super) fn carry_out_dialogue(&mut self, ctx: &Context, command: DialogueCommand) {
        match command {
            DialogueCommand::ReadBack => {
                let place = self.first_unread();
                self.open_dialogue(ctx, Dialogue::ReadBack(ReadBackWalk { place }));
            }
            // Who selects several says which causes are meant, and has no need to be asked.
            DialogueCommand::Together if self.view.selection.len() > 1 => self.join_selected(ctx),
            DialogueCommand::Together => match self.next_together() {
                Some((effect, cause)) => self.ask_together(ctx, effect, cause),
                None => self.tell(ctx, tr!(self.view.language, "together-none"), None),
            },
            DialogueCommand::TogetherAbout { effect, cause } => self.ask_together(ctx, effect, cause),
            DialogueCommand::Override { check, item } => {
                let known = self.session.review().overrides.iter();
                let mut known = known.filter(|it| it.check == check && it.item == item);
                let reason = known.next().map(|it| it.reason.clone()).unwrap_or_default();
                self.open_dialogue(ctx, Dialogue::Override(OverrideForm { check, item, reason }));
            }
            DialogueCommand::Show(cause) => self.show_behind(cause),
            DialogueCommand::Answer { edit, told } => {
                if self.apply(ctx, *edit) {
                    let undo = (tr!(self.view.language, "toast-undo"), Command::Undo);
                    self.tell(ctx, told, Some(undo));
                    self.keep_selection_alive();
                }
            }
            DialogueCommand::AddMissing { effect, explanation } => {
                self.close_dialogue(ctx);
                self.begin_cause(ctx, Spot::Below { effect, slot: Slot::With(explanation) });
            }
            DialogueCommand::Close => self.close_dialogue(ctx),
        }
    }

    /// Whether the hints are those of the review as it stands, or are found at once.
    fn knows_hints(&self) -> bool {
        self.session.is_derived() || is_quick(&self.session)
    }

    /// Makes what settles a hint. Words with a gap in them are for the room to finish.
    pub(super) fn settle(&mut self, ctx: &Context, hint: &Hint) {
        if !self.knows_hints() {
            return self.carry_out_later(ctx, Command::Settle(Box::new(hint.clone())));
        }
        if !self.session.hints().on(hint.item).contains(hint) {
            // What it spoke of has changed meanwhile.
            return;
        }
        if let (Some(Fix::Rewording(words)), Some(ItemId::Cause(cause))) = (&hint.fix, hint.item)
            && words.contains(GAP)
        {
            self.reword(ctx, cause, words);
        } else if let Err(error) = self.session.settle(hint) {
            self.notices.warn(&error, self.view.language);
        }
    }

    /// Makes what settles the first hint on the selected cause that can be settled so.
    pub(super) fn settle_first(&mut self, ctx: &Context) {
        let Some(cause) = self.view.selection.primary() else { return };
        if !self.knows_hints() {
            return self.carry_out_later(ctx, Command::SettleFirst);
        }
        let checked = self.session.hints();
        let own = checked.on(Some(cause.into())).iter();
        let open = own.filter(|hint| hint.overridden.is_none() && hint.fix.is_some());
        // The one that the inspector shows first: the gravest.
        let first = open.min_by_key(|hint| (hint.level() != Level::Error, hint.level())).cloned();
        drop(checked);
        if let Some(hint) = first {
            self.settle(ctx, &hint);
        }
    }

    fn reword(&mut self, ctx: &Context, cause: CauseId, words: &str) {
        self.view.selection = cause.into();
        self.view.step = Step::WhyWhy;
        self.canvas.editor.begin(cause, words);
        ctx.memory_mut(|memory| memory.request_focus(Editor::id()));
        let edit = Edit::SetStatement { cause, statement: words.to_owned() };
        let typed = TypingCommand::Typed { field: Editor::id(), edit: Box::new(edit) };
        self.carry_out(ctx, Command::Typing(typed));
    }

    fn open_dialogue(&mut self, ctx: &Context, dialogue: Dialogue) {
        // What is pressed from now on answers the dialogue.
        ctx.memory_mut(|memory| memory.surrender_focus(Editor::id()));
        if self.dialogue.is_none() {
            self.camera_before = Some(self.canvas.camera);
        }
        self.dialogue = Some(dialogue);
        ctx.request_repaint();
    }

    pub(in crate::gui) fn close_dialogue(&mut self, ctx: &Context) {
        self.dialogue = None;
        // The tree had made room for the sheet.
        if let Some(camera) = self.camera_before.take() {
            self.canvas.camera = camera;
            self.canvas.reveals = true;
        }
        ctx.memory_mut(|memory| memory.request_focus(Editor::id()));
    }

    fn ask_together(&mut self, ctx: &Context, effect: CauseId, cause: CauseId) {
        self.show_behind(cause);
        self.open_dialogue(ctx, Dialogue::Together(TogetherTalk::about(effect, cause)));
    }

    fn show_behind(&mut self, cause: CauseId) {
        self.view.selection = cause.into();
        self.canvas.reveals = true;
    }

    /// Where the read-back begins: at the selected cause if its explanation is not read yet, else at the first that is not.
    fn first_unread(&self) -> usize {
        let review = self.session.review();
        let questions = read_back_questions(review);
        let unread = |index: &usize| questions[*index].verdict.is_none();
        let selected = self.view.selection.primary();
        let own = (0..questions.len())
            .filter(unread)
            .find(|&index| selected.is_some_and(|id| questions[index].causes(review).contains(&id)));
        own.or_else(|| (0..questions.len()).find(unread)).unwrap_or(0)
    }

    /// The cause that is asked about: the selected one, else the first that nobody has asked about yet.
    fn next_together(&self) -> Option<(CauseId, CauseId)> {
        let review = self.session.review();
        let selected =
            self.view.selection.primary().and_then(|cause| Some((main_effect(review, cause)?, cause)));
        let selected = selected.filter(|&(effect, cause)| together_question(review, effect, cause).is_some());
        selected.or_else(|| {
            let siblings = siblings(review);
            siblings.iter().find(|it| !it.is_asked).map(|it| (it.effect, it.cause))
        })
    }
}
