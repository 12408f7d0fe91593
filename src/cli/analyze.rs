//! `naze analyze FILE`: what follows from a review, in words or as JSON.

use std::ops::ControlFlow;
use std::sync::Arc;

use clap::Args;

use crate::cli::input::{Input, language_of};
use crate::cli::{CliError, output, summary};
use crate::document::Review;
use crate::engine::{self, Analysis, Model, Options};
use crate::language::Language;

#[derive(Args)]
pub(super) struct Analyze {
    #[command(flatten)]
    input: Input,
    #[arg(long)]
    json: bool,
    #[arg(long, value_enum)]
    lang: Option<Language>,
    #[arg(long, value_name = "N")]
    steps: Option<usize>,
}

impl Analyze {
    pub(super) fn run(&self, environment: Language) -> Result<(), CliError> {
        let review = self.input.read(environment)?;
        let language = self.lang.unwrap_or_else(|| language_of(&review, environment));
        let options = Options::default();
        let options = Options { most_steps: self.steps.unwrap_or(options.most_steps), ..options };
        let Some(model) = model(&review, &options, language) else { return Ok(()) };
        let analysis = Arc::new(model).analyse(&review);
        let text = match self.json {
            true => findings(&review, &analysis, language)?,
            false => summary::text(&review, &analysis, language),
        };
        output::print(text.as_bytes())
    }
}

/// The recurrence paths of a review, while the terminal is told how far the search has come.
fn model(review: &Review, options: &Options, language: Language) -> Option<Model> {
    let mut line = output::Progress::new();
    Model::watched(review, options, &mut |progress| {
        line.tell((progress.steps as u128 * 100 / progress.most_steps as u128) as usize, language);
        ControlFlow::Continue(())
    })
}

/// The findings as JSON text.
pub(super) fn findings(review: &Review, analysis: &Analysis, language: Language) -> Result<String, CliError> {
    let findings = engine::findings::json(review, analysis, language);
    let text = serde_json::to_string_pretty(&findings).map_err(|error| CliError::Output(error.into()))?;
    Ok(text + "\n")
}
