//! Which rows and cells a text has: separated values (RFC 4180), or one thing a line.

use crate::interchange::facts_import::mapping::{is_known_head, time_form_of};
use crate::interchange::facts_import::{Assumed, ImportError, MOST_ROWS};

/// How the cells of a row are set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// By commas.
    Commas,
    /// By tabs.
    Tabs,
    /// By semicolons.
    Semicolons,
    /// Not at all: each line is one cell, as in a log.
    Lines,
}

impl Shape {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Commas, Self::Tabs, Self::Semicolons, Self::Lines];

    /// The shape that files with this ending have, where the ending tells.
    pub fn of_ending(ending: &str) -> Option<Self> {
        match ending.to_ascii_lowercase().as_str() {
            "csv" => Some(Self::Commas),
            "tsv" => Some(Self::Tabs),
            _ => None,
        }
    }

    /// The sign between two cells, if there is one.
    const fn separator(self) -> Option<char> {
        match self {
            Self::Commas => Some(','),
            Self::Tabs => Some('\t'),
            Self::Semicolons => Some(';'),
            Self::Lines => None,
        }
    }
}

/// A text as rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// How it was taken apart.
    pub shape: Shape,
    /// The rows that are not empty.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The line of the file where it begins, from 1.
    pub line: usize,
    /// Its cells, as they are.
    pub cells: Vec<String>,
    /// Whether a quotation mark in it is never closed.
    pub is_unclosed: bool,
}

impl Table {
    /// Takes `text` apart as `shape` says.
    ///
    /// # Errors
    /// [`ImportError::Empty`] and [`ImportError::TooManyRows`].
    pub fn read(text: &str, shape: Shape) -> Result<Self, ImportError> {
        let rows = match shape.separator() {
            Some(separator) => separated(text, separator),
            None => lines(text),
        };
        match rows.len() {
            0 => Err(ImportError::Empty),
            count if count > MOST_ROWS => Err(ImportError::TooManyRows { rows: count }),
            _ => Ok(Self { shape, rows }),
        }
    }

    /// How many cells the widest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }
}

impl Shape {
    /// The shape that a text seems to have. Separated values have as many separators in every row, and a head or times that
    /// show that they are no prose.
    pub fn guess(text: &str, assumed: &Assumed) -> Self {
        /// So many lines tell enough.
        const LOOKED_AT: usize = 60;
        let end = text.match_indices('\n').nth(LOOKED_AT).map_or(text.len(), |(index, _)| index);
        let sample = &text[..end];
        let fits = |shape: &Self| {
            let Some(separator) = shape.separator() else { return false };
            let rows = separated(sample, separator);
            is_even(&rows) && (*shape == Self::Tabs || says_what_it_is(&rows, assumed))
        };
        [Self::Tabs, Self::Commas, Self::Semicolons].into_iter().find(fits).unwrap_or(Self::Lines)
    }
}

/// Whether nearly all rows have as many cells, and more than one.
fn is_even(rows: &[Row]) -> bool {
    let Some(first) = rows.first() else { return false };
    let count = first.cells.len();
    let alike = rows.iter().filter(|row| row.cells.len() == count).count();
    count > 1 && alike * 10 >= rows.len() * 8
}

fn says_what_it_is(rows: &[Row], assumed: &Assumed) -> bool {
    let has_head = rows.first().is_some_and(|row| row.cells.iter().any(|cell| is_known_head(cell)));
    let width = rows.first().map_or(0, |row| row.cells.len());
    has_head || (0..width).any(|column| time_form_of(rows, column, assumed).is_some())
}

fn lines(text: &str) -> Vec<Row> {
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(line, words)| Row { line, cells: vec![words.trim_end().to_owned()], is_unclosed: false })
        .collect()
}

fn separated(text: &str, separator: char) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut row = Row { line: 1, ..Row::default() };
    let mut cell = String::new();
    let (mut line, mut is_quoted) = (1, false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\n' {
            line += 1;
        }
        match c {
            '"' if is_quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if is_quoted => is_quoted = false,
            // Elsewhere than at its beginning a quotation mark is a sign like any other.
            '"' if cell.is_empty() => is_quoted = true,
            _ if is_quoted => cell.push(c),
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' => {
                row.cells.push(std::mem::take(&mut cell));
                rows.push(std::mem::replace(&mut row, Row { line, ..Row::default() }));
            }
            _ if c == separator => row.cells.push(std::mem::take(&mut cell)),
            _ => cell.push(c),
        }
    }
    row.is_unclosed = is_quoted;
    row.cells.push(cell);
    rows.push(row);
    rows.retain(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()));
    rows
}
