//! What goes wrong with files, where, and what helps.

use std::path::PathBuf;

use crate::document::{CauseId, FactId, ItemId};
use crate::language::{Explain, Language, tr};
use crate::storage::{DiskFault, Kind, MAX_BYTES, Place, SyntaxFault, VERSION, ValueFault};

/// A file cannot be read or written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
pub enum StorageError {
    /// A file could not be read from disk.
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        fault: DiskFault,
    },
    /// A file could not be written to disk. What stood there stands there still.
    Write {
        /// The file.
        path: PathBuf,
        /// Why; a folder that is missing is that of the file.
        fault: DiskFault,
    },
    /// The file is larger than [`MAX_BYTES`].
    TooLarge,
    /// There is nothing in the file.
    Empty,
    /// The file is not UTF-8 text.
    NotText {
        /// The first byte that is not.
        place: Place,
    },
    /// The file is not JSON.
    Syntax {
        /// Where it ceases to be.
        place: Place,
        /// How.
        fault: SyntaxFault,
    },
    /// The file is something else than a review.
    NotOurs,
    /// The file was written by a later Naze.
    Newer {
        /// Its format's version.
        version: u64,
    },
    /// The file does not say its version.
    UnknownVersion,
    /// A value is not what has to stand there.
    Value {
        /// Where.
        place: Place,
        /// How.
        fault: ValueFault,
    },
    /// A name stands for nothing.
    Dangling {
        /// The way to the name from the top of the review: `actions.A1.blocks`.
        path: String,
        /// The name.
        id: ItemId,
    },
    /// A cause stands twice in one explanation.
    CauseTwice {
        /// The effect.
        effect: CauseId,
        /// The cause.
        cause: CauseId,
    },
    /// An explanation has no causes.
    EmptyExplanation {
        /// The effect.
        effect: CauseId,
    },
    /// A fact names evidence that is not in the file.
    MissingEvidence {
        /// The fact.
        fact: FactId,
    },
    /// A piece of evidence is not what it was when it was attached.
    ChangedEvidence {
        /// The name of the piece.
        name: String,
    },
    /// No number is left for a further item of some kind.
    NumbersUsedUp,
    /// The review could not be turned into text.
    Unwritable {
        /// Why, in English.
        reason: String,
    },
}

impl Explain for StorageError {
    fn message(&self, language: Language) -> String {
        match self {
            Self::Read { path, fault } => {
                let why = fault.words(language, fault.keys_on_read().0);
                tr!(language, "file-read", path = path.display().to_string(), why = why)
            }
            Self::Write { path, fault } => {
                let why = fault.words(language, fault.keys_on_write().0);
                tr!(language, "file-write", path = path.display().to_string(), why = why)
            }
            Self::TooLarge => tr!(language, "file-too-large", megabytes = MAX_BYTES / (1024 * 1024)),
            Self::Empty => tr!(language, "file-empty"),
            Self::NotText { place } => tr!(language, "file-not-text", place = place.words(language)),
            Self::Syntax { place, fault } => {
                let why = tr!(language, fault.key());
                tr!(language, "file-broken", place = place.words(language), why = why)
            }
            Self::NotOurs => tr!(language, "file-not-ours"),
            Self::Newer { version } => tr!(language, "file-newer", version = *version, known = VERSION),
            Self::UnknownVersion => tr!(language, "file-unknown-version"),
            Self::Value { place, fault } => {
                tr!(language, "file-broken", place = place.words(language), why = fault.words(language))
            }
            Self::Dangling { path, id } => {
                tr!(language, "file-dangling", path = path.as_str(), id = id.to_string())
            }
            Self::CauseTwice { effect, cause } => {
                tr!(language, "file-cause-twice", effect = effect.to_string(), cause = cause.to_string())
            }
            Self::EmptyExplanation { effect } => {
                tr!(language, "file-empty-explanation", effect = effect.to_string())
            }
            Self::MissingEvidence { fact } => {
                tr!(language, "file-missing-evidence", fact = fact.to_string())
            }
            Self::ChangedEvidence { name } => {
                tr!(language, "file-changed-evidence", name = name.as_str())
            }
            Self::NumbersUsedUp => tr!(language, "file-numbers-used-up"),
            Self::Unwritable { reason } => tr!(language, "file-unwritable", reason = reason.as_str()),
        }
    }

    fn remedy(&self, language: Language) -> String {
        let key = match self {
            Self::Read { fault, .. } => fault.keys_on_read().1,
            Self::Write { fault, .. } => fault.keys_on_write().1,
            Self::TooLarge => "file-too-large-remedy",
            Self::Empty => "file-empty-remedy",
            Self::NotText { .. } => "file-not-text-remedy",
            Self::NotOurs => "file-not-ours-remedy",
            Self::Newer { .. } => "file-newer-remedy",
            Self::UnknownVersion => "file-unknown-version-remedy",
            Self::Syntax { .. } | Self::Value { .. } => "file-broken-remedy",
            Self::Dangling { id, .. } => {
                return tr!(language, "file-dangling-remedy", id = id.to_string());
            }
            Self::CauseTwice { .. } | Self::EmptyExplanation { .. } => "file-explanation-remedy",
            Self::MissingEvidence { .. } | Self::ChangedEvidence { .. } => "file-evidence-remedy",
            Self::NumbersUsedUp => "file-numbers-used-up-remedy",
            Self::Unwritable { .. } => "file-unwritable-remedy",
        };
        tr!(language, key)
    }
}

impl SyntaxFault {
    const fn key(self) -> &'static str {
        match self {
            Self::CutOff => "syntax-cut-off",
            Self::Colon => "syntax-colon",
            Self::Comma => "syntax-comma",
            Self::TrailingComma => "syntax-trailing-comma",
            Self::Trailing => "syntax-trailing",
            Self::Key => "syntax-key",
            Self::Value => "syntax-value",
            Self::Text => "syntax-text",
            Self::Number => "syntax-number",
            Self::TooDeep => "syntax-too-deep",
        }
    }
}

impl ValueFault {
    fn words(&self, language: Language) -> String {
        match self {
            Self::DuplicateKey { key } => tr!(language, "value-duplicate-key", key = key.as_str()),
            Self::MisplacedList => tr!(language, "value-misplaced-list"),
            Self::UnknownField { field } => tr!(language, "value-unknown-field", field = field.as_str()),
            Self::MissingField { field } => tr!(language, "value-missing-field", field = field.as_str()),
            Self::UnknownWord { word, known } => {
                tr!(language, "value-unknown-word", word = word.as_str(), known = known.as_str())
            }
            Self::WrongKind { expected } => tr!(language, expected.key()),
            Self::NotAName { text, prefix } => {
                tr!(language, "value-not-a-name", text = text.as_str(), prefix = prefix.as_str())
            }
            Self::NotATime { text } => tr!(language, "value-not-a-time", text = text.as_str()),
            Self::Other { detail } => tr!(language, "value-other", detail = detail.as_str()),
        }
    }
}

impl Kind {
    const fn key(self) -> &'static str {
        match self {
            Self::Text => "value-wants-text",
            Self::Number => "value-wants-number",
            Self::Truth => "value-wants-truth",
            Self::List => "value-wants-list",
            Self::Object => "value-wants-object",
            Self::Date => "value-wants-date",
        }
    }
}

impl DiskFault {
    /// What happened to a file that was read, and what helps.
    const fn keys_on_read(&self) -> (&'static str, &'static str) {
        match self {
            Self::Missing => ("disk-missing", "disk-missing-remedy"),
            Self::Exists => ("disk-exists", "disk-exists-remedy"),
            Self::Folder => ("disk-folder", "disk-folder-remedy"),
            Self::Denied => ("disk-denied", "disk-denied-remedy"),
            Self::ReadOnly => ("disk-read-only", "disk-read-only-remedy"),
            Self::Full => ("disk-full", "disk-full-remedy"),
            Self::Other(_) => ("disk-other", "disk-other-remedy"),
        }
    }

    /// A file that is written need not exist, but its folder has to.
    const fn keys_on_write(&self) -> (&'static str, &'static str) {
        match self {
            Self::Missing => ("disk-missing-folder", "disk-missing-folder-remedy"),
            _ => self.keys_on_read(),
        }
    }

    fn words(&self, language: Language, key: &str) -> String {
        match self {
            Self::Other(reason) => tr!(language, key, reason = reason.as_str()),
            _ => tr!(language, key),
        }
    }
}
