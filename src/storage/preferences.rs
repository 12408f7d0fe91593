//! What the app remembers between two starts: how it looks, what it keeps, and the files opened last.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::storage::{DiskFault, Notice, StorageError, configuration_file, make_folder, read_bytes, write};

/// What the app remembers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// The language of the screen; that of the environment if absent.
    pub language: Option<Language>,
    /// Light or dark.
    pub theme: Theme,
    /// How large everything is.
    pub text_size: TextSize,
    /// Whether things stand at their new place at once instead of moving there.
    pub reduces_motion: bool,
    /// Whether unsaved work is kept in a journal.
    pub keeps_journal: bool,
    /// Whether the tour was seen to its end or left: it is then offered in the menu and the palette alone.
    pub knows_tour: bool,
    /// The files opened last, the latest first.
    pub recent_files: Vec<PathBuf>,
}

/// How large everything on the screen is, in percent of its usual size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "u16")]
pub struct TextSize(u16);

impl TextSize {
    /// The size that everything is drawn for.
    pub const USUAL: Self = Self(100);

    /// The sizes that are offered, in percent.
    pub const ALL: [Self; 8] =
        [Self(80), Self(90), Self(100), Self(110), Self(125), Self(150), Self(175), Self(200)];

    /// In percent.
    pub const fn percent(self) -> u16 {
        self.0
    }

    /// As a factor: 1 is the usual size.
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }

    /// The next larger size, or this one if it is the largest.
    #[must_use]
    pub fn larger(self) -> Self {
        Self::ALL.into_iter().find(|&size| size > self).unwrap_or(self)
    }

    /// The next smaller size, or this one if it is the smallest.
    #[must_use]
    pub fn smaller(self) -> Self {
        Self::ALL.into_iter().rev().find(|&size| size < self).unwrap_or(self)
    }
}

impl Default for TextSize {
    fn default() -> Self {
        Self::USUAL
    }
}

impl From<u16> for TextSize {
    /// The size of `percent`, or the nearest that can be had.
    fn from(percent: u16) -> Self {
        let [smallest, .., largest] = Self::ALL;
        Self(percent.clamp(smallest.0, largest.0))
    }
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
    /// Black on white, with outlines around everything.
    HighContrast,
    /// White on black, with outlines around everything.
    HighContrastDark,
}

/// The preferences as they stand in their file. What a later Naze adds is passed over.
#[derive(Serialize, Deserialize)]
#[serde(default)]
struct Written {
    language: Option<String>,
    theme: Theme,
    text_size: TextSize,
    reduces_motion: bool,
    keeps_journal: bool,
    knows_tour: bool,
    recent_files: Vec<String>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::default(),
            text_size: TextSize::default(),
            reduces_motion: false,
            keeps_journal: true,
            knows_tour: false,
            recent_files: Vec::new(),
        }
    }
}

impl Default for Written {
    fn default() -> Self {
        Self::from(&Preferences::default())
    }
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
        file.parent().map_or(Ok(()), make_folder)?;
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
        Self {
            language,
            theme: written.theme,
            text_size: written.text_size,
            reduces_motion: written.reduces_motion,
            keeps_journal: written.keeps_journal,
            knows_tour: written.knows_tour,
            recent_files: recent_files.collect(),
        }
    }
}

impl From<&Preferences> for Written {
    fn from(preferences: &Preferences) -> Self {
        Self {
            language: preferences.language.map(|language| language.tag().to_owned()),
            theme: preferences.theme,
            text_size: preferences.text_size,
            reduces_motion: preferences.reduces_motion,
            keeps_journal: preferences.keeps_journal,
            knows_tour: preferences.knows_tour,
            // A path that is not text cannot stand in the file, and is forgotten.
            recent_files: preferences
                .recent_files
                .iter()
                .filter_map(|file| file.to_str().map(str::to_owned))
                .collect(),
        }
    }
}
