//! Was this PDF file made from that review? It is made again, and the bytes are compared.

use std::sync::Arc;

use crate::document::Review;
use crate::engine::{Analysis, Knowledge};
use crate::report::stamp::hexadecimal;
use crate::report::{ReportError, Stamp, pdf};

/// What a PDF file has to do with a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The review gives this very file, byte by byte.
    Same,
    /// The file names this review, and was changed after it was made.
    Altered,
    /// The file names another state of the review, or another review.
    OtherReview {
        /// The SHA-256 that the file names.
        named: String,
        /// That of the review.
        own: String,
    },
    /// The file names this review and was made by another version of Naze, whose pages may differ.
    OtherVersion {
        /// That version.
        version: String,
    },
    /// The file names no review.
    NoStamp,
}

/// Compares the PDF file with what `review`, whose file has `digest`, gives with the options that the file names and with the
/// list of reports that rules ask for of `knowledge`, which the file does not name.
///
/// # Errors
/// Where the report cannot be made again.
pub fn verify(
    file: &[u8],
    review: &Review,
    analysis: &Analysis,
    digest: [u8; 32],
    knowledge: Arc<Knowledge>,
) -> Result<Verdict, ReportError> {
    let Some(stamp) = Stamp::read(file) else { return Ok(Verdict::NoStamp) };
    let Some(named) = stamp.review_digest else { return Ok(Verdict::NoStamp) };
    if named != digest {
        return Ok(Verdict::OtherReview { named: hexadecimal(&named), own: hexadecimal(&digest) });
    }
    if stamp.version != env!("CARGO_PKG_VERSION") {
        return Ok(Verdict::OtherVersion { version: stamp.version });
    }
    let again = pdf(review, analysis, &stamp.options(knowledge))?;
    Ok(if again == file { Verdict::Same } else { Verdict::Altered })
}
