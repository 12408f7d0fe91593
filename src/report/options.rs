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
    /// What it is printed on.
    pub paper: Paper,
}

impl ReportOptions {
    /// The internal edition on A4, with the bundled knowledge.
    pub fn new(language: Language, issued: DateTime) -> Self {
        Self { language, issued, edition: Edition::Internal, paper: Paper::A4, knowledge: Arc::default() }
    }
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

/// What a report is printed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Paper {
    /// 210 × 297 mm (ISO 216).
    #[default]
    A4,
    /// 8.5 × 11 in (ANSI/ASME Y14.1, size A).
    Letter,
}
