//! Facts on their way in from a file or the clipboard: what was read, how its columns are understood, what would come of it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crate::gui::jobs::Trouble;
use crate::interchange::facts_import::{Encoding, Mapping, ReadRows, Shape, Table};

/// An import that is open.
#[derive(Debug)]
pub struct Import {
    /// The file's name; none for what was pasted.
    pub name: Option<String>,
    /// Which run of work its outcomes have to come from: those of earlier runs are stale.
    pub run: u64,
    /// What was read; `None` while it is being read.
    pub contents: Option<Contents>,
    /// How far the run is.
    pub progress: Arc<Progress>,
    /// What came of the rows; `None` while they are being read.
    pub rows: Option<Arc<ReadRows>>,
    /// Which list is shown.
    pub shows_bad: bool,
}

/// What was read, and how it is understood.
#[derive(Clone, Debug)]
pub struct Contents {
    /// The text of the file.
    pub text: Arc<str>,
    /// How it was written, if it was a file.
    pub encoding: Option<Encoding>,
    /// Its rows.
    pub table: Arc<Table>,
    /// What its columns mean.
    pub mapping: Mapping,
    /// The zone as it is typed.
    pub zone: String,
    /// The year as it is typed.
    pub year: String,
}

/// How far a run of work is; it is asked to stop here as well.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicUsize,
    is_stopped: AtomicBool,
}

impl Progress {
    /// Takes note that so many rows are done; says whether to go on.
    pub fn note(&self, done: usize) -> bool {
        self.done.store(done, Ordering::Relaxed);
        !self.is_stopped.load(Ordering::Relaxed)
    }

    /// How many rows are done.
    pub fn done(&self) -> usize {
        self.done.load(Ordering::Relaxed)
    }

    /// Asks the run to stop.
    pub fn stop(&self) {
        self.is_stopped.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to.
    pub fn is_stopped(&self) -> bool {
        self.is_stopped.load(Ordering::Relaxed)
    }
}

impl Import {
    /// An import of `name` that has read nothing yet.
    pub fn begin(name: Option<String>, run: u64) -> Self {
        Self { name, run, contents: None, progress: Arc::default(), rows: None, shows_bad: false }
    }

    /// Gives up what is under way, for a run with this number.
    pub fn restart(&mut self, run: u64) {
        self.progress.stop();
        self.progress = Arc::default();
        self.rows = None;
        self.run = run;
    }
}

/// What a run has come to.
#[derive(Debug)]
pub enum ImportOutcome {
    /// The text was taken apart.
    Prepared(Result<Box<Contents>, Trouble>),
    /// The rows were read; `None` if the run was stopped.
    Mapped(Option<Arc<ReadRows>>),
}

/// A request about an import.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportCommand {
    /// Choose a file.
    Choose,
    /// Read this file.
    Open(PathBuf),
    /// Read what was pasted.
    Text(String),
    /// Take the text apart in another way.
    SetShape(Shape),
    /// Understand the columns in another way.
    SetMapping(Box<Mapping>),
    /// Stop reading rows.
    Stop,
    /// Read them again.
    Again,
    /// Take the facts in.
    Accept,
    /// Leave the review as it is.
    Close,
}
