//! Tables as an Excel workbook (ECMA-376, Office Open XML).
//!
//! Texts are inline strings, which no program takes for formulas, whatever they begin with. Heads stay in sight and filter.

use std::fmt::Write;
use std::io;

use jiff::Unit;
use jiff::civil::{Date, date};

use crate::interchange::spreadsheet::zip::Archive;
use crate::interchange::spreadsheet::{Cell, Column, Sheet};

/// The most UTF-16 units that Excel takes in a cell.
const LONGEST_CELL: usize = 32_767;

/// Numbers of the styles in [`STYLES`].
const TEXT: u8 = 0;
const HEAD: u8 = 1;
const DAY: u8 = 2;

const PROLOGUE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The workbook as a file.
pub(super) fn workbook(sheets: &[Sheet]) -> io::Result<Vec<u8>> {
    let mut archive = Archive::default();
    archive.add("[Content_Types].xml", &content_types(sheets.len()))?;
    archive.add("_rels/.rels", &relations([("officeDocument", "xl/workbook.xml".to_owned())]))?;
    archive.add("xl/workbook.xml", &contents(sheets))?;
    let parts = (1..=sheets.len()).map(|number| ("worksheet", format!("worksheets/sheet{number}.xml")));
    archive
        .add("xl/_rels/workbook.xml.rels", &relations(parts.chain([("styles", "styles.xml".to_owned())])))?;
    archive.add("xl/styles.xml", &format!("{PROLOGUE}{STYLES}"))?;
    for (number, sheet) in (1..).zip(sheets) {
        archive.add(&format!("xl/worksheets/sheet{number}.xml"), &worksheet(sheet))?;
    }
    Ok(archive.finish())
}

fn content_types(sheets: usize) -> String {
    const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let parts: String = (1..=sheets)
        .map(|number| {
            format!("<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{KIND}.worksheet+xml\"/>")
        })
        .collect();
    format!(
        "{PROLOGUE}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/xl/workbook.xml\" ContentType=\"{KIND}.sheet.main+xml\"/>\
         <Override PartName=\"/xl/styles.xml\" ContentType=\"{KIND}.styles+xml\"/>{parts}</Types>"
    )
}

/// What a part refers to, by kind and place, as rId1, rId2 and so on.
fn relations(targets: impl IntoIterator<Item = (&'static str, String)>) -> String {
    let targets: String = (1..)
        .zip(targets)
        .map(|(number, (kind, target))| {
            format!("<Relationship Id=\"rId{number}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
        })
        .collect();
    format!("{PROLOGUE}<Relationships xmlns=\"{RELATIONS}\">{targets}</Relationships>")
}

/// The names of the sheets, and where their filters reach.
fn contents(sheets: &[Sheet]) -> String {
    let (mut names, mut filters) = (String::new(), String::new());
    for (index, sheet) in sheets.iter().enumerate() {
        let (name, number) = (escaped(&sheet.name), index + 1);
        names += &format!("<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>");
        let (column, row) = last_cell(sheet);
        filters += &format!(
            "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{index}\" hidden=\"1\">\
             '{name}'!$A$1:${column}${row}</definedName>"
        );
    }
    format!(
        "{PROLOGUE}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{names}</sheets>\
         <definedNames>{filters}</definedNames></workbook>"
    )
}

/// The letters of the last column and the number of the last row.
fn last_cell(sheet: &Sheet) -> (String, usize) {
    let rows: usize = sheet.rows.iter().map(|row| lines(row)).sum();
    (column_name(sheet.columns.len().saturating_sub(1)), rows + 1)
}

/// How many rows of the sheet a row takes: more than one where a text is longer than a cell may be.
fn lines(row: &[Cell]) -> usize {
    let lines = |cell: &Cell| match cell {
        Cell::Text(text) => parts(text).len(),
        Cell::Day(_) => 1,
    };
    row.iter().map(lines).max().unwrap_or(1)
}

fn worksheet(sheet: &Sheet) -> String {
    let columns: String = (1..).zip(&sheet.columns).map(|(number, column)| width(number, column)).collect();
    let (column, row) = last_cell(sheet);
    let mut rows = String::new();
    let heads = sheet.columns.iter().map(|column| (HEAD, column.head.as_str()));
    add_row(&mut rows, 1, heads.enumerate().map(|(index, (style, text))| inline(index, 1, style, text)));
    let mut number = 2;
    for row in &sheet.rows {
        for line in 0..lines(row) {
            add_row(
                &mut rows,
                number,
                row.iter().enumerate().map(|(index, cell)| spelled(index, number, cell, line)),
            );
            number += 1;
        }
    }
    format!(
        "{PROLOGUE}<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView workbookViewId=\"0\">\
         <pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>\
         <cols>{columns}</cols><sheetData>{rows}</sheetData><autoFilter ref=\"A1:{column}{row}\"/></worksheet>"
    )
}

fn width(number: u32, column: &Column) -> String {
    format!("<col min=\"{number}\" max=\"{number}\" width=\"{}\" customWidth=\"1\"/>", column.width)
}

fn add_row(rows: &mut String, number: usize, cells: impl Iterator<Item = String>) {
    let cells: String = cells.collect();
    rows.push_str(&format!("<row r=\"{number}\">{cells}</row>"));
}

/// A line of a cell; nothing where it has no more.
fn spelled(column: usize, row: usize, cell: &Cell, line: usize) -> String {
    match cell {
        Cell::Text(text) => match parts(text).get(line) {
            Some(part) if !part.is_empty() => inline(column, row, TEXT, part),
            _ => String::new(),
        },
        Cell::Day(_) if line > 0 => String::new(),
        Cell::Day(day) => match serial(*day) {
            Some(serial) => format!("<c r=\"{}{row}\" s=\"{DAY}\"><v>{serial}</v></c>", column_name(column)),
            None => inline(column, row, TEXT, &day.to_string()),
        },
    }
}

fn inline(column: usize, row: usize, style: u8, text: &str) -> String {
    let (name, text) = (column_name(column), escaped(text));
    format!(
        "<c r=\"{name}{row}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>"
    )
}

/// `text` in pieces that fit a cell; one piece if it is empty.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut units) = (0, 0);
    for (place, character) in text.char_indices() {
        units += character.len_utf16();
        if units > LONGEST_CELL {
            parts.push(&text[start..place]);
            (start, units) = (place, character.len_utf16());
        }
    }
    parts.push(&text[start..]);
    parts
}

/// The number of a day as Excel counts; `None` before March 1900, where Excel believes in a day that never was.
fn serial(day: Date) -> Option<i32> {
    if day < date(1900, 3, 1) {
        return None;
    }
    day.since((Unit::Day, date(1899, 12, 30))).ok().map(|span| span.get_days())
}

/// A, B, … Z, AA.
fn column_name(index: usize) -> String {
    let letter = char::from(b'A' + (index % 26) as u8);
    match (index / 26).checked_sub(1) {
        Some(before) => format!("{}{letter}", column_name(before)),
        None => letter.to_string(),
    }
}

/// Text for XML. What XML has no place for is spelled as Office does (ECMA-376, 22.9.2.19): `_x0007_`.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (place, character) in text.char_indices() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // An underscore that would begin such a spelling is spelled so itself.
            '_' if is_spelling(&text[place..]) => out.push_str("_x005F_"),
            '\n' | '\t' => out.push(character),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                // Writing to a string cannot fail.
                let _ = write!(out, "_x{:04X}_", u32::from(character));
            }
            _ => out.push(character),
        }
    }
    out
}

fn is_spelling(text: &str) -> bool {
    let bytes = text.as_bytes();
    matches!(bytes, [b'_', b'x', digits @ .., ] if digits.len() > 4
        && digits[..4].iter().all(u8::is_ascii_hexdigit) && digits[4] == b'_')
}

const STYLES: &str = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
    <numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>\
    <fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Yu Gothic\"/></font>\
    <font><b/><sz val=\"11\"/><name val=\"Yu Gothic\"/></font></fonts>\
    <fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>\
    <fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE9ECF1\"/></patternFill></fill></fills>\
    <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
    <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
    <cellXfs count=\"3\">\
    <xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\">\
    <alignment vertical=\"top\" wrapText=\"1\"/></xf>\
    <xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\"/>\
    <xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\">\
    <alignment horizontal=\"left\" vertical=\"top\"/></xf>\
    </cellXfs></styleSheet>";
