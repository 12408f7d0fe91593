//! Has a file on disk changed since it was last read or written here?

use std::fs::{self, Metadata};
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
    /// The content of a file, with its stamp.
    ///
    /// # Errors
    /// As [`read_bytes`].
    pub fn read(path: &Path) -> Result<(Vec<u8>, Self), StorageError> {
        // The time is looked at first: who writes while we read has a later one, and is noticed the next time.
        let metadata = fs::metadata(path).ok();
        let bytes = read_bytes(path)?;
        let stamp = Self::new(metadata.as_ref(), &bytes);
        Ok((bytes, stamp))
    }

    /// The stamp of a file that these bytes have just been written into.
    pub(super) fn of_written(path: &Path, bytes: &[u8]) -> Self {
        Self::new(fs::metadata(path).ok().as_ref(), bytes)
    }

    fn new(metadata: Option<&Metadata>, bytes: &[u8]) -> Self {
        let length = bytes.len() as u64;
        // If somebody has changed the file in between, its time is not that of our bytes.
        let metadata = metadata.filter(|metadata| metadata.len() == length);
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
        let (_, now) = Self::read(path)?;
        Ok(if now.digest == self.digest { OnDisk::Same(now) } else { OnDisk::Changed(now) })
    }

    fn is_as_old(&self, metadata: &Metadata) -> bool {
        self.modified.is_some() && metadata.modified().ok() == self.modified
    }
}
