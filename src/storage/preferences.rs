//! What the app remembers between two starts: language, theme and the files opened last.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::storage::{DiskFault, Notice, StorageError, configuration_file, read_bytes, write};

/// What the app remembers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// The language of the screen; that of the environment if absent.
    pub language: Option<Language>,
    /// Light or dark.
    pub theme: Theme,
    /// The files opened last, the latest first.
    pub recent_files: Vec<PathBuf>,
}

/// How bright the screen is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The preferences as they stand in their file. What a later Naze adds is passed over.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Written {
    language: Option<String>,
    theme: Theme,
    recent_files: Vec<String>,
}

impl Preferences {
    /// How many files are remembered.
    pub const MOST_RECENT: usize = 10;

    /// The file they stand in, in the account's configuration folder; `None` where the account has no home.
    pub fn file() -> Option<PathBuf> {
        configuration_file("preferences.json")
    }

    /// Reads them. A file that is missing gives the usual ones; one that is broken does too, with a notice.
    pub fn load(file: &Path) -> (Self, Option<Notice>) {
        let unreadable = || (Self::default(), Some(Notice::PreferencesUnreadable { path: file.to_owned() }));
        let bytes = match read_bytes(file) {
            Ok(bytes) => bytes,
            Err(StorageError::Read { fault: DiskFault::Missing, .. }) => return (Self::default(), None),
            Err(_) => return unreadable(),
        };
        match serde_json::from_slice::<Written>(&bytes) {
            Ok(written) => (Self::from(written), None),
            Err(_) => unreadable(),
        }
    }

    /// Writes them, together with their folder where it is missing.
    ///
    /// # Errors
    /// A folder or a file that cannot be written.
    pub fn save(&self, file: &Path) -> Result<(), StorageError> {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)
                .map_err(|error| StorageError::Write { path: folder.to_owned(), fault: error.into() })?;
        }
        let mut bytes = serde_json::to_vec_pretty(&Written::from(self))
            .map_err(|error| StorageError::Unwritable { reason: error.to_string() })?;
        bytes.push(b'\n');
        write(file, &bytes)
    }

    /// Puts a file at the top of those opened last.
    pub fn remember(&mut self, file: PathBuf) {
        self.recent_files.retain(|recent| *recent != file);
        self.recent_files.insert(0, file);
        self.recent_files.truncate(Self::MOST_RECENT);
    }
}

impl From<Written> for Preferences {
    fn from(written: Written) -> Self {
        let language = match written.language.as_deref() {
            Some("ja") => Some(Language::Japanese),
            Some("en") => Some(Language::English),
            _ => None,
        };
        let recent_files = written.recent_files.into_iter().map(PathBuf::from).take(Self::MOST_RECENT);
        Self { language, theme: written.theme, recent_files: recent_files.collect() }
    }
}

impl From<&Preferences> for Written {
    fn from(preferences: &Preferences) -> Self {
        Self {
            language: preferences.language.map(|language| language.tag().to_owned()),
            theme: preferences.theme,
            // A path that is not text cannot stand in the file, and is forgotten.
            recent_files: preferences
                .recent_files
                .iter()
                .filter_map(|file| file.to_str().map(str::to_owned))
                .collect(),
        }
    }
}
