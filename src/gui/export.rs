//! Writing the report beside the window, stage by stage, until it is on disk or called off.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use eframe::egui::Context;

use crate::document::Review;
use crate::engine::analyse;
use crate::gui::jobs::Trouble;
use crate::language::{Language, tr};
use crate::report::{self, ReportOptions};
use crate::storage;

/// The work, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportStage {
    /// What follows from the review is derived.
    Findings,
    /// Everything gets its place on a page.
    Pages,
    /// The pages become a PDF file.
    File,
    /// The file is written to disk.
    Saving,
}

impl ExportStage {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Findings, Self::Pages, Self::File, Self::Saving];

    /// What is being done, in words.
    pub fn words(self, language: Language) -> String {
        let key = match self {
            Self::Findings => "export-findings",
            Self::Pages => "export-pages",
            Self::File => "export-file",
            Self::Saving => "export-saving",
        };
        tr!(language, key)
    }
}

/// How far an export is, told to the window; and that it is called off, told to the export.
#[derive(Debug)]
pub struct ExportWatch {
    at: AtomicUsize,
    is_called_off: AtomicBool,
    ctx: Context,
}

/// How an export ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exported {
    /// The file is on disk.
    Written,
    /// It was called off, and nothing was written.
    CalledOff,
}

impl ExportWatch {
    /// For an export that begins; `ctx` is woken at each stage.
    pub fn new(ctx: &Context) -> Arc<Self> {
        Arc::new(Self { at: AtomicUsize::new(0), is_called_off: AtomicBool::new(false), ctx: ctx.clone() })
    }

    /// What is being done now, and how many stages are done before it.
    pub fn stage(&self) -> (ExportStage, usize) {
        let done = self.at.load(Ordering::Relaxed).min(ExportStage::ALL.len() - 1);
        (ExportStage::ALL.get(done).copied().unwrap_or(ExportStage::Saving), done)
    }

    /// Ends the export before its next stage.
    pub fn call_off(&self) {
        self.is_called_off.store(true, Ordering::Relaxed);
    }

    /// Whether the export is to end before its next stage.
    pub fn is_called_off(&self) -> bool {
        self.is_called_off.load(Ordering::Relaxed)
    }

    /// Goes on to `stage`; `None` if the export is called off.
    fn go_on_to(&self, stage: ExportStage) -> Option<()> {
        let place = ExportStage::ALL.iter().position(|&it| it == stage).unwrap_or(0);
        self.at.store(place, Ordering::Relaxed);
        self.ctx.request_repaint();
        (!self.is_called_off()).then_some(())
    }
}

/// Makes the report and writes it. A file that is there is replaced only once the new one is whole.
///
/// # Errors
/// Why the report could not be made or written; the file is as it was then.
pub fn export(
    path: &Path,
    review: &Review,
    options: &ReportOptions,
    watch: &ExportWatch,
    language: Language,
) -> Result<Exported, Trouble> {
    let Some(bytes) = bytes(review, options, watch).map_err(|error| Trouble::of(&error, language))? else {
        return Ok(Exported::CalledOff);
    };
    storage::write(path, &bytes).map_err(|error| Trouble::of(&error, language))?;
    Ok(Exported::Written)
}

/// The file; `None` if the export was called off.
fn bytes(
    review: &Review,
    options: &ReportOptions,
    watch: &ExportWatch,
) -> Result<Option<Vec<u8>>, report::ReportError> {
    if watch.go_on_to(ExportStage::Findings).is_none() {
        return Ok(None);
    }
    let analysis = analyse(review);
    if watch.go_on_to(ExportStage::Pages).is_none() {
        return Ok(None);
    }
    let document = report::pages(review, &analysis, options);
    if watch.go_on_to(ExportStage::File).is_none() {
        return Ok(None);
    }
    let bytes = report::file(document)?;
    Ok(watch.go_on_to(ExportStage::Saving).map(|()| bytes))
}

#[cfg(test)]
mod tests {
    use super::{ExportStage, ExportWatch, bytes};
    use crate::document::Review;
    use crate::language::Language;
    use crate::report::ReportOptions;
    use eframe::egui::Context;

    fn made(watch: &ExportWatch) -> Option<Vec<u8>> {
        let options = ReportOptions::new(Language::English, "2026-04-20T10:00:00".parse().unwrap());
        bytes(&Review::default(), &options, watch).unwrap()
    }

    #[test]
    fn an_export_that_is_called_off_gives_nothing_to_write() {
        let watch = ExportWatch::new(&Context::default());
        watch.call_off();
        assert_eq!(made(&watch), None);
    }

    #[test]
    fn an_export_tells_how_far_it_is() {
        let watch = ExportWatch::new(&Context::default());
        assert_eq!(watch.stage(), (ExportStage::Findings, 0));
        assert!(made(&watch).is_some());
        assert_eq!(watch.stage(), (ExportStage::Saving, 3));
    }
}
