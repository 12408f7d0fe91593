//! What is wrong with an outline, on which line, and what helps.

use crate::document::CauseId;
use crate::interchange::outline::line::LineFault;
use crate::language::{Explain, Language, tr};

/// An outline cannot be read. Lines are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
pub enum OutlineError {
    /// The text has no lines.
    Empty,
    /// There is nothing behind the marks of a line.
    Nothing {
        /// The line.
        line: usize,
    },
    /// What follows `=` is not the name of a cause.
    NotAName {
        /// The line.
        line: usize,
        /// What was read.
        text: String,
    },
    /// A shared cause carries a state.
    StateOfShared {
        /// The line.
        line: usize,
        /// The shared cause.
        id: CauseId,
    },
    /// The indentation of a line is that of no level above it.
    Indentation {
        /// The line.
        line: usize,
    },
    /// A second line stands beside the problem.
    SecondTop {
        /// The line.
        line: usize,
        /// The line of the problem.
        first: usize,
    },
    /// `&` joins a line to the one above it, and there is none.
    NothingAbove {
        /// The line.
        line: usize,
    },
    /// A line stands below a shared cause.
    BelowShared {
        /// The line.
        line: usize,
        /// The shared cause.
        id: CauseId,
    },
    /// Two lines carry the same name.
    NameTwice {
        /// The second line.
        line: usize,
        /// The name.
        id: CauseId,
        /// The first line.
        first: usize,
    },
    /// A shared cause stands on no line above.
    UnknownShared {
        /// The line.
        line: usize,
        /// The shared cause.
        id: CauseId,
    },
    /// A cause is to act together with itself.
    CauseTwice {
        /// The line.
        line: usize,
        /// The cause.
        id: CauseId,
    },
    /// A cause would lead to itself.
    Circle {
        /// The line.
        line: usize,
        /// The causes from cause to effect, the first one again at the end.
        circle: Vec<CauseId>,
    },
}

impl LineFault {
    /// The error for the line `line`.
    pub(super) fn on_line(self, line: usize) -> OutlineError {
        match self {
            Self::Nothing => OutlineError::Nothing { line },
            Self::NotAName(text) => OutlineError::NotAName { line, text },
            Self::StateOfShared(id) => OutlineError::StateOfShared { line, id },
        }
    }
}

impl Explain for OutlineError {
    fn message(&self, language: Language) -> String {
        match self {
            Self::Empty => tr!(language, "outline-empty"),
            Self::Nothing { line } => tr!(language, "outline-nothing", line = *line),
            Self::NotAName { line, text } => {
                tr!(language, "outline-not-a-name", line = *line, text = text.as_str())
            }
            Self::StateOfShared { line, id } => {
                tr!(language, "outline-state-of-shared", line = *line, id = id.to_string())
            }
            Self::Indentation { line } => tr!(language, "outline-indentation", line = *line),
            Self::SecondTop { line, first } => {
                tr!(language, "outline-second-top", line = *line, first = *first)
            }
            Self::NothingAbove { line } => tr!(language, "outline-nothing-above", line = *line),
            Self::BelowShared { line, id } => {
                tr!(language, "outline-below-shared", line = *line, id = id.to_string())
            }
            Self::NameTwice { line, id, first } => {
                tr!(language, "outline-name-twice", line = *line, id = id.to_string(), first = *first)
            }
            Self::UnknownShared { line, id } => {
                tr!(language, "outline-unknown-shared", line = *line, id = id.to_string())
            }
            Self::CauseTwice { line, id } => {
                tr!(language, "outline-cause-twice", line = *line, id = id.to_string())
            }
            Self::Circle { line, circle } => {
                let circle: Vec<String> = circle.iter().map(ToString::to_string).collect();
                tr!(language, "outline-circle", line = *line, circle = circle.join(" → "))
            }
        }
    }

    fn remedy(&self, language: Language) -> String {
        match self {
            Self::Empty => tr!(language, "outline-empty-remedy"),
            Self::Nothing { .. } => tr!(language, "outline-nothing-remedy"),
            Self::NotAName { .. } => tr!(language, "outline-not-a-name-remedy"),
            Self::StateOfShared { id, .. } => {
                tr!(language, "outline-state-of-shared-remedy", id = id.to_string())
            }
            Self::Indentation { .. } => tr!(language, "outline-indentation-remedy"),
            Self::SecondTop { .. } => tr!(language, "outline-second-top-remedy"),
            Self::NothingAbove { .. } => tr!(language, "outline-nothing-above-remedy"),
            Self::BelowShared { id, .. } => {
                tr!(language, "outline-below-shared-remedy", id = id.to_string())
            }
            Self::NameTwice { id, .. } => tr!(language, "outline-name-twice-remedy", id = id.to_string()),
            Self::UnknownShared { id, .. } => {
                tr!(language, "outline-unknown-shared-remedy", id = id.to_string())
            }
            Self::CauseTwice { .. } => tr!(language, "outline-cause-twice-remedy"),
            Self::Circle { .. } => tr!(language, "outline-circle-remedy"),
        }
    }
}
