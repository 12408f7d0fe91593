//! `naze report FILE -o out.pdf`: the report as PDF.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use crate::cli::input::{Input, language_of};
use crate::cli::knowledge::{OwnObligations, knowledge};
use crate::cli::{CliError, output};
use crate::engine::analyse;
use crate::language::Language;
use crate::report::{self, ReportOptions};

#[derive(Args)]
pub(super) struct Report {
    #[command(flatten)]
    input: Input,
    #[arg(short, long, value_name = "OUT")]
    out: PathBuf,
    #[arg(long, value_enum)]
    lang: Option<Language>,
    #[command(flatten)]
    obligations: OwnObligations,
}

impl Report {
    pub(super) fn run(&self, environment: Language) -> Result<(), CliError> {
        self.input.refuse_onto_itself(&self.out)?;
        let knowledge = knowledge(None, Some(&self.obligations), environment)?;
        let review = self.input.read(environment)?;
        let language = self.lang.unwrap_or_else(|| language_of(&review, environment));
        #[expect(clippy::disallowed_methods, reason = "the command line is where the clock is read")]
        let issued = jiff::Zoned::now().datetime();
        let options =
            ReportOptions { knowledge: Arc::new(knowledge), ..ReportOptions::new(language, issued) };
        let pdf = report::pdf(&review, &analyse(&review), &options).map_err(CliError::Report)?;
        output::write(&self.out, &pdf)
    }
}
