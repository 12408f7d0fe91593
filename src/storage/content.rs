//! Whether bytes are text that is worth reading.

use crate::storage::{MAX_BYTES, Place, StorageError};

/// The text of a file, without its byte order mark.
///
/// # Errors
/// More than [`MAX_BYTES`], nothing but blank space, bytes that are not UTF-8, and a zero byte, which no text has.
pub fn text(bytes: &[u8]) -> Result<&str, StorageError> {
    if bytes.len() > MAX_BYTES {
        return Err(StorageError::TooLarge);
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|error| StorageError::NotText { place: place_of_byte(bytes, error.valid_up_to()) })?;
    if let Some(zero) = text.find('\0') {
        return Err(StorageError::NotText { place: place_of_byte(bytes, zero) });
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() { Err(StorageError::Empty) } else { Ok(text) }
}

/// The place of the byte at `offset`; all before it is UTF-8.
fn place_of_byte(bytes: &[u8], offset: usize) -> Place {
    let before = &bytes[..offset];
    let line_start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |newline| newline + 1);
    let line = before.iter().filter(|&&byte| byte == b'\n').count() + 1;
    let column = String::from_utf8_lossy(&before[line_start..]).chars().count() + 1;
    Place { line, column, path: String::new() }
}
