//! Facts and actions as CSV, for spreadsheets (RFC 4180; UTF-8 with a byte order mark, by which Excel knows it).

use crate::document::{Moment, ParticipantId, Review};
use crate::language::{Language, Term, tr};

/// The facts, one a line below a line of heads.
pub fn facts(review: &Review, language: Language) -> String {
    let heads = [
        "table-number",
        "table-fact",
        "table-aspect",
        "table-from",
        "table-to",
        "table-source",
        "table-certainty",
        "table-audience",
        "table-supports",
        "table-refutes",
    ];
    let rows = review.facts.iter().map(|(id, fact)| {
        vec![
            id.to_string(),
            fact.statement.clone(),
            fact.aspect.word(language),
            moment(fact.time.start),
            moment(fact.time.end),
            fact.source.clone(),
            fact.certainty.word(language),
            fact.audience.word(language),
            names(&fact.supports),
            names(&fact.refutes),
        ]
    });
    csv(heads.map(|key| tr!(language, key)).to_vec(), rows)
}

/// The actions, one a line below a line of heads.
pub fn actions(review: &Review, language: Language) -> String {
    let heads = [
        "table-number",
        "table-action",
        "table-kind",
        "table-effect",
        "table-blocks",
        "table-strength",
        "table-effort",
        "table-stage",
        "table-owner",
        "table-due",
        "table-measure",
        "table-expected",
        "table-audience",
        "table-rejected",
    ];
    let rows = review.actions.iter().map(|(id, action)| {
        vec![
            id.to_string(),
            action.statement.clone(),
            action.kind.word(language),
            action.effect.word(language),
            names(&action.blocks),
            action.strength.map(|it| it.word(language)).unwrap_or_default(),
            action.effort.map(|it| it.word(language)).unwrap_or_default(),
            action.stage.word(language),
            action.owner.map(|it| name(review, it)).unwrap_or_default(),
            action.due.map(|it| it.to_string()).unwrap_or_default(),
            action.measure.what.clone(),
            action.measure.expected.clone(),
            action.audience.word(language),
            action.rejection_reason.clone(),
        ]
    });
    csv(heads.map(|key| tr!(language, key)).to_vec(), rows)
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

fn csv(heads: Vec<String>, rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut text = "\u{feff}".to_owned();
    for row in std::iter::once(heads).chain(rows) {
        let cells: Vec<String> = row.iter().map(|cell| quoted(&harmless(cell))).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

/// A cell that no spreadsheet takes for a formula: what begins like one gets an apostrophe in front, which shows that it is text
/// (OWASP, CSV Injection). Signs of full width count, for Japanese spreadsheets read them alike.
fn harmless(cell: &str) -> String {
    let begins = cell.trim_start_matches(' ').chars().next();
    let is_risky = begins.is_some_and(|it| {
        matches!(it, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n')
            || matches!(u32::from(it), 0xFF1D | 0xFF0B | 0xFF0D | 0xFF20)
    });
    if is_risky { format!("'{cell}") } else { cell.to_owned() }
}

fn quoted(cell: &str) -> String {
    if cell.contains(['"', ',', '\n', '\r']) || cell.starts_with(' ') || cell.ends_with(' ') {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
