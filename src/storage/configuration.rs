//! Where does the account keep what it has set up, and what do those files say?

use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy, choose_native_strategy};

use crate::storage::{DiskFault, StorageError, read_bytes, text};

/// A file of this name in the account's configuration folder for Naze; `None` where the account has no home.
pub fn configuration_file(name: &str) -> Option<PathBuf> {
    Some(configuration_folder()?.join(name))
}

/// The account's configuration folder for Naze; `None` where the account has no home.
pub fn configuration_folder() -> Option<PathBuf> {
    let folders = choose_native_strategy().ok()?;
    Some(folders.config_dir().join("naze"))
}

/// The account's folder for what Naze has to remember by itself; `None` where the account has no home.
pub(super) fn state_folder() -> Option<PathBuf> {
    let folders = choose_native_strategy().ok()?;
    // Not every system tells state from data.
    Some(folders.state_dir().unwrap_or_else(|| folders.data_dir()).join("naze"))
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
