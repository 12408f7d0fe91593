//! What the window tells the user: a passing word, or a question that has to be answered.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::time::Duration;

use jiff::Timestamp;

use crate::gui::command::{Command, FileCommand};
use crate::language::{Explain, Language};
use crate::storage::{Holder, Stamp};

/// How long a passing word stays.
const STAY: Duration = Duration::from_secs(6);

/// So many words that have passed can be read again.
const MOST_SAID: usize = 100;

/// A passing word at the edge of the canvas.
#[derive(Clone, Debug, PartialEq)]
pub struct Toast {
    /// What happened.
    pub message: String,
    /// What can be done about it; empty where nothing need be.
    pub remedy: String,
    /// Whether something went wrong: then it stays until it is closed.
    pub is_error: bool,
    /// What its button does, if it has one: the button's word and the command.
    pub offer: Option<(String, Command)>,
    until: Option<f64>,
}

/// The passing words: one is shown at a time, and those that passed can be read again.
#[derive(Clone, Debug, Default)]
pub struct Notices {
    toast: Option<Toast>,
    said: VecDeque<Said>,
}

/// A word that was said.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// What happened.
    pub message: String,
    /// What can be done about it; empty where nothing need be.
    pub remedy: String,
    /// Whether something went wrong.
    pub is_error: bool,
    /// When it was said; absent until the clock has been looked at.
    pub at: Option<Timestamp>,
}

impl Notices {
    /// Says that something was done.
    pub fn tell(&mut self, message: String, offer: Option<(String, Command)>, now: f64) {
        let until = Some(now + STAY.as_secs_f64());
        self.show(Toast { message, remedy: String::new(), is_error: false, offer, until });
    }

    /// Says that something went wrong, and what to do.
    pub fn warn(&mut self, error: &impl Explain, language: Language) {
        self.show(Toast {
            message: error.message(language),
            remedy: error.remedy(language),
            is_error: true,
            offer: None,
            until: None,
        });
    }

    fn show(&mut self, toast: Toast) {
        self.said.truncate(MOST_SAID - 1);
        self.said.push_front(Said {
            message: toast.message.clone(),
            remedy: toast.remedy.clone(),
            is_error: toast.is_error,
            at: None,
        });
        self.toast = Some(toast);
    }

    /// Notes the time of what was said since this was last called.
    pub fn date(&mut self, now: Timestamp) {
        for said in self.said.iter_mut().take_while(|said| said.at.is_none()) {
            said.at = Some(now);
        }
    }

    /// What was said, the latest first.
    pub fn said(&self) -> impl ExactSizeIterator<Item = &Said> {
        self.said.iter()
    }

    /// Closes what is shown.
    pub fn close(&mut self) {
        self.toast = None;
    }

    /// What is shown now.
    pub fn current(&mut self, now: f64) -> Option<&Toast> {
        if self.toast.as_ref().and_then(|toast| toast.until).is_some_and(|until| now >= until) {
            self.toast = None;
        }
        self.toast.as_ref()
    }

    /// How many seconds until what is shown goes away by itself.
    pub fn seconds_left(&self, now: f64) -> Option<f64> {
        self.toast.as_ref()?.until.map(|until| (until - now).max(0.0))
    }
}

/// A question in front of everything else.
#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// The review has changes that are not on disk, and this would lose them.
    Unsaved {
        /// What goes on once they are saved, or given up.
        next: AfterUnsaved,
    },
    /// A path, where the desktop offers no dialog.
    Path {
        /// What it is for.
        purpose: PathPurpose,
        /// What has been typed.
        text: String,
    },
    /// A file of that name is there already.
    Overwrite {
        /// What it is for.
        purpose: PathPurpose,
        /// The file.
        path: PathBuf,
    },
    /// Somebody else has the file open that is about to be shown.
    Locked {
        /// The file.
        path: PathBuf,
        /// Who.
        holder: Holder,
    },
    /// Somebody else has the file open that the review is about to be saved over.
    SaveOver {
        /// The file.
        path: PathBuf,
        /// Who.
        holder: Holder,
    },
    /// The file of the review says something else than when it was last read or saved here.
    ChangedOnDisk {
        /// The file.
        path: PathBuf,
        /// What it looks like now.
        stamp: Stamp,
        /// Whether a save waits for the answer.
        is_saving: bool,
        /// Whether the review has changes that are not in the file.
        has_changes: bool,
    },
    /// A file was opened, and something in it had to be mended.
    Opened {
        /// What, in sentences.
        notices: Vec<String>,
    },
}

/// What a user was about to do when unsaved changes stood in the way.
#[derive(Clone, Debug, PartialEq)]
pub enum AfterUnsaved {
    /// Close the window.
    Close,
    /// Carry out a command that replaces the review.
    Carry(FileCommand),
}

/// What a path is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathPurpose {
    /// To open a review.
    Open,
    /// To save the review.
    Save,
    /// To write the report.
    Report,
    /// To take facts in.
    Facts,
    /// To attach evidence.
    Evidence,
}
