//! Why a file cannot be taken in at all.

use crate::interchange::facts_import::{LARGEST_FILE, MOST_ROWS};
use crate::language::{Explain, Language, grouped, tr};

/// Why no row of a file can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// The bytes are text in no encoding that is known here.
    #[error("this is not text in UTF-8, UTF-16 or Shift_JIS")]
    NotText,
    /// The file is too large.
    #[error("the file is larger than {LARGEST_FILE} bytes")]
    TooLarge,
    /// There are too many rows.
    #[error("{rows} rows are more than {MOST_ROWS}")]
    TooManyRows {
        /// How many there are.
        rows: usize,
    },
    /// There is no row.
    #[error("there is nothing to read")]
    Empty,
}

impl Explain for ImportError {
    fn message(&self, language: Language) -> String {
        match self {
            Self::NotText => tr!(language, "import-error-not-text"),
            Self::TooLarge => tr!(language, "import-error-too-large", megabytes = LARGEST_FILE / 1024 / 1024),
            Self::TooManyRows { rows } => {
                tr!(language, "import-error-too-many-rows", rows = grouped(rows), most = grouped(MOST_ROWS))
            }
            Self::Empty => tr!(language, "import-error-empty"),
        }
    }

    fn remedy(&self, language: Language) -> String {
        let key = match self {
            Self::NotText => "import-remedy-not-text",
            Self::TooLarge | Self::TooManyRows { .. } => "import-remedy-too-large",
            Self::Empty => "import-remedy-empty",
        };
        tr!(language, key)
    }
}
