//! Work beside the window: reading, saving, writing the report. The window never waits for it.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};

use eframe::egui::{ColorImage, Context};

use crate::document::{ContentHash, Evidence, FactId, Review};
use crate::gui::import::ImportOutcome;
use crate::language::{Explain, Language};
use crate::session::Snapshot;

/// What a job has come to.
#[derive(Debug)]
pub enum Outcome {
    /// A file was read.
    Opened {
        /// Where it stands.
        path: PathBuf,
        /// What came of it, with sentences on what had to be mended.
        result: Result<Box<(Review, Vec<String>)>, Trouble>,
    },
    /// The review was saved.
    Saved {
        /// Where to.
        path: PathBuf,
        /// What was saved.
        snapshot: Snapshot,
        /// Whether it is on disk.
        result: Result<(), Trouble>,
    },
    /// The job broke off: a mistake of ours, which must not look like work that goes on.
    BrokenOff,
    /// The preferences were kept.
    PreferencesKept {
        /// Whether they are on disk.
        result: Result<(), Trouble>,
    },
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
        /// Whether it is on disk.
        result: Result<(), Trouble>,
    },
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
    sender: Sender<Outcome>,
    receiver: Receiver<Outcome>,
    running: usize,
}

impl Default for Jobs {
    fn default() -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, running: 0 }
    }
}

impl Jobs {
    /// Runs `work` on a thread of its own and wakes the window when it is done.
    pub fn start(&mut self, ctx: &Context, work: impl FnOnce() -> Outcome + Send + 'static) {
        let (sender, ctx) = (self.sender.clone(), ctx.clone());
        self.running += 1;
        std::thread::spawn(move || {
            let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(work));
            // The window may have closed meanwhile; then nobody waits for the outcome.
            if sender.send(outcome.unwrap_or(Outcome::BrokenOff)).is_ok() {
                ctx.request_repaint();
            }
        });
    }

    /// The next outcome, if one has come.
    pub fn next(&mut self) -> Option<Outcome> {
        let outcome = self.receiver.try_recv().ok()?;
        self.running = self.running.saturating_sub(1);
        Some(outcome)
    }

    /// Whether a job runs.
    pub const fn is_busy(&self) -> bool {
        self.running > 0
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
