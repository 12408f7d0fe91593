//! Rows become facts; those that do not are listed with the reason.

use std::ops::ControlFlow;

use crate::document::{Aspect, Fact, FactCertainty, Interval, Moment};
use crate::interchange::facts_import::times::{find_time, read_time};
use crate::interchange::facts_import::{Mapping, Row, Table, Use};
use crate::language::{Explain, Language, Term, fold, tr};

/// What came of all rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadRows {
    /// The facts, in the order of their rows.
    pub facts: Vec<ReadFact>,
    /// The rows that are no facts.
    pub bad: Vec<BadRow>,
}

/// A row that is a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadFact {
    /// The line of the file where it begins, from 1.
    pub line: usize,
    /// The fact.
    pub fact: Fact,
}

/// A row that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadRow {
    /// The line of the file where it begins, from 1.
    pub line: usize,
    /// The row, as it stands in the file.
    pub text: String,
    /// Why.
    pub fault: Fault,
}

/// Why a row is no fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It says nothing.
    NoStatement,
    /// A text is not a time of the form that was chosen.
    NotATime {
        /// The text.
        text: String,
    },
    /// A line of a log has no time.
    NoTime,
    /// It ends before it begins.
    EndsBefore,
    /// A word is the name of no question.
    UnknownAspect {
        /// The word.
        word: String,
    },
    /// A word says nothing about how sure something is.
    UnknownCertainty {
        /// The word.
        word: String,
    },
    /// A quotation mark is never closed.
    Unclosed,
}

impl Explain for Fault {
    fn message(&self, language: Language) -> String {
        match self {
            Self::NoStatement => tr!(language, "import-fault-no-statement"),
            Self::NotATime { text } => tr!(language, "import-fault-not-a-time", text = text.as_str()),
            Self::NoTime => tr!(language, "import-fault-no-time"),
            Self::EndsBefore => tr!(language, "import-fault-ends-before"),
            Self::UnknownAspect { word } => tr!(language, "import-fault-aspect", word = word.as_str()),
            Self::UnknownCertainty { word } => tr!(language, "import-fault-certainty", word = word.as_str()),
            Self::Unclosed => tr!(language, "import-fault-unclosed"),
        }
    }

    fn remedy(&self, language: Language) -> String {
        let key = match self {
            Self::NoStatement | Self::Unclosed => "import-remedy-row",
            Self::NotATime { .. } | Self::NoTime | Self::EndsBefore => "import-remedy-time",
            Self::UnknownAspect { .. } | Self::UnknownCertainty { .. } => "import-remedy-word",
        };
        tr!(language, key)
    }
}

/// Reads all rows. `watch` hears every now and then how many rows are done, and may break off: then there is nothing.
pub fn read_rows(
    table: &Table,
    mapping: &Mapping,
    watch: impl Fn(usize) -> ControlFlow<()>,
) -> Option<ReadRows> {
    /// How many rows are read between two words to the watch.
    const STRIDE: usize = 256;
    let mut read = ReadRows::default();
    for (done, row) in table.rows.iter().skip(usize::from(mapping.has_heads)).enumerate() {
        if done % STRIDE == 0 && watch(done).is_break() {
            return None;
        }
        match fact_of(row, mapping) {
            Ok(fact) => read.facts.push(ReadFact { line: row.line, fact }),
            Err(fault) => read.bad.push(BadRow { line: row.line, text: shortened(&row.cells), fault }),
        }
    }
    Some(read)
}

fn fact_of(row: &Row, mapping: &Mapping) -> Result<Fact, Fault> {
    if row.is_unclosed {
        return Err(Fault::Unclosed);
    }
    let mut fact = Fact { certainty: mapping.certainty, ..Fact::default() };
    let mut words: Vec<String> = Vec::new();
    for (cell, &meant) in row.cells.iter().zip(&mapping.uses) {
        let cell = cell.trim();
        match meant {
            Use::Line => {
                let (time, rest) = line_of(cell, mapping)?;
                fact.time.start = time;
                words.push(rest);
            }
            Use::Statement => words.push(plain(cell)),
            _ if cell.is_empty() => {}
            Use::Nothing => {}
            Use::Time => fact.time.start = Some(time_of(cell, mapping)?),
            Use::End => fact.time.end = Some(time_of(cell, mapping)?),
            Use::Source => fact.source = plain(cell),
            Use::Aspect => fact.aspect = aspect_of(cell)?,
            Use::Certainty => fact.certainty = certainty_of(cell)?,
        }
    }
    words.retain(|it| !it.is_empty());
    fact.statement = words.join(" ");
    if fact.statement.is_empty() {
        return Err(Fault::NoStatement);
    }
    if ends_before(&fact.time) {
        return Err(Fault::EndsBefore);
    }
    if fact.source.is_empty() {
        fact.source.clone_from(&mapping.source);
    }
    Ok(fact)
}

/// The time of a line and the rest of it. Where nobody expects times, a line without one is a fact as well.
fn line_of(line: &str, mapping: &Mapping) -> Result<(Option<Moment>, String), Fault> {
    match find_time(line, mapping.form, &mapping.assumed) {
        Some((time, rest)) => Ok((Some(time), plain(&rest))),
        None if mapping.needs_time => Err(Fault::NoTime),
        None => Ok((None, plain(line))),
    }
}

fn time_of(cell: &str, mapping: &Mapping) -> Result<Moment, Fault> {
    let read = read_time(cell, mapping.form, &mapping.assumed);
    // A table of our own writing says times as files do, whatever form was chosen.
    read.or_else(|| cell.parse().ok())
        .ok_or_else(|| Fault::NotATime { text: cell.chars().take(40).collect() })
}

fn ends_before(time: &Interval) -> bool {
    let (Some(start), Some(end)) =
        (time.start.and_then(|it| it.earliest()), time.end.and_then(|it| it.latest()))
    else {
        return false;
    };
    end < start
}

fn aspect_of(word: &str) -> Result<Aspect, Fault> {
    value_of(word, &Aspect::ALL).ok_or_else(|| Fault::UnknownAspect { word: word.to_owned() })
}

fn certainty_of(word: &str) -> Result<FactCertainty, Fault> {
    value_of(word, &FactCertainty::ALL).ok_or_else(|| Fault::UnknownCertainty { word: word.to_owned() })
}

/// The value that is called `word` in either language.
fn value_of<T: Term + Copy>(word: &str, all: &[T]) -> Option<T> {
    let word = fold(word);
    let is_called = |value: &T, language| fold(&value.word(language)) == word;
    let mut all = all.iter().copied();
    all.find(|it| is_called(it, Language::Japanese) || is_called(it, Language::English))
}

/// Words of one line: what breaks lines or does not show is a space.
fn plain(words: &str) -> String {
    // A spreadsheet of ours puts an apostrophe before what another would take for a formula.
    let words = words.strip_prefix('\'').filter(|it| it.starts_with(['=', '+', '-', '@'])).unwrap_or(words);
    let words: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    words.trim().to_owned()
}

/// The row as it is listed: enough of it to find it in the file.
fn shortened(cells: &[String]) -> String {
    const LONGEST: usize = 120;
    let whole = cells.join("  ");
    let mut short: String =
        whole.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST).collect();
    if whole.chars().count() > LONGEST {
        short.push('…');
    }
    short
}
