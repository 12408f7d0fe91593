//! Which review a subcommand works on: a file or standard input, a review, an outline or a fault tree.

use std::ffi::OsStr;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::{CliError, output};
use crate::document::Review;
use crate::interchange::{open_psa, outline};
use crate::language::Language;
use crate::storage::{self, MAX_BYTES};

/// The file that is read; `-` is standard input.
#[derive(Args)]
pub(super) struct Input {
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl Input {
    /// The file as it was given.
    pub(super) fn name(&self) -> String {
        self.file.display().to_string()
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.file
    }

    /// Reads a review, an outline or a fault tree, and tells what was mended or left out on the way.
    pub(super) fn read(&self, language: Language) -> Result<Review, CliError> {
        let bytes = self.bytes()?;
        let name = self.name();
        let text = || storage::text(&bytes).map_err(|error| CliError::of_file(&name, error));
        match self.kind(&bytes) {
            Kind::Outline => {
                outline::read(text()?).map_err(|error| CliError::Outline { file: name.clone(), error })
            }
            Kind::OpenPsa => {
                let tree = open_psa::read(text()?, language)
                    .map_err(|error| CliError::OpenPsa { file: name.clone(), error: Box::new(error) })?;
                if !tree.left_out.is_empty() {
                    output::tell_notice(&name, &tree.left_out, language)?;
                }
                Ok(tree.review)
            }
            Kind::Review => {
                let opened = storage::from_bytes(&bytes).map_err(|error| CliError::of_file(&name, error))?;
                for notice in &opened.notices {
                    output::tell_notice(&name, notice, language)?;
                }
                Ok(opened.review)
            }
        }
    }

    /// Refuses to write onto the file that is read.
    pub(super) fn refuse_onto_itself(&self, path: &Path) -> Result<(), CliError> {
        if storage::is_same_file(&self.file, path) {
            return Err(CliError::OntoItself { path: path.to_owned() });
        }
        Ok(())
    }

    /// What it holds.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, CliError> {
        if self.file != Path::new("-") {
            return storage::read_bytes(&self.file).map_err(|error| CliError::of_file(&self.name(), error));
        }
        let mut bytes = Vec::new();
        // One more than may be, so that more is refused without being read.
        io::stdin().lock().take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(CliError::Input)?;
        Ok(bytes)
    }

    /// The name tells, and where it does not, a review is an object in braces and a fault tree begins with a tag.
    fn kind(&self, bytes: &[u8]) -> Kind {
        match self.file.extension().and_then(OsStr::to_str) {
            Some("txt") => Kind::Outline,
            Some("naze") => Kind::Review,
            Some("xml") => Kind::OpenPsa,
            _ => {
                let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
                match text.trim_ascii_start().first() {
                    Some(b'{') => Kind::Review,
                    Some(b'<') => Kind::OpenPsa,
                    _ => Kind::Outline,
                }
            }
        }
    }
}

/// What a file holds.
enum Kind {
    Review,
    Outline,
    OpenPsa,
}

/// The language a review is written in: that of its words, and of the environment where it has none.
pub(super) fn language_of(review: &Review, environment: Language) -> Language {
    let incident = &review.incident;
    let mut words = incident.title.clone() + &incident.summary;
    words.extend(review.causes.values().map(|cause| cause.statement.as_str()));
    if words.trim().is_empty() { environment } else { Language::of_text(&words) }
}
