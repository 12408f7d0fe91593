//! How files are read and written: within bounds, and whole or not at all.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use crate::document::Review;
use crate::storage::{DiskFault, MAX_BYTES, Opened, Stamp, StorageError, from_bytes, to_bytes};

/// Reads a review.
///
/// # Errors
/// A file that cannot be read, and all that [`from_bytes`] refuses.
pub fn read(path: &Path) -> Result<Opened, StorageError> {
    from_bytes(&read_bytes(path)?)
}

/// Reads a review, with the stamp by which a later change of its file is noticed.
///
/// # Errors
/// As [`read`].
pub fn read_stamped(path: &Path) -> Result<(Opened, Stamp), StorageError> {
    let (bytes, stamp) = Stamp::read(path)?;
    Ok((from_bytes(&bytes)?, stamp))
}

/// Reads a file that may be at most [`MAX_BYTES`] long.
///
/// # Errors
/// A file that cannot be read, or is longer.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, StorageError> {
    let bounded = || {
        if fs::metadata(path)?.is_dir() {
            return Err(DiskFault::Folder);
        }
        let mut bytes = Vec::new();
        // One more than may be, which tells a longer file without reading all of it.
        File::open(path)?.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    let bytes = bounded().map_err(|fault| StorageError::Read { path: path.to_owned(), fault })?;
    if bytes.len() > MAX_BYTES { Err(StorageError::TooLarge) } else { Ok(bytes) }
}

/// Writes a review. What the file held before stays beside it as its backup: `leak.naze~`.
///
/// # Errors
/// A file, or a backup, that cannot be written; the file is as it was then.
pub fn save(path: &Path, review: &Review) -> Result<Stamp, StorageError> {
    let bytes = to_bytes(review)?;
    if fs::metadata(path).is_ok_and(|metadata| metadata.is_file()) {
        let before = fs::read(path)
            .map_err(|error| StorageError::Read { path: path.to_owned(), fault: error.into() })?;
        if before == bytes {
            return Ok(Stamp::of_written(path, &bytes));
        }
        let backup = backup_path(path);
        // A backup is for the same eyes as the file.
        let permissions = fs::metadata(path).ok().map(|metadata| metadata.permissions());
        replace(&backup, &before, permissions)
            .map_err(|fault| StorageError::Write { path: backup.clone(), fault })?;
    }
    write(path, &bytes)?;
    Ok(Stamp::of_written(path, &bytes))
}

/// Writes a file, whole or not at all: into a new file in the same folder, which then takes the place of the old one.
///
/// A symbolic link is followed, permissions are kept, a device or a pipe is written into.
///
/// # Errors
/// A file that cannot be written; what stood there stands there still.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), StorageError> {
    replace(path, bytes, None).map_err(|fault| StorageError::Write { path: path.to_owned(), fault })
}

/// Writes a file that does not exist yet.
///
/// # Errors
/// A file that exists or cannot be written.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), StorageError> {
    let created = || {
        let file = filled_beside(path, bytes)?;
        file.persist_noclobber(path).map_err(|error| error.error)?;
        sync_folder(path);
        Ok(())
    };
    created().map_err(|fault| StorageError::Write { path: path.to_owned(), fault })
}

/// Makes a folder, with those above it, where it is missing.
///
/// # Errors
/// A folder that cannot be made.
pub fn make_folder(path: &Path) -> Result<(), StorageError> {
    fs::create_dir_all(path)
        .map_err(|error| StorageError::Write { path: path.to_owned(), fault: error.into() })
}

/// Whether something stands at `path`. On a network this may take its time.
pub fn exists(path: &Path) -> bool {
    fs::exists(path).unwrap_or(false)
}

/// Whether two paths lead to one file that exists.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    match (fs::canonicalize(one), fs::canonicalize(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

/// Writes a file as [`write`] does, but one that only the account itself can read.
pub(super) fn replace_privately(path: &Path, bytes: &[u8]) -> Result<(), DiskFault> {
    #[cfg(unix)]
    let permissions = Some(std::os::unix::fs::PermissionsExt::from_mode(0o600));
    #[cfg(not(unix))]
    let permissions = None;
    replace(path, bytes, permissions)
}

fn backup_path(path: &Path) -> PathBuf {
    let mut name = OsString::from(path);
    name.push("~");
    PathBuf::from(name)
}

fn replace(path: &Path, bytes: &[u8], permissions: Option<Permissions>) -> Result<(), DiskFault> {
    let target = followed(path);
    let old = fs::metadata(&target).ok();
    if let Some(old) = &old {
        if old.is_dir() {
            return Err(DiskFault::Folder);
        }
        if !old.is_file() {
            return Ok(OpenOptions::new().write(true).open(&target)?.write_all(bytes)?);
        }
        if old.permissions().readonly() {
            return Err(DiskFault::ReadOnly);
        }
    }
    let file = filled_beside(&target, bytes)?;
    if let Some(permissions) = permissions.or(old.map(|old| old.permissions())) {
        file.as_file().set_permissions(permissions)?;
        file.as_file().sync_all()?;
    }
    file.persist(&target).map_err(|error| error.error)?;
    sync_folder(&target);
    Ok(())
}

/// The file that a path means: the far end of a symbolic link, even where nothing stands there yet.
pub(super) fn followed(path: &Path) -> PathBuf {
    if let Ok(target) = fs::canonicalize(path) {
        return target;
    }
    match fs::read_link(path) {
        Ok(target) => folder_of(path).join(target),
        Err(_) => path.to_owned(),
    }
}

/// A new file with this content in the folder of `path`; it is gone again unless it is given a lasting name.
fn filled_beside(path: &Path, bytes: &[u8]) -> Result<NamedTempFile, io::Error> {
    let mut builder = Builder::new();
    builder.prefix(".naze-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As for any new file, the account's mask takes away from these; the crate's own choice is the owner alone.
        builder.permissions(Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder_of(path))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Has the new name of a file outlast a power cut, where the system can: the file itself is safe already.
fn sync_folder(path: &Path) {
    #[cfg(unix)]
    if let Ok(folder) = File::open(folder_of(path)) {
        // Some file systems cannot, and there is nothing to be done about it.
        let _ = folder.sync_all();
    }
    #[cfg(not(unix))]
    let _ = path;
}
