//! Commands that open, save and export, and the answers to the questions they raise.

use std::path::{Path, PathBuf};

use eframe::egui::Context;

use crate::gui::app::App;
use crate::gui::command::FileCommand;
use crate::gui::dialogs::{Answer, Request, with_extension};
use crate::gui::dispatch::disk::claim_unless;
use crate::gui::examples::Example;
use crate::gui::import::ImportCommand;
use crate::gui::jobs::{OpenedFile, Outcome, Trouble};
use crate::gui::notices::{AfterUnsaved, PathPurpose, Question};
use crate::gui::panels::Reply;
use crate::interchange::{open_psa, outline};
use crate::language::{Explain, Language, tr};
use crate::report::Edition;
use crate::session::Session;
use crate::storage;

impl App {
    pub(super) fn carry_out_file(&mut self, ctx: &Context, command: FileCommand) {
        if self.session.has_unsaved_changes()
            && matches!(
                command,
                FileCommand::New
                    | FileCommand::Open
                    | FileCommand::OpenPath(_)
                    | FileCommand::OpenExample(_)
                    | FileCommand::Recover(_)
            )
        {
            let next = AfterUnsaved::Carry(command);
            self.question = Some(Question::Unsaved { next });
            return;
        }
        match command {
            FileCommand::New => {
                self.let_go();
                self.show_session(Session::default());
            }
            FileCommand::Open => self.ask_for_path(ctx, PathPurpose::Open),
            FileCommand::OpenPath(path) => self.open_path(ctx, path),
            FileCommand::OpenExample(example) => self.open_example(ctx, example),
            FileCommand::Recover(journal) => self.recover(ctx, journal),
            FileCommand::Save => match self.session.path() {
                Some(path) => self.save_to(ctx, path.to_owned()),
                None => self.ask_for_path(ctx, PathPurpose::Save),
            },
            FileCommand::SaveAs => self.ask_for_path(ctx, PathPurpose::Save),
            FileCommand::ExportReport => self.ask_for_path(ctx, PathPurpose::Report),
            FileCommand::ShowFolder(path) => self.show_folder(&path),
        }
    }

    /// Carries out what was held up by unsaved changes.
    fn go_on(&mut self, ctx: &Context, next: AfterUnsaved) {
        match next {
            AfterUnsaved::Close => self.close(ctx),
            AfterUnsaved::Carry(command) => {
                self.session = Session::default();
                self.let_go();
                self.carry_out_file(ctx, command);
            }
        }
    }

    pub(super) fn ask_for_path(&mut self, ctx: &Context, purpose: PathPurpose) {
        let suggested = self.suggested_path(purpose);
        let request = Request { purpose, suggested, language: self.view.language };
        let answer = self.dialogs.show(&request, ctx);
        self.dialog = Some((purpose, answer));
    }

    fn suggested_path(&self, purpose: PathPurpose) -> PathBuf {
        let title = &self.session.review().incident.title;
        let untitled = tr!(self.view.language, "untitled");
        let name = file_name_for(if title.is_empty() { &untitled } else { title });
        let path = self.session.path().map_or_else(|| PathBuf::from(name), Path::to_path_buf);
        match purpose {
            PathPurpose::Open | PathPurpose::Save => path.with_extension("naze"),
            PathPurpose::Report => match self.report.choice.edition {
                Edition::Internal => path.with_extension("pdf"),
                // The editions of one review lie beside each other.
                edition => path.with_extension(format!("{}.pdf", edition.tag())),
            },
            PathPurpose::Facts => path.with_extension("csv"),
            PathPurpose::Evidence => path.with_extension("png"),
        }
    }

    /// Takes the answer of the desktop's dialog, if it has come.
    pub(in crate::gui) fn take_dialog_answer(&mut self, ctx: &Context) {
        let Some((purpose, receiver)) = &self.dialog else { return };
        let purpose = *purpose;
        match receiver.try_recv() {
            Ok(Answer::Path(path)) => {
                self.dialog = None;
                self.use_path(ctx, purpose, &path, true);
            }
            Ok(Answer::Cancelled) => {
                self.dialog = None;
                self.after_save = None;
            }
            // A dialog whose thread has gone without an answer is as good as none.
            Ok(Answer::Unavailable) | Err(std::sync::mpsc::TryRecvError::Disconnected) => {
                self.dialog = None;
                let suggested = self.suggested_path(purpose);
                let text = match purpose {
                    PathPurpose::Open | PathPurpose::Facts | PathPurpose::Evidence => String::new(),
                    PathPurpose::Save | PathPurpose::Report => {
                        std::path::absolute(&suggested).unwrap_or(suggested).display().to_string()
                    }
                };
                self.question = Some(Question::Path { purpose, text });
            }
            Err(std::sync::mpsc::TryRecvError::Empty) => {}
        }
    }

    /// Does what a path was asked for. The desktop's own dialog has asked about overwriting; our prompt has not.
    fn use_path(&mut self, ctx: &Context, purpose: PathPurpose, path: &Path, may_overwrite: bool) {
        let path = with_extension(path, purpose);
        let is_own = self.session.path() == Some(&path);
        let is_written = matches!(purpose, PathPurpose::Save | PathPurpose::Report);
        if is_written && !may_overwrite && !is_own && path.exists() {
            self.question = Some(Question::Overwrite { purpose, path });
            return;
        }
        match purpose {
            PathPurpose::Open => self.open_path(ctx, path),
            PathPurpose::Save => self.save_to(ctx, path),
            PathPurpose::Report => self.export_to(ctx, path),
            PathPurpose::Facts => self.carry_out_import(ctx, ImportCommand::Open(path)),
            PathPurpose::Evidence => self.attach_files(ctx, vec![path]),
        }
    }

    /// Takes the answer to a question of the window.
    pub(in crate::gui) fn reply(&mut self, ctx: &Context, reply: Reply) {
        let Some(question) = self.question.take() else { return };
        match (question, reply) {
            (Question::Unsaved { next }, Reply::Save) => {
                self.after_save = Some(next);
                self.carry_out_file(ctx, FileCommand::Save);
            }
            (Question::Unsaved { next }, Reply::Discard) => self.go_on(ctx, next),
            (Question::Locked { path, .. }, reply) => self.reply_to_locked(ctx, path, reply),
            (Question::ChangedOnDisk { path, stamp, is_saving, .. }, reply) => {
                self.reply_to_changed(ctx, (path, stamp, is_saving), reply);
            }
            (Question::SaveOver { path, .. }, Reply::Accept) => self.save_over(ctx, path),
            (Question::SaveOver { .. }, Reply::SaveElsewhere) => self.ask_for_path(ctx, PathPurpose::Save),
            (Question::Path { purpose, text }, Reply::Accept) => {
                self.use_path(ctx, purpose, Path::new(text.trim()), false);
            }
            (Question::Overwrite { purpose, path }, Reply::Accept) => {
                self.use_path(ctx, purpose, &path, true);
            }
            (Question::Overwrite { purpose, path }, _) => {
                let text = path.display().to_string();
                self.question = Some(Question::Path { purpose, text });
            }
            _ => self.after_save = None,
        }
    }

    /// Reads a file beside the window.
    pub(in crate::gui) fn open_path(&mut self, ctx: &Context, path: PathBuf) {
        let path = std::path::absolute(&path).unwrap_or(path);
        let (language, holder) = (self.view.language, self.holder());
        let needs_no_claim = self.needs_no_claim(&path);
        self.jobs.start(ctx, move || {
            let result = read(&path, language).map_err(|trouble| {
                let path = path.display().to_string();
                let message = tr!(language, "open-failed", path = path, reason = trouble.message);
                Trouble { message, remedy: trouble.remedy }
            });
            let result = result.map(|mut opened| {
                opened.claim =
                    opened.path.as_deref().and_then(|path| claim_unless(needs_no_claim, path, &holder));
                Box::new(opened)
            });
            Outcome::Opened { result }
        });
    }

    fn open_example(&mut self, ctx: &Context, example: Example) {
        match storage::from_bytes(example.bytes(self.view.language)) {
            Ok(opened) => {
                let mut session = Session::of_review(opened.review);
                // The example is at hand at any time: as it stands there is nothing to lose.
                session.mark_unchanged();
                self.let_go();
                self.show_session(session);
                ctx.request_repaint();
            }
            Err(error) => self.notices.warn(&error, self.view.language),
        }
    }

    /// Takes note of the open file as one opened last.
    pub(super) fn remember_file(&mut self, ctx: &Context) {
        if let Some(path) = self.session.path()
            && self.preferences.recent_files.first().map(PathBuf::as_path) != Some(path)
        {
            let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
            self.change_preferences(ctx, move |it| it.remember(path.clone()));
        }
    }

    /// Says that work beside the window broke off.
    pub(in crate::gui) fn tell_of_broken_off_job(&mut self) {
        let language = self.view.language;
        let message = tr!(language, "job-broken-off");
        let remedy = tr!(language, "job-broken-off-remedy");
        self.notices.warn(&Trouble { message, remedy }, language);
    }

    /// Takes what jobs have come to.
    pub(in crate::gui) fn take_outcomes(&mut self, ctx: &Context) {
        while let Some(outcome) = self.jobs.next() {
            match outcome {
                Outcome::Opened { result: Ok(opened) } => self.show_opened(ctx, *opened),
                Outcome::Recovered { journal, result: Ok(opened) } => {
                    self.show_recovered(ctx, journal, *opened);
                }
                Outcome::Saved { path, snapshot, result: Ok((stamp, lock)) } => {
                    let said = tr!(self.view.language, "toast-saved", path = path.display().to_string());
                    let is_own = self.session.path() == Some(&*path);
                    self.session.mark_saved(&snapshot, path);
                    self.take_saved(is_own, stamp, lock);
                    self.remember_file(ctx);
                    self.tell(ctx, said, None);
                    if let Some(next) = self.after_save.take() {
                        // What was typed while the save ran is not lost either: ask again.
                        if self.session.has_unsaved_changes() {
                            self.question = Some(Question::Unsaved { next });
                        } else {
                            self.go_on(ctx, next);
                        }
                    }
                }
                Outcome::HeldElsewhere { path, holder } => {
                    self.question = Some(Question::SaveOver { path, holder });
                }
                Outcome::PagesMade { key, preview } => self.report.take(key, preview),
                Outcome::Exported { path, watch, result } => self.end_export(ctx, path, &watch, result),
                Outcome::LookedAt { path, result, is_saving } => self.take_look(ctx, path, result, is_saving),
                Outcome::TakenOver { lock } => self.hold_lock(lock),
                Outcome::Searched { result, is_asked } => self.offer_found(ctx, result, is_asked),
                Outcome::RecentLookedFor { missing } => {
                    if let Some(start) = &mut self.start {
                        start.missing = missing;
                    }
                }
                Outcome::Done { result: Ok(()) } => {}
                Outcome::Evidence { fact, result } => self.take_evidence(ctx, fact, result),
                Outcome::Picture { hash, picture } => self.take_picture(ctx, hash, picture),
                Outcome::Import { run, outcome } => self.take_import_outcome(ctx, run, outcome),
                Outcome::BrokenOff => {
                    self.after_save = None;
                    self.report.break_off();
                    self.tell_of_broken_off_job();
                }
                Outcome::Opened { result: Err(trouble) }
                | Outcome::Recovered { result: Err(trouble), .. }
                | Outcome::Saved { result: Err(trouble), .. } => {
                    self.after_save = None;
                    self.notices.warn(&trouble, self.view.language);
                }
                Outcome::Done { result: Err(trouble) } => self.notices.warn(&trouble, self.view.language),
            }
        }
    }
}

/// Reads a review in any format that opens as one; only our own is saved where it stood.
fn read(path: &Path, language: Language) -> Result<OpenedFile, Trouble> {
    let converted = |review, notices| OpenedFile { notices, ..OpenedFile::of(review, None) };
    if path.extension().is_some_and(|it| it == "txt") {
        let bytes = storage::read_bytes(path).map_err(|error| Trouble::of(&error, language))?;
        let text = storage::text(&bytes).map_err(|error| Trouble::of(&error, language))?;
        let review = outline::read(text).map_err(|error| Trouble::of(&error, language))?;
        return Ok(converted(review, Vec::new()));
    }
    if path.extension().is_some_and(|it| it == "xml") {
        let bytes = storage::read_bytes(path).map_err(|error| Trouble::of(&error, language))?;
        let text = storage::text(&bytes).map_err(|error| Trouble::of(&error, language))?;
        let tree = open_psa::read(text, language).map_err(|error| Trouble::of(&error, language))?;
        let left_out = (!tree.left_out.is_empty()).then(|| tree.left_out.message(language));
        return Ok(converted(tree.review, left_out.into_iter().collect()));
    }
    let (opened, stamp) = storage::read_stamped(path).map_err(|error| Trouble::of(&error, language))?;
    let notices = opened.notices.iter().map(|notice| notice.message(language)).collect();
    let path = Some(path.to_owned());
    Ok(OpenedFile { notices, stamp: Some(stamp), ..OpenedFile::of(opened.review, path) })
}

/// A title as the name of a file: without what file systems do not take, and not too long for them.
fn file_name_for(title: &str) -> String {
    const LONGEST: usize = 60;
    let is_refused = |c: char| c.is_control() || r#"/\:*?"<>|"#.contains(c);
    let name: String = title.chars().map(|c| if is_refused(c) { ' ' } else { c }).take(LONGEST).collect();
    // A dot at either end hides the file, or is dropped by the system.
    name.trim_matches(|c: char| c == '.' || c.is_whitespace()).to_owned()
}
