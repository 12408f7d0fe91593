//! Cut, copy and paste: within the review causes move and keep their names, and every program can paste the text.

use eframe::egui::{Context, ViewportCommand};

use crate::document::CauseId;
use crate::edit::{Edit, Slot, topmost};
use crate::gui::app::App;
use crate::gui::canvas::Editor;
use crate::gui::command::Command;
use crate::gui::dispatch::main_effect;
use crate::gui::view_state::Selection;
use crate::interchange::outline;
use crate::language::tr;

/// What was cut and has not been pasted yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Cut {
    /// The causes, each with all below it.
    causes: Vec<CauseId>,
    /// As which text they stand on the clipboard: other text there is not what was cut.
    text: String,
}

impl App {
    pub(super) fn copy_selected(&mut self, ctx: &Context) {
        let review = self.session.review();
        let causes = topmost(review, self.view.selection.iter());
        if causes.is_empty() {
            return;
        }
        ctx.copy_text(outline::write_below(review, &causes));
        self.cut = None;
        let message = tr!(self.view.language, "toast-copied", count = causes.len());
        self.tell(ctx, message, None);
    }

    /// What is cut waits in the parking lot, where everybody sees it, until it is pasted.
    pub(super) fn cut_selected(&mut self, ctx: &Context) {
        let review = self.session.review();
        let text = outline::write_below(review, &topmost(review, self.view.selection.iter()));
        let causes = self.park_selected(ctx);
        if causes.is_empty() {
            return;
        }
        ctx.copy_text(text.clone());
        let language = self.view.language;
        let offer = Some((tr!(language, "toast-undo"), Command::Undo));
        self.tell(ctx, tr!(language, "toast-cut", count = causes.len()), offer);
        self.cut = Some(Cut { causes, text });
    }

    /// Takes the selected causes out of the tree, each with all below it, and returns those that were taken.
    pub(super) fn park_selected(&mut self, ctx: &Context) -> Vec<CauseId> {
        let review = self.session.review();
        let causes = topmost(review, self.view.selection.iter());
        let links = causes.iter().filter_map(|&cause| Some((main_effect(review, cause)?, cause)));
        let links: Vec<(CauseId, CauseId)> = links.collect();
        let edits = links.iter().map(|&(effect, cause)| Edit::UnlinkCause { effect, cause }).collect();
        if !self.apply_all(ctx, edits) {
            return Vec::new();
        }
        self.canvas.reveals = true;
        let Some(&(effect, _)) = links.first() else { return Vec::new() };
        self.view.selection = effect.into();
        links.into_iter().map(|(_, cause)| cause).collect()
    }

    pub(super) fn paste(&mut self, ctx: &Context, text: &str) {
        match self.cut.take_if(|cut| is_same_text(&cut.text, text)) {
            Some(cut) => self.paste_cut(ctx, cut),
            None => self.paste_outline(ctx, text),
        }
    }

    fn paste_cut(&mut self, ctx: &Context, cut: Cut) {
        let Some(to) = self.view.selection.primary() else { return };
        let edits =
            cut.causes.iter().map(|&cause| Edit::MoveCause { cause, from: None, to, slot: Slot::LAST });
        if self.apply_all(ctx, edits.collect()) {
            self.view.folded.remove(&to);
            self.view.selection.take_all(cut.causes);
            self.canvas.reveals = true;
        } else {
            // Refused here, it may still find its place elsewhere.
            self.cut = Some(cut);
        }
    }

    fn paste_outline(&mut self, ctx: &Context, text: &str) {
        let outline = match outline::parse(text) {
            Ok(outline) => outline,
            Err(error) => {
                self.notices.warn(&error, self.view.language);
                return;
            }
        };
        let next_id = self.session.free_ids().cause;
        let effect = self.view.selection.primary();
        let edits = outline::paste(&outline, self.session.review(), effect, next_id);
        if self.apply_all(ctx, edits) {
            if let Some(effect) = effect {
                self.view.folded.remove(&effect);
            } else {
                self.view.selection = Selection::of(self.session.review().problem);
            }
            self.canvas.reveals = true;
        }
    }
}

/// Asks the desktop for the clipboard; what is on it arrives like a paste by key.
pub(super) fn ask_for_paste(ctx: &Context) {
    ctx.memory_mut(|memory| memory.request_focus(Editor::id()));
    ctx.send_viewport_cmd(ViewportCommand::RequestPaste);
}

/// Desktops change the ends of lines, and some drop the last one.
fn is_same_text(one: &str, other: &str) -> bool {
    one.lines().map(str::trim_end).eq(other.trim_end().lines().map(str::trim_end))
}
