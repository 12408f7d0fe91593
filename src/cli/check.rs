//! `naze check FILE`: what a coach would remark on a review, in words or as JSON.

use std::fmt::Write;
use std::process::ExitCode;

use clap::Args;
use clap::builder::PossibleValuesParser;
use serde::Serialize;

use crate::cli::input::{Input, language_of};
use crate::cli::{CliError, output};
use crate::document::{ItemId, Review};
use crate::engine::checks::{self, Hint, HintFinding, Level, Selection};
use crate::language::{Language, grouped, tr};

#[derive(Args)]
pub(super) struct Check {
    #[command(flatten)]
    input: Input,
    #[arg(long)]
    json: bool,
    #[arg(long, value_name = "CHECK", value_parser = names(), hide_possible_values = true)]
    with: Vec<String>,
    #[arg(long, value_name = "CHECK", value_parser = names(), hide_possible_values = true)]
    without: Vec<String>,
    #[arg(long, value_enum)]
    lang: Option<Language>,
}

/// The names of all checks, so that one that is misspelt is refused with the nearest.
fn names() -> PossibleValuesParser {
    PossibleValuesParser::new(checks::catalogue().iter().map(|check| check.name))
}

#[derive(Serialize)]
struct Told {
    hints: Vec<HintFinding>,
}

impl Check {
    /// Tells the hints. The exit code is 1 if there is an error that nobody has overridden with a reason.
    pub(super) fn run(&self, environment: Language) -> Result<ExitCode, CliError> {
        let review = self.input.read(environment)?;
        let language = self.lang.unwrap_or_else(|| language_of(&review, environment));
        let hints = checks::check_selected(&review, &self.selection());
        let text = match self.json {
            true => json(&hints, language)?,
            false => text(&review, &hints, language),
        };
        output::print(text.as_bytes())?;
        let is_error = |hint: &Hint| hint.level() == Level::Error && hint.overridden.is_none();
        Ok(if hints.iter().any(is_error) { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }

    /// The checks that speak by default, but for those that were switched.
    fn selection(&self) -> Selection {
        let with = self.with.iter().map(|name| (name, true));
        let switched = with.chain(self.without.iter().map(|name| (name, false)));
        switched.fold(Selection::default(), |selection, (name, speaks)| selection.switch(name, speaks))
    }
}

fn json(hints: &[Hint], language: Language) -> Result<String, CliError> {
    let told = Told { hints: checks::findings(hints, language) };
    let text = serde_json::to_string_pretty(&told).map_err(|error| CliError::Output(error.into()))?;
    Ok(text + "\n")
}

/// The hints under the items they speak of.
fn text(review: &Review, hints: &[Hint], language: Language) -> String {
    let mut text = String::new();
    for of_item in hints.chunk_by(|a, b| a.item == b.item) {
        let Some(first) = of_item.first() else { continue };
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", heading(review, first.item, language));
        for hint in of_item {
            let level = hint.level().word(language);
            let _ = writeln!(text, "  [{level}] {} ({})", hint.message(language), hint.check.name);
            let _ = writeln!(text, "     {}", hint.why(language));
            let _ = writeln!(text, "     {}", tr!(language, "check-source", source = hint.source(language)));
            if let Some(reason) = &hint.overridden {
                let _ = writeln!(text, "     {}", tr!(language, "check-overridden", reason = line(reason)));
            }
        }
        text.push('\n');
    }
    let overridden = hints.iter().filter(|hint| hint.overridden.is_some()).count();
    let count = |level: Level| {
        grouped(hints.iter().filter(|hint| hint.level() == level && hint.overridden.is_none()).count())
    };
    text + &tr!(
        language,
        "check-summary",
        errors = count(Level::Error),
        warnings = count(Level::Warning),
        hints = count(Level::Hint),
        overridden = grouped(overridden),
    ) + "\n"
}

/// The item's name and what it says.
fn heading(review: &Review, item: Option<ItemId>, language: Language) -> String {
    let Some(item) = item else { return tr!(language, "check-whole-review") };
    let statement = match item {
        ItemId::Cause(id) => review.causes.get(&id).map(|it| &it.statement),
        ItemId::Fact(id) => review.facts.get(&id).map(|it| &it.statement),
        ItemId::Action(id) => review.actions.get(&id).map(|it| &it.statement),
        ItemId::Damage(id) => review.damages.get(&id).map(|it| &it.statement),
        ItemId::Task(id) => review.tasks.get(&id).map(|it| &it.statement),
        ItemId::Notification(id) => review.notifications.get(&id).map(|it| &it.recipient),
        ItemId::Participant(id) => review.participants.get(&id).map(|it| &it.title),
        ItemId::Parked(_) => None,
        ItemId::Decision(id) => review.decisions.get(&id).map(|it| &it.statement),
    };
    let statement = statement.map(|it| line(it)).unwrap_or_default();
    format!("{item} {statement}").trim_end().to_owned()
}

/// Words in one line.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
