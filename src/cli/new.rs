//! `naze new FILE`: an empty review.

use std::ffi::OsStr;
use std::path::PathBuf;

use clap::Args;

use crate::cli::CliError;
use crate::document::Review;
use crate::storage;

#[derive(Args)]
pub(super) struct New {
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl New {
    pub(super) fn run(&self) -> Result<(), CliError> {
        if self.file.extension().and_then(OsStr::to_str) != Some("naze") {
            return Err(CliError::UnknownKind { path: self.file.clone(), known: ".naze" });
        }
        let bytes = storage::to_bytes(&Review::default()).map_err(CliError::Disk)?;
        storage::create(&self.file, &bytes).map_err(CliError::Disk)
    }
}
