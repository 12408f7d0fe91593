//! Where does the account keep what it has set up, and what do those files say?

use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy, choose_native_strategy};

use crate::storage::{DiskFault, StorageError, read_bytes, text};

/// A file of this name in the account's configuration folder for Naze; `None` where the account has no home.
pub fn configuration_file(name: &str) -> Option<PathBuf> {
    let folders = choose_native_strategy().ok()?;
    Some(folders.config_dir().join("naze").join(name))
}

/// The text of a file that need not be there: `None` where it is not, or has nothing in it.
///
/// # Errors
/// A file that is there and cannot be read, is too large, or is not UTF-8 text.
pub fn optional_text(path: &Path) -> Result<Option<String>, StorageError> {
    match read_bytes(path) {
        Ok(bytes) => match text(&bytes) {
            Ok(text) => Ok(Some(text.to_owned())),
            Err(StorageError::Empty) => Ok(None),
            Err(error) => Err(error),
        },
        Err(StorageError::Read { fault: DiskFault::Missing, .. }) => Ok(None),
        Err(error) => Err(error),
    }
}
