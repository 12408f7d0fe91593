//! What goes wrong on the command line, and what helps.

use std::io;
use std::path::PathBuf;

use crate::document::CauseId;
use crate::drawing::png::{MOST_PIXELS, PngError};
use crate::edit::EditError;
use crate::interchange::facts_import::ImportError;
use crate::interchange::open_psa::OpenPsaError;
use crate::interchange::outline::OutlineError;
use crate::language::{Explain, Language, tr};
use crate::report::ReportError;
use crate::session::KnowledgeError;
use crate::storage::StorageError;

/// A subcommand could not do its work.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.message(Language::English))]
pub enum CliError {
    /// The content of a file is wrong.
    Content {
        /// The file as it was given.
        file: String,
        /// What is wrong.
        error: StorageError,
    },
    /// A file could not be read from disk or written to it.
    Disk(StorageError),
    /// An outline is wrong.
    Outline {
        /// The file as it was given.
        file: String,
        /// What is wrong.
        error: OutlineError,
    },
    /// A fault tree is wrong.
    OpenPsa {
        /// The file as it was given.
        file: String,
        /// What is wrong; boxed, for it is larger than all others.
        error: Box<OpenPsaError>,
    },
    /// The report could not be made.
    Report(ReportError),
    /// A list of actions or of reports that was named cannot be used; boxed, as above.
    Knowledge(Box<KnowledgeError>),
    /// Standard input could not be read.
    Input(io::Error),
    /// Standard output could not be written.
    Output(io::Error),
    /// The review has no problem, so that there is nothing to draw or to write as an outline.
    NoTree {
        /// The file as it was given.
        file: String,
    },
    /// A cause was named that the review does not have.
    NoSuchCause {
        /// The cause.
        cause: CauseId,
    },
    /// A table or a log is wrong.
    Table {
        /// The file as it was given.
        file: String,
        /// What is wrong.
        error: ImportError,
    },
    /// Rows of a table or a log are no facts; they have been told one by one.
    UnreadableRows {
        /// The file as it was given.
        file: String,
        /// How many.
        rows: usize,
    },
    /// How rows are read was said of a file that has none.
    ReadingOfNoTable {
        /// The file as it was given.
        file: String,
    },
    /// A time zone was named that there is not.
    UnknownZone {
        /// The name.
        text: String,
    },
    /// What was read cannot be written into a review.
    Edit(EditError),
    /// A width was given for a file that is no picture of pixels.
    WidthOfNoPicture {
        /// The file.
        path: PathBuf,
    },
    /// The picture would be too large, or have no pixels.
    Picture(PngError),
    /// Nothing is written in files with this ending.
    UnknownKind {
        /// The file.
        path: PathBuf,
        /// The endings that can be written.
        known: &'static str,
    },
    /// The file to be written is the one that was read.
    OntoItself {
        /// The file.
        path: PathBuf,
    },
    /// There is no display.
    NoDisplay {
        /// The file that was to be opened.
        file: Option<PathBuf>,
    },
    /// This program was built without its window.
    NotBuilt,
    /// The desktop gave no window.
    Window {
        /// What happened, in the language of the environment.
        message: String,
        /// What helps.
        remedy: String,
    },
}

impl CliError {
    /// Something is wrong with `file`, as it was given.
    pub(super) fn of_file(file: &str, error: StorageError) -> Self {
        match error {
            // These name the file themselves.
            StorageError::Read { .. } | StorageError::Write { .. } => Self::Disk(error),
            _ => Self::Content { file: file.to_owned(), error },
        }
    }

    /// Whether somebody downstream has read enough, as `head` does.
    pub(super) fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }

    /// 1 when something is wrong with a file, 2 when something is wrong with the arguments or the display.
    pub(super) const fn exit_code(&self) -> u8 {
        match self {
            Self::Content { .. }
            | Self::Disk(_)
            | Self::Outline { .. }
            | Self::OpenPsa { .. }
            | Self::Report(_)
            | Self::Knowledge(_)
            | Self::Input(_)
            | Self::Output(_)
            | Self::Table { .. }
            | Self::UnreadableRows { .. }
            | Self::Edit(_)
            | Self::NoTree { .. } => 1,
            Self::UnknownKind { .. }
            | Self::NoSuchCause { .. }
            | Self::WidthOfNoPicture { .. }
            | Self::ReadingOfNoTable { .. }
            | Self::UnknownZone { .. }
            | Self::Picture(_)
            | Self::OntoItself { .. }
            | Self::NoDisplay { .. }
            | Self::NotBuilt
            | Self::Window { .. } => 2,
        }
    }
}

impl Explain for CliError {
    fn message(&self, language: Language) -> String {
        match self {
            Self::Content { file, error } => format!("{file}: {}", error.message(language)),
            Self::Disk(error) => error.message(language),
            Self::Outline { file, error } => format!("{file}: {}", error.message(language)),
            Self::OpenPsa { file, error } => format!("{file}: {}", error.message(language)),
            Self::Report(error) => error.message(language),
            Self::Knowledge(error) => error.message(language),
            Self::Input(error) => tr!(language, "cli-input", reason = error.to_string()),
            Self::Output(error) => tr!(language, "cli-output", reason = error.to_string()),
            Self::NoTree { file } => tr!(language, "cli-no-tree", file = file.as_str()),
            Self::UnknownKind { path, .. } => {
                tr!(language, "cli-unknown-kind", path = path.display().to_string())
            }
            Self::NoSuchCause { cause } => tr!(language, "cli-no-such-cause", cause = cause.to_string()),
            Self::WidthOfNoPicture { path } => {
                tr!(language, "cli-width-of-no-picture", path = path.display().to_string())
            }
            Self::Table { file, error } => format!("{file}: {}", error.message(language)),
            Self::UnreadableRows { file, rows } => {
                tr!(language, "convert-unreadable", file = file.as_str(), rows = *rows)
            }
            Self::ReadingOfNoTable { file } => tr!(language, "convert-no-table", file = file.as_str()),
            Self::UnknownZone { text } => tr!(language, "convert-unknown-zone", text = text.as_str()),
            Self::Edit(error) => error.message(language),
            Self::Picture(PngError { width, height }) => {
                tr!(language, "cli-picture", width = *width, height = *height)
            }
            Self::OntoItself { path } => tr!(language, "cli-onto-itself", path = path.display().to_string()),
            Self::NoDisplay { .. } => tr!(language, "cli-no-display"),
            Self::NotBuilt => tr!(language, "cli-not-built"),
            Self::Window { message, .. } => message.clone(),
        }
    }

    fn remedy(&self, language: Language) -> String {
        match self {
            Self::Content { error, .. } | Self::Disk(error) => error.remedy(language),
            Self::Outline { error, .. } => error.remedy(language),
            Self::OpenPsa { error, .. } => error.remedy(language),
            Self::Report(error) => error.remedy(language),
            Self::Knowledge(error) => error.fault_remedy(language),
            Self::Input(_) => tr!(language, "cli-input-remedy"),
            Self::Output(_) => tr!(language, "cli-output-remedy"),
            Self::NoTree { file } => tr!(language, "cli-no-tree-remedy", file = file.as_str()),
            Self::UnknownKind { known, .. } => tr!(language, "cli-unknown-kind-remedy", known = *known),
            Self::NoSuchCause { .. } => tr!(language, "cli-no-such-cause-remedy"),
            Self::WidthOfNoPicture { .. } => tr!(language, "cli-width-of-no-picture-remedy"),
            Self::Table { error, .. } => error.remedy(language),
            Self::UnreadableRows { .. } => tr!(language, "convert-unreadable-remedy"),
            Self::ReadingOfNoTable { .. } => tr!(language, "convert-no-table-remedy"),
            Self::UnknownZone { .. } => tr!(language, "convert-unknown-zone-remedy"),
            Self::Edit(error) => error.remedy(language),
            Self::Picture(_) => {
                tr!(language, "cli-picture-remedy", most = MOST_PIXELS / 1_000_000)
            }
            Self::OntoItself { .. } => tr!(language, "cli-onto-itself-remedy"),
            Self::NoDisplay { file } => match file {
                Some(file) => {
                    tr!(language, "cli-no-display-remedy-file", file = file.display().to_string())
                }
                None => tr!(language, "cli-no-display-remedy"),
            },
            Self::NotBuilt => tr!(language, "cli-no-display-remedy"),
            Self::Window { remedy, .. } => remedy.clone(),
        }
    }
}
