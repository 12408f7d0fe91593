//! How do changed preferences come into their file, which other windows write as well?
//!
//! Each change is made on what the file says by then, so that a window which changes its colours does not take back the language
//! that another one has chosen meanwhile.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use crate::storage::{Preferences, StorageError};

/// Something that is changed in the preferences.
type Change = Box<dyn FnOnce(&mut Preferences) + Send>;

/// The changes that are not in the file yet, in their order.
#[derive(Default)]
pub struct PreferenceChanges {
    waiting: Mutex<Vec<Change>>,
    /// Held by the one thread that writes.
    writing: Mutex<()>,
}

impl PreferenceChanges {
    /// Notes a change, which the next [`write`](Self::write) makes.
    pub fn note(&self, change: impl FnOnce(&mut Preferences) + Send + 'static) {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).push(Box::new(change));
    }

    /// Makes all changes that wait. A file that cannot be read is written anew, with what this window goes by.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub fn write(&self, file: &Path, own: Preferences) -> Result<(), StorageError> {
        let _turn = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let changes = std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner));
        if changes.is_empty() {
            // Another thread has made them along with its own.
            return Ok(());
        }
        let mut preferences = match Preferences::load(file) {
            (preferences, None) => preferences,
            (_, Some(_)) => own,
        };
        changes.into_iter().for_each(|change| change(&mut preferences));
        preferences.save(file)
    }
}
