//! Commands of the report step: which report, its pages, and what becomes of an export.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::Context;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::document::CauseId;
use crate::engine::analyse;
use crate::gui::app::App;
use crate::gui::command::{Command, FileCommand, ReportCommand};
use crate::gui::export::{ExportWatch, Exported, export};
use crate::gui::jobs::{Outcome, Trouble};
use crate::gui::report_view::{PagesKey, ReportChoice};
use crate::gui::view_state::Step;
use crate::language::tr;
use crate::report::{ReportOptions, preview};
use crate::storage;

impl App {
    pub(super) fn carry_out_report(&mut self, command: ReportCommand) {
        let report = &mut self.report;
        match command {
            ReportCommand::Choose(choice) => report.choice = choice,
            ReportCommand::Fold(causes) => report.folded = causes,
            ReportCommand::Forward => report.reading.turn(false),
            ReportCommand::Back => report.reading.turn(true),
            ReportCommand::First => report.reading.go_to_first(),
            ReportCommand::Last => report.reading.go_to_last(),
            ReportCommand::ZoomToWidth => report.reading.zoom_by(1.0 / report.reading.zoom),
            ReportCommand::CallOff => {
                if let Some(watch) = &report.export {
                    watch.call_off();
                }
            }
        }
    }

    /// Has the pages made that the report step is to show, if it is shown and they are not there.
    pub(in crate::gui) fn keep_pages_current(&mut self, ctx: &Context) {
        if self.view.step != Step::Report {
            return;
        }
        let now = self.local_now();
        let chosen = self.report.choice;
        let choice = ReportChoice {
            language: Some(chosen.language.unwrap_or(self.view.language)),
            issued: Some(chosen.issued.unwrap_or_else(|| now.date())),
            ..chosen
        };
        let key = PagesKey { revision: self.session.revision(), choice, folded: self.folded_in_report() };
        if !self.report.begin(&key) {
            return;
        }
        let snapshot = self.session.snapshot();
        let mut options = self.report_options();
        self.jobs.start(ctx, move || {
            // A review that cannot be written as a file has no digest; saving it tells why.
            options.review_digest = storage::digest(&snapshot.review).ok();
            let pages = preview(&snapshot.review, &analyse(&snapshot.review), &options);
            Outcome::PagesMade { key, preview: Arc::new(pages) }
        });
    }

    /// The wall clock.
    fn local_now(&self) -> DateTime {
        self.now().to_zoned(TimeZone::system()).datetime()
    }

    /// The causes whose branch the report draws as one card; a deleted one is folded again once undo has brought it back.
    fn folded_in_report(&self) -> BTreeSet<CauseId> {
        let causes = &self.session.review().causes;
        self.report.folded.iter().copied().filter(|it| causes.contains_key(it)).collect()
    }

    /// The report that is chosen.
    fn report_options(&self) -> ReportOptions {
        let choice = self.report.choice;
        let issued = choice.issued.map_or_else(|| self.local_now(), |day| day.at(0, 0, 0, 0));
        ReportOptions {
            edition: choice.edition,
            paper: choice.paper,
            folded: self.folded_in_report(),
            knowledge: Arc::clone(&self.knowledge),
            ..ReportOptions::new(choice.language.unwrap_or(self.view.language), issued)
        }
    }

    /// Writes the report that is chosen, beside the window.
    pub(super) fn export_to(&mut self, ctx: &Context, path: PathBuf) {
        let snapshot = self.session.snapshot();
        let language = self.view.language;
        let mut options = self.report_options();
        let watch = ExportWatch::new(ctx);
        // An export that still runs gives way to the new one.
        if let Some(before) = self.report.export.replace(Arc::clone(&watch)) {
            before.call_off();
        }
        self.jobs.start(ctx, move || {
            let digest = storage::digest(&snapshot.review).map_err(|error| Trouble::of(&error, language));
            let result = digest.and_then(|digest| {
                options.review_digest = Some(digest);
                export(&path, &snapshot.review, &options, &watch, language)
            });
            Outcome::Exported { path, watch, result }
        });
    }

    /// Tells what became of an export.
    pub(super) fn end_export(
        &mut self,
        ctx: &Context,
        path: PathBuf,
        watch: &Arc<ExportWatch>,
        result: Result<Exported, Trouble>,
    ) {
        if self.report.export.as_ref().is_some_and(|it| Arc::ptr_eq(it, watch)) {
            self.report.export = None;
        }
        let language = self.view.language;
        match result {
            Ok(Exported::Written) => {
                let said = tr!(language, "toast-exported", path = path.display().to_string());
                let show = Command::File(FileCommand::ShowFolder(path.clone()));
                self.tell(ctx, said, Some((tr!(language, "report-show-folder"), show)));
                self.report.written = Some(path);
            }
            Ok(Exported::CalledOff) => self.tell(ctx, tr!(language, "toast-export-called-off"), None),
            Err(trouble) => self.notices.warn(&trouble, language),
        }
    }

    /// Shows the folder of a file in the desktop's own window for files.
    pub(super) fn show_folder(&mut self, path: &std::path::Path) {
        let language = self.view.language;
        let folder = path.parent().unwrap_or(path);
        if let Err(error) = self.dialogs.show_folder(folder) {
            let folder = folder.display().to_string();
            let message = tr!(language, "show-folder-failed", folder = folder, reason = error.to_string());
            let remedy = tr!(language, "show-folder-failed-remedy");
            self.notices.warn(&Trouble { message, remedy }, language);
        }
    }
}
