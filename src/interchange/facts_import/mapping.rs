//! Which column of a table says what.

use crate::document::FactCertainty;
use crate::interchange::facts_import::times::{TimeForm, find_time, read_time};
use crate::interchange::facts_import::{Assumed, Row, Shape, Table};
use crate::language::{Language, fold, tr};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// Nothing that is taken in.
    Nothing,
    /// What was observed; several such columns are joined.
    Statement,
    /// When it was so, or from when.
    Time,
    /// Until when.
    End,
    /// Where it was read.
    Source,
    /// Which question it answers.
    Aspect,
    /// How sure it is.
    Certainty,
    /// A whole line of a log: its time and what was observed.
    Line,
}

impl Use {
    /// What a column of a table can hold; a line of a log is always a [`Use::Line`].
    pub const OF_COLUMNS: [Self; 7] =
        [Self::Nothing, Self::Statement, Self::Time, Self::End, Self::Source, Self::Aspect, Self::Certainty];

    /// What it is called.
    pub fn name(self, language: Language) -> String {
        let key = match self {
            Self::Nothing => "import-use-nothing",
            Self::Statement => "import-use-statement",
            Self::Time => "import-use-time",
            Self::End => "import-use-end",
            Self::Source => "import-use-source",
            Self::Aspect => "import-use-aspect",
            Self::Certainty => "import-use-certainty",
            Self::Line => "import-use-line",
        };
        tr!(language, key)
    }

    /// What the column under `head` holds, if the head is known in either language.
    fn of_head(head: &str) -> Option<Self> {
        let head = fold(head);
        let keys = [
            ("import-heads-time", Self::Time),
            ("import-heads-end", Self::End),
            ("import-heads-statement", Self::Statement),
            ("import-heads-source", Self::Source),
            ("import-heads-aspect", Self::Aspect),
            ("import-heads-certainty", Self::Certainty),
        ];
        let says = |language: Language, key: &str| {
            let words = tr!(language, key);
            words.split(',').any(|word| fold(word) == head)
        };
        let known =
            keys.into_iter().find(|(key, _)| says(Language::Japanese, key) || says(Language::English, key));
        known.map(|(_, meant)| meant).filter(|_| !head.is_empty())
    }
}

/// Whether a cell is the head of a column that is known.
pub(super) fn is_known_head(cell: &str) -> bool {
    Use::of_head(cell).is_some()
}

/// How the rows of a table become facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// What each column holds.
    pub uses: Vec<Use>,
    /// Whether the first row names the columns.
    pub has_heads: bool,
    /// How times are written.
    pub form: TimeForm,
    /// What times do not say.
    pub assumed: Assumed,
    /// The source of facts whose row has none.
    pub source: String,
    /// How sure facts are whose row does not say.
    pub certainty: FactCertainty,
    /// Whether a line without a time is bad. In a log it is; where lines are written by hand it need not be.
    pub needs_time: bool,
}

impl Mapping {
    /// The mapping that the rows of `table` suggest.
    pub fn guess(table: &Table, assumed: Assumed) -> Self {
        let mapping = Self {
            uses: Vec::new(),
            has_heads: false,
            form: TimeForm::default(),
            assumed,
            source: String::new(),
            certainty: FactCertainty::default(),
            needs_time: false,
        };
        if table.shape == Shape::Lines {
            let form = form_of_lines(&table.rows, &mapping.assumed);
            let needs_time = form.is_some();
            return Self { uses: vec![Use::Line], form: form.unwrap_or_default(), needs_time, ..mapping };
        }
        mapping.of_columns(table)
    }

    /// The mapping that the rows of a file called `name` suggest: what stands in a file is on record, and the file is where it
    /// was read.
    pub fn of_file(table: &Table, assumed: Assumed, name: String) -> Self {
        Self { source: name, certainty: FactCertainty::Recorded, ..Self::guess(table, assumed) }
    }

    fn of_columns(mut self, table: &Table) -> Self {
        let width = table.width();
        let first = table.rows.first();
        let heads: Vec<Option<Use>> = (0..width)
            .map(|column| first.and_then(|row| row.cells.get(column)).and_then(|cell| Use::of_head(cell)))
            .collect();
        self.has_heads = table.rows.len() > 1 && heads.iter().any(Option::is_some);
        self.uses = vec![Use::Nothing; width];
        let rows = &table.rows[usize::from(self.has_heads)..];
        if self.has_heads {
            for (place, meant) in self.uses.iter_mut().zip(heads) {
                *place = meant.unwrap_or(Use::Nothing);
            }
        }
        let forms: Vec<Option<TimeForm>> =
            (0..width).map(|column| time_form_of(rows, column, &self.assumed)).collect();
        if !self.uses.contains(&Use::Time)
            && let Some(column) = forms.iter().position(Option::is_some)
        {
            self.uses[column] = Use::Time;
        }
        let time = self.uses.iter().position(|&it| it == Use::Time);
        self.form = time.and_then(|column| forms[column]).unwrap_or_default();
        if !self.uses.contains(&Use::Statement) {
            let length = |column: &usize| -> usize {
                rows.iter().filter_map(|row| row.cells.get(*column)).map(String::len).sum()
            };
            let free = (0..width).filter(|&column| self.uses[column] == Use::Nothing);
            if let Some(longest) = free.max_by_key(length) {
                self.uses[longest] = Use::Statement;
            }
        }
        self
    }
}

/// So many rows tell how times are written.
const LOOKED_AT: usize = 200;

/// How the times of a column are written: the form that reads most of it, if it reads more than half.
pub(super) fn time_form_of(rows: &[Row], column: usize, assumed: &Assumed) -> Option<TimeForm> {
    let cells = rows.iter().filter_map(|row| row.cells.get(column)).filter(|cell| !cell.trim().is_empty());
    most_read(cells.take(LOOKED_AT), |cell, form| read_time(cell, form, assumed).is_some())
}

fn form_of_lines(rows: &[Row], assumed: &Assumed) -> Option<TimeForm> {
    let lines = rows.iter().filter_map(|row| row.cells.first()).take(LOOKED_AT);
    most_read(lines, |line, form| find_time(line, form, assumed).is_some())
}

fn most_read<'a>(
    texts: impl Iterator<Item = &'a String>,
    reads: impl Fn(&str, TimeForm) -> bool,
) -> Option<TimeForm> {
    let texts: Vec<&String> = texts.collect();
    let count = |form| texts.iter().filter(|text| reads(text, form)).count();
    let counts = TimeForm::ALL.map(|form| (count(form), form));
    // Of those that read as many, the first.
    let (count, form) = counts.into_iter().rev().max_by_key(|(count, _)| *count)?;
    (count * 2 > texts.len()).then_some(form)
}
