//! What a reader is told about a file that could be opened, but not quite as it was.

use std::path::PathBuf;

use crate::document::{CauseId, ParkedId};
use crate::language::{Explain, Language, tr};

/// Something that differs from the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A link that closed a circle was parked.
    LinkParked {
        /// Its name in the parking lot.
        parked: ParkedId,
        /// The effect.
        effect: CauseId,
        /// The cause.
        cause: CauseId,
        /// The circle from cause to effect: C7 → C3 → C1 → C7.
        circle: String,
    },
    /// The free numbers were not above all numbers in use.
    NumbersRaised,
    /// The preferences could not be read; the usual ones hold.
    PreferencesUnreadable {
        /// Their file.
        path: PathBuf,
    },
}

impl Explain for Notice {
    fn message(&self, language: Language) -> String {
        match self {
            Self::LinkParked { parked, effect, cause, circle } => tr!(
                language,
                "notice-link-parked",
                parked = parked.to_string(),
                effect = effect.to_string(),
                cause = cause.to_string(),
                circle = circle.as_str(),
            ),
            Self::NumbersRaised => tr!(language, "notice-numbers-raised"),
            Self::PreferencesUnreadable { path } => {
                tr!(language, "notice-preferences-unreadable", path = path.display().to_string())
            }
        }
    }

    fn remedy(&self, language: Language) -> String {
        match self {
            Self::LinkParked { .. } => tr!(language, "notice-link-parked-remedy"),
            Self::NumbersRaised => tr!(language, "notice-numbers-raised-remedy"),
            Self::PreferencesUnreadable { .. } => tr!(language, "notice-preferences-unreadable-remedy"),
        }
    }
}
