//! Facts and actions for spreadsheets: tables, as CSV or as an Excel workbook.

mod csv;
mod workbook;
mod zip;

use std::io;

use jiff::civil::Date;

use crate::document::{Moment, ParticipantId, Review};
use crate::language::{Language, Term, message, tr};

/// A table of texts and days.
struct Sheet {
    name: String,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
}

struct Column {
    head: String,
    /// How many half-width characters it shows.
    width: u32,
}

enum Cell {
    Text(String),
    Day(Date),
}

/// The facts as CSV, one a line below a line of heads.
pub fn facts(review: &Review, language: Language) -> String {
    csv::csv(&facts_sheet(review, language))
}

/// The actions as CSV, one a line below a line of heads.
pub fn actions(review: &Review, language: Language) -> String {
    csv::csv(&actions_sheet(review, language))
}

/// Facts and actions as a workbook of two sheets (Office Open XML). The same review gives the same bytes.
///
/// # Errors
/// Where it cannot be compressed.
pub fn workbook(review: &Review, language: Language) -> io::Result<Vec<u8>> {
    workbook::workbook(&[facts_sheet(review, language), actions_sheet(review, language)])
}

fn facts_sheet(review: &Review, language: Language) -> Sheet {
    let columns = [
        ("table-number", 7),
        ("table-fact", 56),
        ("table-aspect", 11),
        ("table-from", 24),
        ("table-to", 24),
        ("table-source", 30),
        ("table-certainty", 12),
        ("table-audience", 12),
        ("table-supports", 16),
        ("table-refutes", 16),
    ];
    let rows = review.facts.iter().map(|(id, fact)| {
        vec![
            id.to_string().into(),
            fact.statement.clone().into(),
            fact.aspect.word(language).into(),
            moment(fact.time.start).into(),
            moment(fact.time.end).into(),
            fact.source.clone().into(),
            fact.certainty.word(language).into(),
            fact.audience.word(language).into(),
            names(&fact.supports).into(),
            names(&fact.refutes).into(),
        ]
    });
    Sheet::new(tr!(language, "table-facts"), columns, rows.collect(), language)
}

fn actions_sheet(review: &Review, language: Language) -> Sheet {
    let columns = [
        ("table-number", 7),
        ("table-action", 56),
        ("table-kind", 12),
        ("table-effect", 12),
        ("table-blocks", 18),
        ("table-strength", 9),
        ("table-effort", 9),
        ("table-stage", 14),
        ("table-owner", 18),
        ("table-due", 13),
        ("table-measure", 36),
        ("table-expected", 24),
        ("table-audience", 12),
        ("table-rejected", 36),
    ];
    let rows = review.actions.iter().map(|(id, action)| {
        vec![
            id.to_string().into(),
            action.statement.clone().into(),
            action.kind.word(language).into(),
            action.effect.word(language).into(),
            names(&action.blocks).into(),
            action.strength.map(|it| it.word(language)).unwrap_or_default().into(),
            action.effort.map(|it| it.word(language)).unwrap_or_default().into(),
            action.stage.word(language).into(),
            action.owner.map(|it| name(review, it)).unwrap_or_default().into(),
            action.due.map_or_else(|| Cell::Text(String::new()), Cell::Day),
            action.measure.what.clone().into(),
            action.measure.expected.clone().into(),
            action.audience.word(language).into(),
            action.rejection_reason.clone().into(),
        ]
    });
    Sheet::new(tr!(language, "table-actions"), columns, rows.collect(), language)
}

impl Sheet {
    fn new<const N: usize>(
        name: String,
        columns: [(&str, u32); N],
        rows: Vec<Vec<Cell>>,
        language: Language,
    ) -> Self {
        let column = |(key, width): (&str, u32)| Column { head: message(language, key, None), width };
        Self { name, columns: columns.map(column).into(), rows }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

fn moment(at: Option<Moment>) -> String {
    at.map(|at| at.to_string()).unwrap_or_default()
}

fn names<T: ToString>(ids: &[T]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn name(review: &Review, id: ParticipantId) -> String {
    review.participants.get(&id).map(|person| person.name.clone()).unwrap_or_else(|| id.to_string())
}
