//! Has a file on disk changed since it was last read or written here?

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::time::SystemTime;

use sha2::{Digest, Sha256};

use crate::storage::{StorageError, read_bytes};

/// What a file looked like when it was last read or written here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    modified: Option<SystemTime>,
    length: u64,
    digest: [u8; 32],
}

/// How a file stands to a stamp of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnDisk {
    /// It says what it said; only its time may have changed.
    Same(Stamp),
    /// It says something else now.
    Changed(Stamp),
    /// It is no longer there.
    Gone,
}

impl Stamp {
    /// The stamp of a file whose content is `bytes`, once they have been read from it or written into it.
    pub fn of(path: &Path, bytes: &[u8]) -> Self {
        let length = bytes.len() as u64;
        // If somebody has changed the file in between, its time is not that of our bytes.
        let metadata = fs::metadata(path).ok().filter(|metadata| metadata.len() == length);
        let modified = metadata.and_then(|metadata| metadata.modified().ok());
        Self { modified, length, digest: Sha256::digest(bytes).into() }
    }

    /// Looks at the file again. It is read only if its time or its length differs.
    ///
    /// # Errors
    /// A file that is there and cannot be read.
    pub fn compare(&self, path: &Path) -> Result<OnDisk, StorageError> {
        match fs::metadata(path) {
            Ok(metadata) if metadata.len() == self.length && self.is_as_old(&metadata) => {
                return Ok(OnDisk::Same(self.clone()));
            }
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(OnDisk::Gone),
            _ => {}
        }
        let now = Self::of(path, &read_bytes(path)?);
        Ok(if now.digest == self.digest { OnDisk::Same(now) } else { OnDisk::Changed(now) })
    }

    fn is_as_old(&self, metadata: &fs::Metadata) -> bool {
        self.modified.is_some() && metadata.modified().ok() == self.modified
    }
}
