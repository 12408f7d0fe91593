//! Work beside the window: reading, saving, writing the report. The window never waits for it.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use eframe::egui::{ColorImage, Context};

use crate::document::{ContentHash, Evidence, FactId, Review};
use crate::gui::export::{ExportWatch, Exported};
use crate::gui::import::ImportOutcome;
use crate::gui::recovery::Found;
use crate::gui::report_view::PagesKey;
use crate::language::{Explain, Language};
use crate::report::Preview;
use crate::session::{Findings, Session, Snapshot};
use crate::storage::{Claim, FileLock, Holder, OnDisk, Stamp};

/// What a job has come to.
#[derive(Debug)]
pub enum Outcome {
    /// A file was read.
    Opened {
        /// What came of it.
        result: Result<Box<OpenedFile>, Trouble>,
    },
    /// Work that a window left behind was read.
    Recovered {
        /// Its journal.
        journal: PathBuf,
        /// What came of it.
        result: Result<Box<OpenedFile>, Trouble>,
    },
    /// The review was saved.
    Saved {
        /// Where to.
        path: PathBuf,
        /// What was saved.
        snapshot: Snapshot,
        /// What its file looks like now, and the lock of the file where it is another one than before.
        result: Result<(Stamp, Option<FileLock>), Trouble>,
    },
    /// The review was not saved, because somebody else has the file open.
    HeldElsewhere {
        /// Where to.
        path: PathBuf,
        /// By whom.
        holder: Holder,
    },
    /// The file of the review was looked at again, because the window came back to the front or is about to save.
    LookedAt {
        /// The file.
        path: PathBuf,
        /// What was found.
        result: Result<OnDisk, Trouble>,
        /// Whether a save waits for it.
        is_saving: bool,
    },
    /// A file that somebody else seemed to have was asked for once more.
    TakenOver {
        /// Its lock, unless the other one still has it.
        lock: Option<FileLock>,
    },
    /// It was looked for work that windows have left behind.
    Searched {
        /// What was found.
        result: Result<Vec<Found>, Trouble>,
        /// Whether the user asked for it.
        is_asked: bool,
    },
    /// The files opened last were looked for.
    RecentLookedFor {
        /// Those that are no longer there.
        missing: BTreeSet<PathBuf>,
    },
    /// Something small was done.
    Done {
        /// Whether it went well.
        result: Result<(), Trouble>,
    },
    /// The job broke off: a mistake of ours, which must not look like work that goes on.
    BrokenOff,
    /// The pages of the report were laid out.
    PagesMade {
        /// From what.
        key: PagesKey,
        /// The pages.
        preview: Arc<Preview>,
    },
    /// An export has ended.
    /// A run of an import has ended.
    Import {
        /// Which run.
        run: u64,
        /// What came of it.
        outcome: ImportOutcome,
    },
    /// A file was read as evidence.
    Evidence {
        /// The fact it shows; none for a new one.
        fact: Option<FactId>,
        /// What was read.
        result: Result<Box<Evidence>, Trouble>,
    },
    /// A picture of the evidence was decoded.
    Picture {
        /// Which.
        hash: ContentHash,
        /// The picture; `None` where it cannot be shown.
        picture: Option<ColorImage>,
    },
    /// The report was written.
    Exported {
        /// Where to.
        path: PathBuf,
        /// By what it was watched.
        watch: Arc<ExportWatch>,
        /// Whether it is on disk.
        result: Result<Exported, Trouble>,
    },
}

/// A file that was read.
#[derive(Debug)]
pub struct OpenedFile {
    /// The review.
    pub review: Review,
    /// All that follows from it.
    pub findings: Findings,
    /// The file that it belongs to; absent if it has none, or came from another format.
    pub path: Option<PathBuf>,
    /// What had to be mended, in sentences.
    pub notices: Vec<String>,
    /// What the file looked like.
    pub stamp: Option<Stamp>,
    /// Whether the file is ours now; absent if nobody asked.
    pub claim: Option<Claim>,
}

impl OpenedFile {
    /// A review that was read, with what follows from it, so that the window need not wait for that.
    pub fn of(review: Review, path: Option<PathBuf>) -> Self {
        let mut session = Session::of_review(review);
        let findings = session.findings();
        let review = session.review().clone();
        Self { review, findings, path, notices: Vec::new(), stamp: None, claim: None }
    }
}

/// An error that has left its thread: in the window's language already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// What happened, and where.
    pub message: String,
    /// What to do.
    pub remedy: String,
}

/// The jobs that run.
#[derive(Debug)]
pub struct Jobs {
    sender: Sender<(Weight, Outcome)>,
    receiver: Receiver<(Weight, Outcome)>,
    running: usize,
    running_quietly: usize,
}

/// Whether somebody waits for a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Weight {
    Awaited,
    Quiet,
}

impl Default for Jobs {
    fn default() -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, running: 0, running_quietly: 0 }
    }
}

impl Jobs {
    /// Runs `work` on a thread of its own and wakes the window when it is done.
    pub fn start(&mut self, ctx: &Context, work: impl FnOnce() -> Outcome + Send + 'static) {
        self.running += 1;
        self.run(ctx, Weight::Awaited, work);
    }

    /// As [`start`](Self::start), for work that nobody waits for: the window does not say that it is busy.
    pub fn start_quietly(&mut self, ctx: &Context, work: impl FnOnce() -> Outcome + Send + 'static) {
        self.running_quietly += 1;
        self.run(ctx, Weight::Quiet, work);
    }

    fn run(&self, ctx: &Context, weight: Weight, work: impl FnOnce() -> Outcome + Send + 'static) {
        let (sender, ctx) = (self.sender.clone(), ctx.clone());
        std::thread::spawn(move || {
            let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(work));
            // The window may have closed meanwhile; then nobody waits for the outcome.
            if sender.send((weight, outcome.unwrap_or(Outcome::BrokenOff))).is_ok() {
                ctx.request_repaint();
            }
        });
    }

    /// The next outcome, if one has come.
    pub fn next(&mut self) -> Option<Outcome> {
        let (weight, outcome) = self.receiver.try_recv().ok()?;
        let running = match weight {
            Weight::Awaited => &mut self.running,
            Weight::Quiet => &mut self.running_quietly,
        };
        *running = running.saturating_sub(1);
        Some(outcome)
    }

    /// Whether a job runs that somebody waits for.
    pub const fn is_busy(&self) -> bool {
        self.running > 0
    }

    /// Whether no job runs at all.
    pub const fn is_idle(&self) -> bool {
        self.running == 0 && self.running_quietly == 0
    }
}

impl Trouble {
    /// An error, said in `language`.
    pub fn of(error: &impl Explain, language: Language) -> Self {
        Self { message: error.message(language), remedy: error.remedy(language) }
    }
}

impl Explain for Trouble {
    fn message(&self, _language: Language) -> String {
        self.message.clone()
    }

    fn remedy(&self, _language: Language) -> String {
        self.remedy.clone()
    }
}
