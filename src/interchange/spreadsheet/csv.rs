//! A table as CSV (RFC 4180; UTF-8 with a byte order mark, by which Excel knows it).

use crate::interchange::spreadsheet::{Cell, Sheet};

/// The heads and the rows, each on a line.
pub(super) fn csv(sheet: &Sheet) -> String {
    let mut text = "\u{feff}".to_owned();
    add(&mut text, sheet.columns.iter().map(|column| quoted(&harmless(&column.head))));
    for row in &sheet.rows {
        let cells = row.iter().map(|cell| match cell {
            Cell::Text(text) => quoted(&harmless(text)),
            Cell::Day(day) => day.to_string(),
        });
        add(&mut text, cells);
    }
    text
}

fn add(text: &mut String, cells: impl Iterator<Item = String>) {
    text.push_str(&cells.collect::<Vec<String>>().join(","));
    text.push_str("\r\n");
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
