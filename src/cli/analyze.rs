//! `naze analyze FILE`: what follows from a review, in words or as JSON.

use std::ops::ControlFlow;
use std::sync::Arc;

use clap::Args;
use jiff::Timestamp;

use crate::cli::input::{Input, language_of};
use crate::cli::knowledge::{OwnCatalogue, OwnObligations, knowledge};
use crate::cli::{CliError, output, summary};
use crate::document::Review;
use crate::engine::{self, Analysis, Knowledge, Model, Options};
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
    #[command(flatten)]
    catalogue: OwnCatalogue,
    #[command(flatten)]
    obligations: OwnObligations,
    #[arg(long, value_name = "TIME")]
    now: Option<Timestamp>,
}

impl Analyze {
    pub(super) fn run(&self, environment: Language) -> Result<(), CliError> {
        let knowledge = knowledge(Some(&self.catalogue), Some(&self.obligations), environment)?;
        let review = self.input.read(environment)?;
        let language = self.lang.unwrap_or_else(|| language_of(&review, environment));
        let options = Options::default();
        let options = Options { most_steps: self.steps.unwrap_or(options.most_steps), ..options };
        let Some(model) = model(&review, &options, language) else { return Ok(()) };
        let analysis = Arc::new(model).analyse(&review);
        let now = self.now.unwrap_or_else(now);
        let text = match self.json {
            true => findings(&review, &analysis, &knowledge, now, language)?,
            false => summary::text(&review, &analysis, &knowledge, now, language),
        };
        output::print(text.as_bytes())
    }
}

/// The time, to the minute.
pub(super) fn now() -> Timestamp {
    #[expect(clippy::disallowed_methods, reason = "the command line is where the clock is read")]
    let now = Timestamp::now();
    now.round(jiff::TimestampRound::new().smallest(jiff::Unit::Minute).mode(jiff::RoundMode::Trunc))
        .unwrap_or(now)
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
pub(super) fn findings(
    review: &Review,
    analysis: &Analysis,
    knowledge: &Knowledge,
    now: Timestamp,
    language: Language,
) -> Result<String, CliError> {
    let findings = engine::findings::json(review, analysis, knowledge, now, language);
    let text = serde_json::to_string_pretty(&findings).map_err(|error| CliError::Output(error.into()))?;
    Ok(text + "\n")
}
