//! What a `.naze` file looks like: format 1, told in `docs/file-format.md`.

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::document::Review;
use crate::storage::{Opened, StorageError, content, json, repair, validate};

/// The value of `format` in every file of ours.
pub const FORMAT: &str = "naze";

/// The value of `version` in the files that are written.
pub const VERSION: u64 = 1;

/// The largest file that is read.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    version: u64,
    #[serde(flatten)]
    review: &'a Review,
}

/// The content of the file that holds `review`: the same review gives the same bytes.
///
/// # Errors
/// [`StorageError::Unwritable`], which no review is known to cause.
pub fn to_bytes(review: &Review) -> Result<Vec<u8>, StorageError> {
    let mut bytes = serde_json::to_vec_pretty(&Written { format: FORMAT, version: VERSION, review })
        .map_err(|error| StorageError::Unwritable { reason: error.to_string() })?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The SHA-256 of the file that holds `review`: what `sha256sum` says of it.
///
/// # Errors
/// As [`to_bytes`].
pub fn digest(review: &Review) -> Result<[u8; 32], StorageError> {
    Ok(Sha256::digest(to_bytes(review)?).into())
}

/// Reads the content of a file, wholly or not at all.
///
/// # Errors
/// Content that is not a review, with the place in the file. What can be mended without losing anything is mended, and
/// stands in the notices.
pub fn from_bytes(bytes: &[u8]) -> Result<Opened, StorageError> {
    let text = content::text(bytes)?;
    let header = json::header(text)?;
    header.check()?;
    json::check_shape(text)?;
    let mut review = json::review(text)?;
    validate::check(&review)?;
    let mut notices = Vec::new();
    let raised = repair::raise_numbers(&mut review);
    // A file that says nothing of free numbers, as one written by hand, claims nothing wrong.
    if header.has_next_ids() {
        notices.extend(raised);
    }
    notices.extend(repair::park_circles(&mut review));
    validate::check_numbers(&review)?;
    Ok(Opened { review, notices })
}
