//! What ties the window to the file of its review: whose it is, and whether it still says what was read.

use std::path::{Path, PathBuf};

use eframe::egui::{Context, Event};

use crate::gui::app::App;
use crate::gui::jobs::{OpenedFile, Outcome, Trouble};
use crate::gui::notices::{PathPurpose, Question};
use crate::gui::panels::Reply;
use crate::language::tr;
use crate::session::Session;
use crate::storage::{self, Claim, FileLock, Holder, OnDisk, Stamp};

/// What is held of the file of the open review.
#[derive(Debug, Default)]
pub(in crate::gui) struct Hold {
    /// What it looked like when it was last read or written here.
    stamp: Option<Stamp>,
    /// The right to be named as the one who has it open.
    lock: Option<FileLock>,
}

/// Asks for the file at `path`, unless that is needless. For a thread of its own.
pub(super) fn claim_unless(is_needless: bool, path: &Path, holder: &Holder) -> Option<Claim> {
    (!is_needless).then(|| FileLock::claim(path, holder))
}

impl App {
    /// Who this window is, to others.
    pub(super) fn holder(&self) -> Holder {
        Holder::this_process(self.now())
    }

    /// Whether there is nothing to ask about the file at `path`: this window holds it, or holds none.
    pub(super) fn needs_no_claim(&self, path: &Path) -> bool {
        !self.holds_files || (self.session.path() == Some(path) && self.hold.lock.is_some())
    }

    /// Shows a file that was read, or asks first if somebody else has it open.
    pub(super) fn show_opened(&mut self, ctx: &Context, mut opened: OpenedFile) {
        if let (Some(path), Some(Claim::Theirs(holder))) = (&opened.path, &opened.claim) {
            // Who has said once how to go about it is not asked again when the same file is read anew.
            if self.session.path() == Some(path) {
                let (path, review) = (path.clone(), std::mem::take(&mut opened.review));
                let is_for_reading = self.session.is_for_reading();
                let begin = if is_for_reading { Session::for_reading } else { Session::of_file };
                return self.show_file(ctx, begin(review, path), opened);
            }
            self.question = Some(Question::Locked { path: path.clone(), holder: holder.clone() });
            self.waiting = Some(opened);
            return;
        }
        let session = match opened.path.clone() {
            Some(path) => Session::of_file(std::mem::take(&mut opened.review), path),
            None => Session::of_review(std::mem::take(&mut opened.review)),
        };
        self.show_file(ctx, session, opened);
    }

    /// Shows a review in its session, with what came with its file.
    pub(super) fn show_file(&mut self, ctx: &Context, session: Session, opened: OpenedFile) {
        let kept =
            if opened.claim.is_none() && session.path().is_some() { self.hold.lock.take() } else { None };
        self.show_session(session);
        self.session.keep(opened.findings);
        let lock = match opened.claim {
            Some(Claim::Ours(lock)) => Some(lock),
            _ => kept,
        };
        self.hold = Hold { stamp: opened.stamp, lock };
        self.remember_file(ctx);
        if !opened.notices.is_empty() {
            self.question = Some(Question::Opened { notices: opened.notices });
        }
    }

    /// Takes the answer to who may edit a file that somebody else has open.
    pub(super) fn reply_to_locked(&mut self, ctx: &Context, path: PathBuf, reply: Reply) {
        let Some(mut opened) = self.waiting.take() else { return };
        let review = std::mem::take(&mut opened.review);
        opened.claim = Some(Claim::Impossible);
        match reply {
            Reply::Read => self.show_file(ctx, Session::for_reading(review, path), opened),
            Reply::Copy => {
                opened.stamp = None;
                self.show_file(ctx, Session::of_review(review), opened);
            }
            Reply::Accept => {
                self.show_file(ctx, Session::of_file(review, path), opened);
                self.take_over(ctx);
            }
            _ => {}
        }
    }

    /// Edits a review that was opened for reading.
    pub(super) fn edit_anyway(&mut self, ctx: &Context) {
        self.session.allow_editing();
        self.take_over(ctx);
    }

    /// Asks once more for the file, in case nobody has it any longer.
    fn take_over(&mut self, ctx: &Context) {
        let Some(path) = self.session.path().map(Path::to_owned) else { return };
        if !self.holds_files {
            return;
        }
        let holder = self.holder();
        self.jobs
            .start_quietly(ctx, move || Outcome::TakenOver { lock: FileLock::take_over(&path, &holder) });
    }

    pub(super) fn hold_lock(&mut self, lock: Option<FileLock>) {
        self.hold.lock = lock.or(self.hold.lock.take());
    }

    /// Lets go of the file; another one takes its place, or none.
    pub(in crate::gui) fn let_go(&mut self) {
        self.hold = Hold::default();
        self.waiting = None;
    }

    /// Looks whether the file was changed elsewhere, each time the window comes back to the front.
    pub(in crate::gui) fn watch_file(&mut self, ctx: &Context) {
        let is_back = ctx.input(|input| input.events.contains(&Event::WindowFocused(true)));
        if !is_back || self.question.is_some() || self.jobs.is_busy() {
            return;
        }
        let (Some(path), Some(stamp)) = (self.session.path().map(Path::to_owned), self.hold.stamp.clone())
        else {
            return;
        };
        let language = self.view.language;
        self.jobs.start_quietly(ctx, move || {
            let result = stamp.compare(&path).map_err(|error| Trouble::of(&error, language));
            Outcome::LookedAt { path, result, is_saving: false }
        });
    }

    /// Takes what was found of the file.
    pub(super) fn take_look(
        &mut self,
        ctx: &Context,
        path: PathBuf,
        result: Result<OnDisk, Trouble>,
        is_saving: bool,
    ) {
        if self.session.path() != Some(&*path) {
            return;
        }
        match result {
            Ok(OnDisk::Same(stamp)) => self.hold.stamp = Some(stamp),
            Ok(OnDisk::Gone) => {
                self.hold.stamp = None;
                self.session.mark_unsaved();
                let said = tr!(self.view.language, "disk-gone", path = path.display().to_string());
                self.tell(ctx, said, None);
            }
            Ok(OnDisk::Changed(stamp)) => {
                let has_changes = self.session.has_unsaved_changes();
                self.question = Some(Question::ChangedOnDisk { path, stamp, is_saving, has_changes });
            }
            Err(trouble) => self.notices.warn(&trouble, self.view.language),
        }
    }

    /// Takes the answer to what becomes of a file that was changed elsewhere.
    pub(super) fn reply_to_changed(
        &mut self,
        ctx: &Context,
        (path, stamp, is_saving): (PathBuf, Stamp, bool),
        reply: Reply,
    ) {
        // What is known now is not asked about again.
        self.hold.stamp = Some(stamp);
        if reply == Reply::Reload {
            self.after_save = None;
            self.open_path(ctx, path);
            return;
        }
        if !self.session.is_for_reading() {
            self.session.mark_unsaved();
        }
        match reply {
            Reply::Save if is_saving => self.save_to(ctx, path),
            Reply::SaveElsewhere => self.ask_for_path(ctx, PathPurpose::Save),
            _ => self.after_save = None,
        }
    }

    /// Saves the review at `path`, unless its file was changed elsewhere since it was last looked at, or another window has it
    /// open: then it is asked first.
    pub(super) fn save_to(&mut self, ctx: &Context, path: PathBuf) {
        self.save_at(ctx, path, false);
    }

    /// Saves over a file that another window has open.
    pub(super) fn save_over(&mut self, ctx: &Context, path: PathBuf) {
        self.save_at(ctx, path, true);
    }

    fn save_at(&mut self, ctx: &Context, path: PathBuf, goes_over: bool) {
        let snapshot = self.session.snapshot();
        let (language, holder) = (self.view.language, self.holder());
        let is_own = self.session.path() == Some(&*path);
        let needs_no_claim = is_own || !self.holds_files;
        let stamp = self.hold.stamp.clone().filter(|_| is_own);
        self.jobs.start(ctx, move || {
            if let Some(changed @ OnDisk::Changed(_)) = stamp.and_then(|stamp| stamp.compare(&path).ok()) {
                return Outcome::LookedAt { path, result: Ok(changed), is_saving: true };
            }
            // Asked before anything is written: what another window shows must not vanish under it unseen.
            let lock = match claim_unless(needs_no_claim, &path, &holder) {
                Some(Claim::Theirs(holder)) if !goes_over => return Outcome::HeldElsewhere { path, holder },
                Some(Claim::Ours(lock)) => Some(lock),
                _ => None,
            };
            let result = storage::save(&path, &snapshot.review);
            let result = result.map(|stamp| (stamp, lock)).map_err(|error| Trouble::of(&error, language));
            Outcome::Saved { path, snapshot, result }
        });
    }

    /// Takes note that the review is on disk as `stamp` says.
    pub(super) fn take_saved(&mut self, is_own: bool, stamp: Stamp, lock: Option<FileLock>) {
        self.hold.stamp = Some(stamp);
        if !is_own {
            self.hold.lock = lock;
        }
    }
}

/// What the file at `path` looks like, if it can be read. For a thread of its own.
pub(super) fn stamp_of(path: &Path) -> Option<Stamp> {
    Stamp::read(path).ok().map(|(_, stamp)| stamp)
}
