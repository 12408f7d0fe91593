//! What the caller decides about the report.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::DateTime;

use crate::document::CauseId;
use crate::engine::Knowledge;
use crate::language::Language;
use crate::report::editions::Edition;

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
    /// The causes whose branch is drawn as one card. What stands below them is listed with all others, as ever.
    pub folded: BTreeSet<CauseId>,
    /// The SHA-256 of the file of the review, by which the report can be traced to it; left out of the report where there is none.
    pub review_digest: Option<[u8; 32]>,
}

impl ReportOptions {
    /// The internal edition on A4, with the bundled knowledge, traced to no file.
    pub fn new(language: Language, issued: DateTime) -> Self {
        Self {
            language,
            issued,
            edition: Edition::Internal,
            knowledge: Arc::default(),
            paper: Paper::A4,
            folded: BTreeSet::new(),
            review_digest: None,
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

impl Paper {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// Its name in a file and on the command line.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "letter",
        }
    }
}
