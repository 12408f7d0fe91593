//! Where reviews live on disk: the format of a file, reading it with care, saving it whole or not at all.

mod configuration;
mod content;
mod disk;
mod error;
mod fault;
mod format;
mod journal;
mod json;
mod lock;
mod notice;
mod place;
mod preferences;
mod repair;
mod schema;
mod stamp;
mod validate;

pub use configuration::{configuration_file, configuration_folder, optional_text};
pub use content::text;
pub use disk::{create, exists, is_same_file, make_folder, read_bytes};
pub use disk::{read, read_stamped, save, write};
pub use error::StorageError;
pub use fault::{DiskFault, Kind, SyntaxFault, ValueFault};
pub use format::{FORMAT, MAX_BYTES, VERSION, digest, from_bytes, to_bytes};
pub use journal::{Journal, LeftOver, Unsaved};
pub use lock::{Claim, FileLock, Holder};
pub use notice::Notice;
pub use place::Place;
pub use preferences::{Preferences, TextSize, Theme};
pub use schema::schema;
pub use stamp::{OnDisk, Stamp};

use crate::document::Review;

/// A review as it was read, and what the reader should be told about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The review.
    pub review: Review,
    /// What differs from the file, and why.
    pub notices: Vec<Notice>,
}
