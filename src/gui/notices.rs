//! What the window tells the user: a passing word, or a question that has to be answered.

use std::path::PathBuf;
use std::time::Duration;

use crate::gui::command::{Command, FileCommand};
use crate::language::{Explain, Language};

/// How long a passing word stays.
const STAY: Duration = Duration::from_secs(6);

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

/// The passing words, newest last; one is shown at a time.
#[derive(Clone, Debug, Default)]
pub struct Notices {
    toast: Option<Toast>,
}

impl Notices {
    /// Says that something was done.
    pub fn tell(&mut self, message: String, offer: Option<(String, Command)>, now: f64) {
        let until = Some(now + STAY.as_secs_f64());
        self.toast = Some(Toast { message, remedy: String::new(), is_error: false, offer, until });
    }

    /// Says that something went wrong, and what to do.
    pub fn warn(&mut self, error: &impl Explain, language: Language) {
        self.toast = Some(Toast {
            message: error.message(language),
            remedy: error.remedy(language),
            is_error: true,
            offer: None,
            until: None,
        });
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
