//! What does a team know that the program does not: its own actions and its own reports?

use std::path::{Path, PathBuf};

use crate::engine::Knowledge;
use crate::engine::obligations::Obligations;
use crate::engine::suggestions::{Catalogue, CatalogueError};
use crate::language::{Explain, Language, tr};
use crate::storage::{self, StorageError};

/// The files of a team's own lists; none where there is none to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnowledgeFiles {
    /// Its actions.
    pub actions: Option<PathBuf>,
    /// The reports that rules ask of it.
    pub obligations: Option<PathBuf>,
}

/// One of a team's lists cannot be used, and the bundled one is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message(Language::English))]
pub struct KnowledgeError {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub fault: KnowledgeFault,
}

/// All that is wrong with a team's lists, to be told at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnowledgeErrors(pub Vec<KnowledgeError>);

/// What is wrong with one of a team's lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KnowledgeFault {
    /// It cannot be read.
    Storage(StorageError),
    /// What it says is wrong.
    Content {
        /// What.
        error: CatalogueError,
        /// The entry where it stands, if that has a name.
        entry: Option<String>,
    },
}

impl KnowledgeFiles {
    /// The files in the account's configuration folder: `actions.toml` and `obligations.toml`.
    pub fn of_account() -> Self {
        Self {
            actions: storage::configuration_file("actions.toml"),
            obligations: storage::configuration_file("obligations.toml"),
        }
    }

    /// The bundled lists with what these files add. A file that is not there adds nothing; one that is broken adds nothing either, and
    /// what is wrong with it is told.
    pub fn read(&self) -> (Knowledge, Vec<KnowledgeError>) {
        let mut knowledge = Knowledge::default();
        let mut errors = Vec::new();
        match added(self.actions.as_deref(), Catalogue::merged) {
            Ok(catalogue) => knowledge.own_catalogue = catalogue,
            Err(error) => errors.push(error),
        }
        match added(self.obligations.as_deref(), Obligations::merged) {
            Ok(obligations) => knowledge.own_obligations = obligations,
            Err(error) => errors.push(error),
        }
        (knowledge, errors)
    }
}

/// The bundled list with what a file adds; `None` where there is no file.
fn added<T>(
    path: Option<&Path>,
    merged: impl FnOnce(&str) -> Result<T, CatalogueError>,
) -> Result<Option<T>, KnowledgeError> {
    let Some(path) = path else { return Ok(None) };
    let broken = |fault| KnowledgeError { path: path.to_owned(), fault };
    let text = storage::optional_text(path).map_err(|error| broken(KnowledgeFault::Storage(error)))?;
    let Some(text) = text else { return Ok(None) };
    let merged = merged(&text).map_err(|error| {
        let entry = error.entry(&text);
        broken(KnowledgeFault::Content { error, entry })
    })?;
    Ok(Some(merged))
}

impl Explain for KnowledgeErrors {
    fn message(&self, language: Language) -> String {
        let Self(errors) = self;
        errors.iter().map(|error| error.message(language)).collect::<Vec<_>>().join("\n")
    }

    fn remedy(&self, language: Language) -> String {
        let Self(errors) = self;
        errors.iter().map(|error| error.remedy(language)).collect::<Vec<_>>().join("\n")
    }
}

impl Explain for KnowledgeError {
    fn message(&self, language: Language) -> String {
        let file = self.path.display().to_string();
        match &self.fault {
            // These name the file themselves.
            KnowledgeFault::Storage(error @ StorageError::Read { .. }) => error.message(language),
            KnowledgeFault::Storage(error) => {
                tr!(language, "knowledge-file", file = file, why = error.message(language))
            }
            KnowledgeFault::Content { error, entry: None } => {
                tr!(language, "knowledge-file", file = file, why = error.message(language))
            }
            KnowledgeFault::Content { error, entry: Some(entry) } => {
                let why = error.message(language);
                tr!(language, "knowledge-entry", file = file, entry = entry.as_str(), why = why)
            }
        }
    }

    fn remedy(&self, language: Language) -> String {
        let remedy = self.fault_remedy(language);
        tr!(language, "knowledge-remedy", remedy = remedy.trim_end_matches(['.', '。']))
    }
}

impl KnowledgeError {
    /// What can be done about the file, whatever is used until then.
    pub fn fault_remedy(&self, language: Language) -> String {
        match &self.fault {
            KnowledgeFault::Storage(error) => error.remedy(language),
            KnowledgeFault::Content { error, .. } => error.remedy(language),
        }
    }
}
