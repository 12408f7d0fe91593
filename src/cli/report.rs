//! `naze report FILE -o out.pdf`: the report as PDF or Markdown; `--verify`: whether a PDF file was made from this review.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::builder::PossibleValue;
use clap::{ArgGroup, Args, ValueEnum};
use jiff::civil::{Date, DateTime};

use crate::cli::input::{Input, language_of};
use crate::cli::knowledge::{OwnObligations, knowledge};
use crate::cli::{CliError, output};
use crate::document::{CauseId, Review};
use crate::engine::{Knowledge, analyse};
use crate::language::{Language, tr};
use crate::report::{self, Edition, LeftOut, Paper, ReportOptions, Verdict};
use crate::storage;

#[derive(Args)]
#[command(group = ArgGroup::new("what").required(true).args(["out", "verify"]))]
pub(super) struct Report {
    #[command(flatten)]
    input: Input,
    #[arg(short, long, value_name = "OUT")]
    out: Option<PathBuf>,
    #[arg(long, value_name = "PDF", conflicts_with_all = ["lang", "edition", "paper", "date", "fold"])]
    verify: Option<PathBuf>,
    #[arg(long, value_enum)]
    lang: Option<Language>,
    #[arg(long, value_enum, default_value_t)]
    edition: Edition,
    #[arg(long, value_enum, default_value_t)]
    paper: Paper,
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<Date>,
    #[arg(long, value_name = "C12,C40", value_delimiter = ',')]
    fold: Vec<CauseId>,
    #[command(flatten)]
    obligations: OwnObligations,
}

impl Report {
    /// Writes the report, or tells whether a PDF file is the report of this review: the exit code is 1 if it is not.
    pub(super) fn run(&self, environment: Language) -> Result<ExitCode, CliError> {
        if let Some(out) = &self.out {
            self.input.refuse_onto_itself(out)?;
        }
        let knowledge = Arc::new(knowledge(None, Some(&self.obligations), environment)?);
        let review = self.input.read(environment)?;
        let language = self.lang.unwrap_or_else(|| language_of(&review, environment));
        if let Some(pdf) = &self.verify {
            return verify(pdf, &review, knowledge, environment);
        }
        if let Some(out) = &self.out {
            if let Some(&cause) = self.fold.iter().find(|id| !review.causes.contains_key(id)) {
                return Err(CliError::NoSuchCause { cause });
            }
            let options = ReportOptions {
                edition: self.edition,
                paper: self.paper,
                folded: self.fold.iter().copied().collect(),
                review_digest: Some(storage::digest(&review).map_err(CliError::Disk)?),
                knowledge,
                ..ReportOptions::new(language, self.issued())
            };
            write(out, &review, &options, environment)?;
        }
        Ok(ExitCode::SUCCESS)
    }

    /// The day that was given, at its beginning; else now.
    fn issued(&self) -> DateTime {
        match self.date {
            Some(date) => date.at(0, 0, 0, 0),
            #[expect(clippy::disallowed_methods, reason = "the command line is where the clock is read")]
            None => jiff::Zoned::now().datetime(),
        }
    }
}

fn write(
    out: &Path,
    review: &Review,
    options: &ReportOptions,
    environment: Language,
) -> Result<(), CliError> {
    let analysis = analyse(review);
    let is_markdown = out.extension().and_then(OsStr::to_str) == Some("md");
    let bytes = if is_markdown {
        report::markdown(review, &analysis, options).into_bytes()
    } else {
        report::pdf(review, &analysis, options).map_err(CliError::Report)?
    };
    output::write(out, &bytes)?;
    if !is_markdown {
        tell_replaced(review, options, environment)?;
    }
    let left_out = LeftOut::of(review, options.edition, environment);
    if left_out.is_empty() {
        return Ok(());
    }
    let sentences = left_out.sentences(environment).join("\n  ");
    output::tell(&tr!(environment, "report-left-out-told"), &sentences)
}

/// Tells which characters are printed as a mark, and where they stand.
fn tell_replaced(review: &Review, options: &ReportOptions, environment: Language) -> Result<(), CliError> {
    let replaced = report::replaced(&options.edition.of(review, options.language));
    if replaced.is_empty() {
        return Ok(());
    }
    let sentences: Vec<String> = replaced.iter().map(|it| it.sentence(environment)).collect();
    output::tell(&tr!(environment, "report-replaced-told"), &sentences.join("\n  "))
}

fn verify(
    path: &Path,
    review: &Review,
    knowledge: Arc<Knowledge>,
    language: Language,
) -> Result<ExitCode, CliError> {
    let pdf =
        storage::read_bytes(path).map_err(|error| CliError::of_file(&path.display().to_string(), error))?;
    let digest = storage::digest(review).map_err(CliError::Disk)?;
    let verdict =
        report::verify(&pdf, review, &analyse(review), digest, knowledge).map_err(CliError::Report)?;
    let said = match &verdict {
        Verdict::Same => tr!(language, "verify-same"),
        Verdict::Altered => tr!(language, "verify-altered"),
        Verdict::OtherReview { named, own } => {
            tr!(language, "verify-other-review", named = named.as_str(), own = own.as_str())
        }
        Verdict::OtherVersion { version } => {
            tr!(language, "verify-other-version", version = version.as_str())
        }
        Verdict::NoStamp => tr!(language, "verify-no-stamp"),
    };
    output::print(format!("{}: {said}\n", path.display()).as_bytes())?;
    Ok(if verdict == Verdict::Same { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

impl ValueEnum for Edition {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.tag()))
    }
}

impl ValueEnum for Paper {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.tag()))
    }
}
