//! What work do windows that ended without saving have left behind, and what would it bring back?

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::document::{Difference, Review};
use crate::gui::jobs::Trouble;
use crate::language::Language;
use crate::storage::{self, DiskFault, LeftOver, StorageError};

/// The work that was found, until it is decided what becomes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Recovery {
    /// One for each journal, the latest first.
    pub found: Vec<Found>,
    /// The one that is about to be thrown away, once that is confirmed.
    pub to_discard: Option<usize>,
}

/// One journal that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Where it stands.
    pub journal: PathBuf,
    /// What it holds, or why it cannot be read.
    pub content: Result<Work, Trouble>,
}

/// Work that was not saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// The title of the review; empty if it has none.
    pub title: String,
    /// The file it belongs to; absent if it was never saved.
    pub path: Option<PathBuf>,
    /// When it was kept.
    pub written: Timestamp,
    /// What it is compared with.
    pub against: Against,
}

/// What unsaved work is compared with.
#[derive(Clone, Debug, PartialEq)]
pub enum Against {
    /// Nothing: it was never saved. All of it would come back.
    Nothing(Difference),
    /// Its file as it stands now.
    File(Difference),
    /// Its file is no longer there. All of it would come back.
    MissingFile(Difference),
    /// Its file cannot be read now.
    BrokenFile(Trouble),
}

impl Found {
    /// The journals in `folder` that no window has open. This reads files, and is for a thread of its own.
    ///
    /// # Errors
    /// A folder that cannot be read.
    pub fn all_in(folder: &Path, language: Language) -> Result<Vec<Self>, Trouble> {
        let all = LeftOver::all_in(folder).map_err(|error| Trouble::of(&error, language))?;
        Ok(all.into_iter().map(|left| Self::of(left, language)).collect())
    }

    fn of(left: LeftOver, language: Language) -> Self {
        let content = left.content.map_err(|error| Trouble::of(&error, language)).map(|unsaved| {
            let review = &unsaved.opened.review;
            let against = against(unsaved.path.as_deref(), review, language);
            Work {
                title: review.incident.title.clone(),
                path: unsaved.path,
                written: unsaved.written,
                against,
            }
        });
        Self { journal: left.file, content }
    }
}

fn against(path: Option<&Path>, review: &Review, language: Language) -> Against {
    let all = || Difference::between(&Review::default(), review);
    match path.map(storage::read) {
        None => Against::Nothing(all()),
        Some(Ok(on_disk)) => Against::File(Difference::between(&on_disk.review, review)),
        Some(Err(StorageError::Read { fault: DiskFault::Missing, .. })) => Against::MissingFile(all()),
        Some(Err(error)) => Against::BrokenFile(Trouble::of(&error, language)),
    }
}
