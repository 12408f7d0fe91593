//! Commands about work that windows have left behind.

use std::path::PathBuf;

use eframe::egui::Context;

use crate::gui::app::App;
use crate::gui::command::RecoveryCommand;
use crate::gui::dispatch::disk::{claim_unless, stamp_of};
use crate::gui::jobs::{OpenedFile, Outcome, Trouble};
use crate::gui::recovery::{Found, Recovery};
use crate::language::{Explain, tr};
use crate::session::Session;
use crate::storage::{Claim, LeftOver};

impl App {
    pub(super) fn carry_out_recovery(&mut self, ctx: &Context, command: RecoveryCommand) {
        match command {
            RecoveryCommand::Look => self.look_for_left_overs(ctx, true),
            RecoveryCommand::AskToDiscard(index) => {
                if let Some(recovery) = &mut self.recovery {
                    recovery.to_discard = index;
                }
            }
            RecoveryCommand::Discard(journal) => {
                self.forget_found(&journal);
                let language = self.view.language;
                self.jobs.start_quietly(ctx, move || {
                    let result = LeftOver::discard(&journal).map_err(|error| Trouble::of(&error, language));
                    Outcome::Done { result }
                });
            }
            RecoveryCommand::Later => self.recovery = None,
        }
    }

    /// Looks beside the window for work that was not saved.
    pub(in crate::gui) fn look_for_left_overs(&mut self, ctx: &Context, is_asked: bool) {
        let Some(folder) = self.autosave.folder() else { return };
        let language = self.view.language;
        self.jobs.start_quietly(ctx, move || Outcome::Searched {
            result: Found::all_in(&folder, language),
            is_asked,
        });
    }

    /// Offers what was found. Who asked is told as well that there is nothing.
    pub(super) fn offer_found(&mut self, ctx: &Context, result: Result<Vec<Found>, Trouble>, is_asked: bool) {
        match result {
            // A room that looks at a presentation is not asked.
            Ok(_) if self.presentation.is_some() => {}
            Ok(found) if !found.is_empty() => self.recovery = Some(Recovery { found, to_discard: None }),
            Ok(_) if is_asked => self.tell(ctx, tr!(self.view.language, "recovery-nothing"), None),
            Ok(_) => {}
            Err(trouble) => self.notices.warn(&trouble, self.view.language),
        }
    }

    /// Reads a journal beside the window.
    pub(super) fn recover(&mut self, ctx: &Context, journal: PathBuf) {
        let (language, holder) = (self.view.language, self.holder());
        let held = self.session.path().filter(|path| self.needs_no_claim(path)).map(ToOwned::to_owned);
        let holds_files = self.holds_files;
        self.jobs.start(ctx, move || {
            let result =
                LeftOver::open(&journal).map_err(|error| Trouble::of(&error, language)).map(|unsaved| {
                    let path = unsaved.path.as_deref();
                    let claim = path.and_then(|path| {
                        claim_unless(!holds_files || held.as_deref() == Some(path), path, &holder)
                    });
                    let stamp = path.and_then(stamp_of);
                    let notices =
                        unsaved.opened.notices.iter().map(|notice| notice.message(language)).collect();
                    let (review, path) = (unsaved.opened.review, unsaved.path);
                    Box::new(OpenedFile { notices, stamp, claim, ..OpenedFile::of(review, path) })
                });
            Outcome::Recovered { journal, result }
        });
    }

    /// Shows the work of a journal, which goes once it is kept here.
    pub(super) fn show_recovered(&mut self, ctx: &Context, journal: PathBuf, mut opened: OpenedFile) {
        // Where somebody else has the file open, the work comes back beside it.
        let is_theirs = matches!(opened.claim, Some(Claim::Theirs(_)));
        let path = opened.path.take().filter(|_| !is_theirs);
        if path.is_none() {
            opened.stamp = None;
        }
        let session = Session::of_recovered(std::mem::take(&mut opened.review), path);
        self.show_file(ctx, session, opened);
        self.forget_found(&journal);
        self.recovery = None;
        self.autosave.take_over(journal);
        let key = if is_theirs { "recovery-done-beside" } else { "recovery-done" };
        self.tell(ctx, tr!(self.view.language, key), None);
    }

    fn forget_found(&mut self, journal: &PathBuf) {
        if let Some(recovery) = &mut self.recovery {
            recovery.found.retain(|found| found.journal != *journal);
            recovery.to_discard = None;
        }
        self.recovery = self.recovery.take().filter(|recovery| !recovery.found.is_empty());
    }
}
