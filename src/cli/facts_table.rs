//! A table or a log that is converted: its rows are the facts of a new review.

use std::ffi::OsStr;
use std::ops::ControlFlow;
use std::path::Path;

use clap::{Args, ValueEnum};
use jiff::tz::TimeZone;

use crate::cli::{CliError, analyze, output};
use crate::document::{FactId, Review};
use crate::edit::{Edit, apply};
use crate::interchange::facts_import::{
    Assumed, BadRow, Mapping, Shape, Table, TimeForm, decode, read_rows, time_zone,
};
use crate::language::{Explain, Language, tr};

/// How the rows are understood where they do not say it.
#[derive(Args)]
pub(super) struct Reading {
    #[arg(long, value_enum, value_name = "FORM")]
    time_form: Option<Form>,
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    #[arg(long, value_name = "YEAR")]
    year: Option<i16>,
    #[arg(long)]
    skip_unreadable: bool,
}

/// The forms of times, under the names that they have as an argument.
#[derive(Clone, Copy, ValueEnum)]
enum Form {
    YearFirst,
    Japanese,
    MonthAndDay,
    MonthFirst,
    DayFirst,
    Syslog,
    Apache,
    Epoch,
}

impl From<Form> for TimeForm {
    fn from(form: Form) -> Self {
        match form {
            Form::YearFirst => Self::YearFirst,
            Form::Japanese => Self::Japanese,
            Form::MonthAndDay => Self::MonthAndDay,
            Form::MonthFirst => Self::MonthFirst,
            Form::DayFirst => Self::DayFirst,
            Form::Syslog => Self::Syslog,
            Form::Apache => Self::Apache,
            Form::Epoch => Self::Epoch,
        }
    }
}

/// Whether the ending of a file says that it holds a table or a log.
pub(super) fn is_table(path: &Path) -> bool {
    matches!(path.extension().and_then(OsStr::to_str), Some("csv" | "tsv" | "log"))
}

impl Reading {
    /// Whether nothing was chosen.
    pub(super) const fn is_unset(&self) -> bool {
        self.time_form.is_none() && self.zone.is_none() && self.year.is_none() && !self.skip_unreadable
    }

    /// The review whose facts stand in the rows of `bytes`, which came from `path`. Rows that are no facts are told one by one;
    /// unless they are to be skipped, there is no review then.
    pub(super) fn review(&self, path: &Path, bytes: &[u8], language: Language) -> Result<Review, CliError> {
        let file = path.display().to_string();
        let refused = |error| CliError::Table { file: file.clone(), error };
        let assumed = self.assumed()?;
        let (text, _) = decode(bytes).map_err(refused)?;
        let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default();
        let shape = Shape::of_ending(ending).unwrap_or_else(|| Shape::guess(&text, &assumed));
        let table = Table::read(&text, shape).map_err(refused)?;
        let name = path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
        let mut mapping = Mapping::of_file(&table, assumed, name);
        if let Some(form) = self.time_form {
            mapping.form = form.into();
        }
        let rows = read_rows(&table, &mapping, |_| ControlFlow::Continue(())).unwrap_or_default();
        tell_bad(&file, &rows.bad, language)?;
        if !rows.bad.is_empty() && !self.skip_unreadable {
            return Err(CliError::UnreadableRows { file, rows: rows.bad.len() });
        }
        let mut review = Review::default();
        let facts = (1..).map(FactId::new).zip(rows.facts.into_iter().map(|it| it.fact)).collect();
        apply(&mut review, &Edit::AddFacts(facts)).map_err(CliError::Edit)?;
        Ok(review)
    }

    /// The zone and the year that were named, else those of this machine.
    fn assumed(&self) -> Result<Assumed, CliError> {
        let zone = match &self.zone {
            Some(text) => time_zone(text).ok_or_else(|| CliError::UnknownZone { text: text.clone() })?,
            None => TimeZone::system(),
        };
        let year = self.year.unwrap_or_else(|| analyze::now().to_zoned(zone.clone()).year());
        Ok(Assumed { zone, year })
    }
}

fn tell_bad(file: &str, rows: &[BadRow], language: Language) -> Result<(), CliError> {
    for row in rows {
        let place = tr!(language, "convert-row", file = file, line = row.line, text = row.text.as_str());
        output::tell(&format!("{place}: {}", row.fault.message(language)), &row.fault.remedy(language))?;
    }
    Ok(())
}
