//! Carries out commands: the one place where the window changes the review.

mod actions;
mod clipboard;
mod dialogue;
mod disk;
mod dropped;
mod evidence;
mod facts;
mod files;
mod import;
mod presentation;
mod recovery;
mod report;
mod search;
mod selection;
mod several;
mod shell;
mod tour;
mod tree;

pub(super) use clipboard::Cut;
pub(super) use disk::Hold;
pub(super) use tree::main_effect;

use eframe::egui::{Context, Id, ViewportCommand};

use crate::edit::Edit;
use crate::gui::app::App;
use crate::gui::canvas::Editor;
use crate::gui::command::{Command, TypingCommand};
use crate::gui::panels::{PaletteState, beginning_id};
use crate::gui::view_state::{FocusTarget, Selection, Step, Visibility};
use crate::language::tr;

/// One step of zoom.
const ZOOM_STEP: f32 = 1.25;

impl App {
    /// Carries out one command.
    pub(super) fn carry_out(&mut self, ctx: &Context, command: Command) {
        if !matches!(command, Command::Typing(_)) {
            // Whatever else is asked for ends the typing: the card keeps what was written.
            self.keep_what_is_written();
            self.end_typing();
        }
        if self.start.is_some() && leaves_the_start(&command) {
            self.start = None;
        }
        match command {
            Command::Tree(command) => self.carry_out_tree(ctx, command),
            Command::File(command) => self.carry_out_file(ctx, command),
            Command::Typing(command) => self.carry_out_typing(ctx, command),
            Command::Dialogue(command) => self.carry_out_dialogue(ctx, command),
            Command::Facts(command) => self.carry_out_facts(ctx, command),
            Command::Import(command) => self.carry_out_import(ctx, command),
            Command::Settle(hint) => self.settle(ctx, &hint),
            Command::SettleFirst => self.settle_first(ctx),
            Command::Edit(edit) => {
                self.apply(ctx, *edit);
            }
            Command::EditAll(edits) => {
                self.apply_all(ctx, edits);
            }
            Command::Undo => {
                if let Some(name) = self.session.undo(self.view.language) {
                    let offer = Some((tr!(self.view.language, "toast-redo"), Command::Redo));
                    self.tell(ctx, tr!(self.view.language, "toast-undone", name = name), offer);
                    self.keep_selection_alive();
                }
            }
            Command::Redo => {
                if let Some(name) = self.session.redo(self.view.language) {
                    self.tell(ctx, tr!(self.view.language, "toast-redone", name = name), None);
                    self.keep_selection_alive();
                }
            }
            Command::GoTo(step) => {
                self.view.step = step;
                let focus = if step == Step::WhyWhy { Editor::id() } else { beginning_id() };
                ctx.memory_mut(|memory| memory.request_focus(focus));
            }
            Command::Select(cause) => self.select(ctx, cause),
            Command::SelectAlso(cause) => self.select_also(ctx, cause),
            Command::SelectTo(cause) => self.select_to(ctx, cause),
            Command::SelectWithin(causes) => self.select_within(ctx, causes),
            Command::GoToItem(item) => self.go_to_item(ctx, item),
            Command::AttachFact => self.send_to(FocusTarget::NewFact),
            Command::AddAction => self.send_to(FocusTarget::NewAction),
            Command::OpenFact(fact) => self.view.open_fact = fact,
            Command::OpenAction(action) => self.view.open_action = action,
            Command::Light(causes) => self.view.lit = causes,
            Command::ZoomIn => self.zoom_by(ZOOM_STEP),
            Command::ZoomOut => self.zoom_by(1.0 / ZOOM_STEP),
            Command::ZoomToFit => self.canvas.fits = true,
            Command::ZoomToSelection => self.canvas.fits_selection = true,
            Command::ZoomToActualSize => self.canvas.zoom_by = Some(1.0 / self.canvas.camera.zoom),
            Command::Close => ctx.send_viewport_cmd(ViewportCommand::Close),
            Command::SetLanguage(language) => {
                self.view.language = language;
                self.change_preferences(ctx, move |it| it.language = Some(language));
            }
            Command::SetTheme(theme) => self.change_preferences(ctx, move |it| it.theme = theme),
            Command::Shell(command) => self.carry_out_shell(ctx, command),
            Command::Recovery(command) => self.carry_out_recovery(ctx, command),
            Command::Present => self.present(ctx),
            Command::MovePresentation(step) => self.move_presentation(ctx, step),
            Command::AnswerReadBack(verdict) => self.answer_read_back(ctx, verdict),
            Command::LeavePresentation => self.leave_presentation(ctx),
            Command::Tour(command) => self.carry_out_tour(ctx, command),
            Command::Search(command) => self.carry_out_search(ctx, command),
            Command::Report(command) => self.carry_out_report(command),
            Command::ToggleParking => self.toggle_parking(ctx),
            Command::Show(overlay) => {
                self.view.overlay = Some(overlay);
                self.palette = PaletteState::default();
            }
            Command::CloseOverlay => {
                self.view.overlay = None;
                ctx.memory_mut(|memory| memory.request_focus(Editor::id()));
            }
            Command::Paths(command) => self.carry_out_paths(command),
            Command::Actions(command) => self.carry_out_actions(ctx, command),
            Command::GoToInspector => self.go_to_inspector(ctx),
            Command::ToggleInspector => {
                self.view.inspector = match self.view.inspector {
                    Visibility::AsThereIsRoom | Visibility::Shown => Visibility::Hidden,
                    Visibility::Hidden => Visibility::Shown,
                };
            }
        }
    }

    fn carry_out_typing(&mut self, ctx: &Context, command: TypingCommand) {
        match command {
            TypingCommand::Typed { field, edit } => {
                self.type_into(ctx, field, *edit);
                self.offer_known_causes();
            }
            TypingCommand::ChooseKnown { goes_down } => self.view.known_causes.choose(goes_down),
            TypingCommand::LinkKnown(cause) => {
                if let Some(card) = self.canvas.editor.target() {
                    self.link_instead(card, cause);
                }
            }
            TypingCommand::Ended => self.end_typing(),
            TypingCommand::Commit => {
                self.keep_what_is_written();
                self.end_typing();
            }
            TypingCommand::Abandon => self.abandon_statement(),
        }
    }

    /// Applies an edit; a refusal is said in words. Says whether it was applied.
    pub(super) fn apply(&mut self, ctx: &Context, edit: Edit) -> bool {
        match self.session.apply(edit) {
            Ok(()) => true,
            Err(error) => {
                self.notices.warn(&error, self.view.language);
                ctx.request_repaint();
                false
            }
        }
    }

    /// Applies edits that are undone as one, or none of them; a refusal is said in words. Says whether they were applied.
    pub(super) fn apply_all(&mut self, ctx: &Context, edits: Vec<Edit>) -> bool {
        match self.session.apply_all(edits) {
            Ok(()) => true,
            Err(error) => {
                self.notices.warn(&error, self.view.language);
                ctx.request_repaint();
                false
            }
        }
    }

    pub(super) fn tell(&mut self, ctx: &Context, message: String, offer: Option<(String, Command)>) {
        self.notices.tell(message, offer, ctx.input(|input| input.time));
    }

    /// Makes what the step shows larger: the pages of the report, or the tree.
    fn zoom_by(&mut self, factor: f32) {
        if self.view.step == Step::Report {
            self.report.reading.zoom_by(factor);
        } else {
            self.canvas.zoom_by = Some(factor);
        }
    }

    /// From the tree to the inspector, and from anywhere else to the tree.
    fn go_to_inspector(&mut self, ctx: &Context) {
        let is_at_the_tree = ctx.memory(|memory| memory.has_focus(Editor::id()));
        if self.view.step == Step::WhyWhy && is_at_the_tree {
            self.view.inspector = Visibility::Shown;
            self.view.focus = Some(FocusTarget::Inspector);
        } else {
            self.view.step = Step::WhyWhy;
            ctx.memory_mut(|memory| memory.request_focus(Editor::id()));
        }
    }

    fn toggle_parking(&mut self, ctx: &Context) {
        self.view.shows_parking = !self.view.shows_parking;
        if self.view.shows_parking {
            self.view.step = Step::WhyWhy;
            self.view.focus = Some(FocusTarget::ParkingLot);
        } else {
            ctx.memory_mut(|memory| memory.request_focus(Editor::id()));
        }
    }

    fn send_to(&mut self, target: FocusTarget) {
        if !self.view.selection.is_empty() {
            self.view.step = Step::WhyWhy;
            self.view.inspector = Visibility::Shown;
            self.view.focus = Some(target);
        }
    }

    fn type_into(&mut self, ctx: &Context, field: Id, edit: Edit) {
        if self.typing != Some(field) {
            self.end_typing();
            self.session.begin_group();
            self.typing = Some(field);
        }
        self.apply(ctx, edit);
    }

    /// The next change makes a step of its own.
    pub(super) fn end_typing(&mut self) {
        if self.typing.take().is_some() {
            self.session.settle_group();
        }
    }

    /// Forgets a selection that stands for nothing any more.
    pub(super) fn keep_selection_alive(&mut self) {
        let review = self.session.review();
        let had_any = !self.view.selection.is_empty();
        self.view.selection.keep_what_stands(review);
        if had_any && self.view.selection.is_empty() {
            self.view.selection = Selection::of(review.problem);
        }
        self.view.folded.retain(|id| review.causes.contains_key(id));
        self.view.open_fact = self.view.open_fact.filter(|id| review.facts.contains_key(id));
        self.view.open_action = self.view.open_action.filter(|id| review.actions.contains_key(id));
        self.view.desk.tried.retain(|id, _| review.actions.contains_key(id));
        self.canvas.reveals = true;
    }
}

/// Whether a command is about the review, which the start screen hides.
const fn leaves_the_start(command: &Command) -> bool {
    !matches!(
        command,
        Command::File(_)
            | Command::Shell(_)
            | Command::Recovery(_)
            | Command::Show(_)
            | Command::CloseOverlay
            | Command::SetTheme(_)
            | Command::SetLanguage(_)
            | Command::Typing(_)
            | Command::Light(_)
            | Command::Close
    )
}
