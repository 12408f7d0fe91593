//! Why a report could not be made.

use crate::drawing::fonts::FontFile;
use crate::language::{Explain, Language, tr};

/// A report could not be made. None of it comes from the review: every review has a report.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    /// A bundled font could not be cut to the characters in use.
    #[error("the bundled font {file:?} cannot be cut to the characters in use: {reason}")]
    Font {
        /// The font.
        file: FontFile,
        /// What the font library says.
        reason: String,
    },
    /// The PDF file could not be put together.
    #[error("the PDF file cannot be put together: {reason}")]
    File {
        /// What the PDF library says.
        reason: String,
    },
}

impl Explain for ReportError {
    fn message(&self, language: Language) -> String {
        match self {
            Self::Font { file, reason } => {
                tr!(language, "report-error-font", file = format!("{file:?}"), reason = reason.as_str())
            }
            Self::File { reason } => tr!(language, "report-error-file", reason = reason.as_str()),
        }
    }

    fn remedy(&self, language: Language) -> String {
        tr!(language, "report-error-remedy")
    }
}
