//! Which lists of actions and of reports a subcommand works with: the bundled ones and the team's own.

use std::path::PathBuf;

use clap::Args;

use crate::cli::{CliError, output};
use crate::engine::Knowledge;
use crate::language::{Explain, Language};
use crate::session::KnowledgeFiles;
use crate::storage;

/// A team's own list of reports, in place of the one in the configuration folder.
#[derive(Args)]
pub(super) struct OwnObligations {
    #[arg(long, value_name = "FILE")]
    obligations: Option<PathBuf>,
}

/// A team's own list of actions, in place of the one in the configuration folder.
#[derive(Args)]
pub(super) struct OwnCatalogue {
    #[arg(long, value_name = "FILE")]
    catalogue: Option<PathBuf>,
}

/// The bundled lists with those of the configuration folder, or with the files that were named in their place.
///
/// What is wrong with a file of the configuration folder is told, and the work goes on without it.
///
/// # Errors
/// A file that was named and cannot be used, or is not there.
pub(super) fn knowledge(
    catalogue: Option<&OwnCatalogue>,
    obligations: Option<&OwnObligations>,
    language: Language,
) -> Result<Knowledge, CliError> {
    let named = KnowledgeFiles {
        actions: catalogue.and_then(|it| it.catalogue.clone()),
        obligations: obligations.and_then(|it| it.obligations.clone()),
    };
    for path in [&named.actions, &named.obligations].into_iter().flatten() {
        storage::read_bytes(path).map_err(CliError::Disk)?;
    }
    let of_account = KnowledgeFiles::of_account();
    let files = KnowledgeFiles {
        actions: named.actions.clone().or(of_account.actions),
        obligations: named.obligations.clone().or(of_account.obligations),
    };
    let (knowledge, errors) = files.read();
    for error in errors {
        if [&named.actions, &named.obligations].into_iter().flatten().any(|it| *it == error.path) {
            return Err(CliError::Knowledge(Box::new(error)));
        }
        output::tell(&error.message(language), &error.remedy(language))?;
    }
    Ok(knowledge)
}
