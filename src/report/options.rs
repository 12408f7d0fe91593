//! What the caller decides about the report.

use std::sync::Arc;

use jiff::civil::DateTime;

use crate::engine::Knowledge;
use crate::language::Language;

/// How the report is made.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportOptions {
    /// The language of the words that the report adds to the review's own.
    pub language: Language,
    /// When it is issued, by the wall clock of whoever issues it.
    pub issued: DateTime,
    /// For whom it is.
    pub edition: Edition,
    /// Which reports rules ask for, beside which the notifications of the review are put.
    pub knowledge: Arc<Knowledge>,
}

/// For whom a report is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Edition {
    /// For the organisation itself: everything the review holds.
    #[default]
    Internal,
}

impl Edition {
    /// The key of its name in `assets/locales/*/report.ftl`.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Internal => "report-edition-internal",
        }
    }
}
