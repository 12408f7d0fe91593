//! Where reviews live on disk: the format of a file, reading it with care, saving it whole or not at all.

mod configuration;
mod content;
mod disk;
mod error;
mod fault;
mod format;
mod json;
mod notice;
mod place;
mod preferences;
mod repair;
mod schema;
mod validate;

pub use configuration::{configuration_file, optional_text};
pub use content::text;
pub use disk::{create, is_same_file, read_bytes};
pub use disk::{read, save, write};
pub use error::StorageError;
pub use fault::{DiskFault, Kind, SyntaxFault, ValueFault};
pub use format::{FORMAT, MAX_BYTES, VERSION, digest, from_bytes, to_bytes};
pub use notice::Notice;
pub use place::Place;
pub use preferences::{Preferences, Theme};
pub use schema::schema;

use crate::document::Review;

/// A review as it was read, and what the reader should be told about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The review.
    pub review: Review,
    /// What differs from the file, and why.
    pub notices: Vec<Notice>,
}
