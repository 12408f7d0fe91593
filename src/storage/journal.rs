//! Where does unsaved work wait until it is saved? In a journal for each open window, in the account's state folder.
//!
//! A journal is a line that says what it holds, and then the file as it would have been saved. It is removed when the work is saved
//! or given up; what is left over after that belongs to a window that ended otherwise.

use std::ffi::OsStr;
use std::fs::{self, DirBuilder};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::document::Review;
use crate::storage::disk::replace_privately;
use crate::storage::lock::is_held;
use crate::storage::{FileLock, Holder, Opened, StorageError, from_bytes, read_bytes, to_bytes};

const FORMAT: &str = "naze-journal";
const EXTENSION: &str = "journal";

/// The journal of one window.
#[derive(Debug)]
pub struct Journal {
    file: PathBuf,
    holder: Holder,
    lock: Option<FileLock>,
}

/// A journal that no window has open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOver {
    /// Where it stands.
    pub file: PathBuf,
    /// What it holds, or why it cannot be read.
    pub content: Result<Unsaved, StorageError>,
}

/// Work that was not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsaved {
    /// The file it belongs to; absent if it was never saved.
    pub path: Option<PathBuf>,
    /// When it was written into the journal.
    pub written: Timestamp,
    /// The review, and what had to be mended in it.
    pub opened: Opened,
}

#[derive(Serialize, Deserialize)]
struct Header {
    format: String,
    version: u64,
    path: Option<String>,
    written: Timestamp,
}

impl Journal {
    /// The journal of a window, in `folder`, under a name that none there has. Nothing is written yet.
    pub fn new(folder: &Path, holder: Holder) -> Self {
        let begun = holder.since.map_or(0, Timestamp::as_millisecond);
        let name = |again: u32| folder.join(format!("{begun}-{}-{again}.{EXTENSION}", holder.process));
        // Numbers of processes come round again, and clocks are set back.
        let file = (0..u32::MAX).map(name).find(|file| !file.exists()).unwrap_or_else(|| name(u32::MAX));
        Self { file, holder, lock: None }
    }

    /// The folder of the account's journals; `None` where the account has no home.
    pub fn folder() -> Option<PathBuf> {
        super::configuration::state_folder().map(|folder| folder.join("journals"))
    }

    /// Keeps `review`, which belongs to the file at `path`, in place of what was kept before.
    ///
    /// # Errors
    /// A folder or a file that cannot be written; what was kept before is kept still.
    pub fn write(
        &mut self,
        review: &Review,
        path: Option<&Path>,
        now: Timestamp,
    ) -> Result<(), StorageError> {
        let path = path.and_then(|path| std::path::absolute(path).ok());
        let header = Header {
            format: FORMAT.to_owned(),
            version: 1,
            // A path that is not text cannot stand in the file: the work is offered as never saved then.
            path: path.and_then(|path| path.to_str().map(str::to_owned)),
            written: now,
        };
        let mut bytes = serde_json::to_vec(&header)
            .map_err(|error| StorageError::Unwritable { reason: error.to_string() })?;
        bytes.push(b'\n');
        bytes.extend(to_bytes(review)?);
        let failed = |fault| StorageError::Write { path: self.file.clone(), fault };
        if let Some(folder) = self.file.parent() {
            create_private_folder(folder).map_err(|error| failed(error.into()))?;
        }
        if self.lock.is_none() {
            self.lock = FileLock::of_own(lock_of(&self.file), &self.holder);
        }
        replace_privately(&self.file, &bytes).map_err(failed)
    }

    /// Forgets what is kept: it was saved, or given up.
    ///
    /// # Errors
    /// A journal that cannot be removed.
    pub fn clear(&mut self) -> Result<(), StorageError> {
        let removed = remove(&self.file);
        self.lock = None;
        removed
    }
}

impl LeftOver {
    /// The journals in `folder` that no window has open, the latest first.
    ///
    /// # Errors
    /// A folder that is there and cannot be read. A journal that cannot be read stands in the list with its error.
    pub fn all_in(folder: &Path) -> Result<Vec<Self>, StorageError> {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(StorageError::Read { path: folder.to_owned(), fault: error.into() }),
        };
        let files = entries.filter_map(|entry| Some(entry.ok()?.path()));
        let left =
            files.filter(|file| file.extension() == Some(OsStr::new(EXTENSION)) && !is_held(&lock_of(file)));
        let mut all: Vec<Self> = left.map(|file| Self { content: read(&file), file }).collect();
        let written = |it: &Self| it.content.as_ref().ok().map(|unsaved| unsaved.written);
        all.sort_by(|one, other| written(other).cmp(&written(one)).then_with(|| one.file.cmp(&other.file)));
        Ok(all)
    }

    /// The work that the journal at `file` holds.
    ///
    /// # Errors
    /// A journal that cannot be read, with what is wrong with it.
    pub fn open(file: &Path) -> Result<Unsaved, StorageError> {
        read(file)
    }

    /// Removes the journal at `file` for good.
    ///
    /// # Errors
    /// A journal that cannot be removed.
    pub fn discard(file: &Path) -> Result<(), StorageError> {
        remove(file)?;
        // Without its journal the lock file means nothing.
        let _ = fs::remove_file(lock_of(file));
        Ok(())
    }
}

fn read(file: &Path) -> Result<Unsaved, StorageError> {
    let bytes = read_bytes(file)?;
    let end = bytes.iter().position(|&byte| byte == b'\n').unwrap_or(bytes.len());
    let (line, rest) = bytes.split_at(end);
    let header: Header = serde_json::from_slice(line).map_err(|_| StorageError::NotOurs)?;
    if header.format != FORMAT {
        return Err(StorageError::NotOurs);
    }
    if header.version != 1 {
        return Err(StorageError::Newer { version: header.version });
    }
    Ok(Unsaved { path: header.path.map(PathBuf::from), written: header.written, opened: from_bytes(rest)? })
}

fn remove(file: &Path) -> Result<(), StorageError> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(StorageError::Write { path: file.to_owned(), fault: error.into() })
        }
        _ => Ok(()),
    }
}

fn lock_of(journal: &Path) -> PathBuf {
    journal.with_extension("lock")
}

/// A folder that only the account itself can look into: a journal is for nobody else's eyes.
fn create_private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(folder)
}
