//! Is a file open elsewhere, and by whom? A small file beside it says so while it is open: `.leak.naze.lock`.
//!
//! The system's own lock on that file tells whether its writer still lives: it goes with the process, however that ends. What
//! stands in the file only gives the writer a name.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Seek, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::storage::disk::{folder_of, followed};

/// Who has a file open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Holder {
    /// The account.
    pub user: String,
    /// The machine.
    pub host: String,
    /// The process on that machine.
    pub process: u32,
    /// Since when; absent if the file beside does not say.
    pub since: Option<Timestamp>,
}

impl Holder {
    /// This process, at the time `now`.
    pub fn this_process(now: Timestamp) -> Self {
        let names = ["USER", "LOGNAME", "USERNAME"];
        let user = names.into_iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default();
        let host = gethostname::gethostname().to_string_lossy().into_owned();
        Self { user, host, process: std::process::id(), since: Some(now) }
    }

    fn is_same_process(&self, other: &Self) -> bool {
        self.process == other.process && self.host == other.host
    }
}

/// The right to be named as the one who has a file open; it ends with this value.
#[derive(Debug)]
pub struct FileLock {
    beside: PathBuf,
    // Held for the system's lock on it.
    _file: File,
}

/// What came of asking for a lock.
#[derive(Debug)]
pub enum Claim {
    /// The file is ours.
    Ours(FileLock),
    /// Somebody else has it open.
    Theirs(Holder),
    /// It cannot be locked, as in a folder that only lets itself be read, which saving will tell; or it is locked already, by this
    /// process.
    Impossible,
}

impl FileLock {
    /// Asks for the file at `path`.
    pub fn claim(path: &Path, holder: &Holder) -> Claim {
        let beside = beside(path);
        if let Some(theirs) = held_elsewhere(&beside, holder) {
            return Claim::Theirs(theirs);
        }
        Self::take(beside, holder).map_or(Claim::Impossible, Claim::Ours)
    }

    /// Takes the file although somebody seems to have it. `None` while that one lives: two windows then have the file open.
    pub fn take_over(path: &Path, holder: &Holder) -> Option<Self> {
        Self::take(beside(path), holder)
    }

    /// Whether this is the lock of the file at `path`.
    pub fn is_of(&self, path: &Path) -> bool {
        self.beside == beside(path)
    }

    /// Locks a file that stands beside nothing else, such as that of a journal.
    pub(super) fn of_own(beside: PathBuf, holder: &Holder) -> Option<Self> {
        Self::take(beside, holder)
    }

    fn take(beside: PathBuf, holder: &Holder) -> Option<Self> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let mut file = options.open(&beside).ok()?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return None,
            // A file system without locks: the words in the file have to do.
            Err(TryLockError::Error(_)) => {}
        }
        let words = serde_json::to_vec(holder).unwrap_or_default();
        // A lock whose holder could not be written down still holds; it only has no name.
        let _ = file.set_len(0).and_then(|()| file.rewind()).and_then(|()| file.write_all(&words));
        Some(Self { beside, _file: file })
    }
}

impl Drop for FileLock {
    fn drop(&mut self) {
        // If it cannot be removed, the next one finds it without an owner, and takes it.
        let _ = fs::remove_file(&self.beside);
    }
}

/// Who else has the file that `beside` speaks of.
fn held_elsewhere(beside: &Path, own: &Holder) -> Option<Holder> {
    let file = File::open(beside).ok()?;
    let holder = || -> Holder {
        let words = fs::read(beside).unwrap_or_default();
        serde_json::from_slice(&words).unwrap_or_default()
    };
    match file.try_lock() {
        // A window that has the file open under another name knows.
        Err(TryLockError::WouldBlock) => Some(holder()).filter(|theirs| !theirs.is_same_process(own)),
        // Nobody on this machine holds it. Locks do not always cross a network: then the other machine's word counts.
        Ok(()) | Err(TryLockError::Error(_)) => {
            Some(holder()).filter(|theirs| !theirs.host.is_empty() && theirs.host != own.host)
        }
    }
}

/// Whether a process holds the lock file at `beside`.
pub(super) fn is_held(beside: &Path) -> bool {
    File::open(beside).is_ok_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
}

/// The lock file of a file, in the same folder. A symbolic link is followed, so that both names have one lock.
fn beside(path: &Path) -> PathBuf {
    let target = followed(path);
    let mut name = OsString::from(".");
    name.push(target.file_name().unwrap_or_default());
    name.push(".lock");
    folder_of(&target).join(name)
}
