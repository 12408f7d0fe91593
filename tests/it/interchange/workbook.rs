//! Facts and actions as an Excel workbook, read back part by part.

use std::collections::BTreeMap;
use std::io::Read;

use flate2::read::DeflateDecoder;
use naze::document::{Action, ActionId, Fact, FactId, Review};
use naze::interchange::spreadsheet;
use naze::language::Language;
use quick_xml::events::Event;

/// The parts of a ZIP file, read by its directory.
fn parts(file: &[u8]) -> BTreeMap<String, String> {
    let number = |at: usize, bytes: usize| {
        file[at..at + bytes].iter().rev().fold(0, |number, &byte| number << 8 | usize::from(byte))
    };
    let end = file.len() - 22;
    assert_eq!(file[end..end + 4], *b"PK\x05\x06");
    let mut parts = BTreeMap::new();
    let mut at = number(end + 16, 4);
    for _ in 0..number(end + 10, 2) {
        assert_eq!(file[at..at + 4], *b"PK\x01\x02");
        let (packed, length, named) = (number(at + 20, 4), number(at + 24, 4), number(at + 28, 2));
        let name = String::from_utf8(file[at + 46..at + 46 + named].to_vec()).unwrap();
        let start = number(at + 42, 4) + 30 + named;
        let mut text = String::new();
        DeflateDecoder::new(&file[start..start + packed]).read_to_string(&mut text).unwrap();
        assert_eq!(text.len(), length, "{name}");
        parts.insert(name, text);
        at += 46 + named;
    }
    parts
}

/// The cells of a sheet by name, with what they hold; an inline text begins with a quotation mark.
fn cells(sheet: &str) -> BTreeMap<String, String> {
    let mut reader = quick_xml::Reader::from_str(sheet);
    let (mut cells, mut cell) = (BTreeMap::new(), String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) if tag.name().as_ref() == b"c" => {
                let value = |name: &str| {
                    let attribute = tag.try_get_attribute(name).unwrap();
                    attribute.map(|it| String::from_utf8(it.value.into_owned()).unwrap())
                };
                cell = value("r").unwrap();
                let is_text = value("t").as_deref() == Some("inlineStr");
                cells.insert(cell.clone(), if is_text { "\"".to_owned() } else { String::new() });
            }
            Event::Start(tag) => assert_ne!(tag.name().as_ref(), b"f", "no cell is a formula"),
            Event::Text(text) => {
                if let Some(held) = cells.get_mut(&cell) {
                    held.push_str(std::str::from_utf8(&text).unwrap());
                }
            }
            Event::GeneralRef(name) => {
                let character = match &*name {
                    b"amp" => '&',
                    b"lt" => '<',
                    b"gt" => '>',
                    b"quot" => '"',
                    other => panic!("{other:?}"),
                };
                cells.get_mut(&cell).unwrap().push(character);
            }
            Event::Eof => return cells,
            _ => {}
        }
    }
}

fn facts(statements: &[&str]) -> Review {
    let mut review = Review::default();
    for (number, statement) in (1..).zip(statements) {
        let fact = Fact { statement: (*statement).to_owned(), ..Fact::default() };
        review.facts.insert(FactId::new(number), fact);
    }
    review
}

fn sheet(review: &Review, number: usize) -> BTreeMap<String, String> {
    let file = spreadsheet::workbook(review, Language::Japanese).unwrap();
    cells(&parts(&file)[&format!("xl/worksheets/sheet{number}.xml")])
}

#[test]
fn facts_and_actions_stand_on_sheets_of_their_own() {
    let mut review = facts(&["記録を見た"]);
    let action = Action {
        statement: "鍵を替える".to_owned(),
        due: Some(jiff::civil::date(2026, 4, 15)),
        ..Action::default()
    };
    review.actions.insert(ActionId::new(1), action);
    let (facts, actions) = (sheet(&review, 1), sheet(&review, 2));
    assert_eq!(
        (facts["A1"].as_str(), facts["A2"].as_str(), facts["B2"].as_str()),
        ("\"番号", "\"F1", "\"記録を見た")
    );
    assert_eq!((actions["B1"].as_str(), actions["B2"].as_str()), ("\"対策", "\"鍵を替える"));
    // The days since 30 December 1899, as LibreOffice and Excel count 15 April 2026.
    assert_eq!(actions["J2"], "46127");
    let file = spreadsheet::workbook(&review, Language::English).unwrap();
    let book = &parts(&file)["xl/workbook.xml"];
    assert!(book.contains("name=\"Facts\"") && book.contains("name=\"Actions\""), "{book}");
    assert!(
        file == spreadsheet::workbook(&review, Language::English).unwrap(),
        "the same review, the same bytes"
    );
}

#[test]
fn what_looks_like_a_formula_is_text() {
    let risky = ["=HYPERLINK(\"http://x\",\"y\")", "+1", "-1", "@SUM(A1)", "<b>&\"", "a\nb"];
    let cells = sheet(&facts(&risky), 1);
    for (row, text) in (2..).zip(risky) {
        assert_eq!(cells[&format!("B{row}")], format!("\"{text}"));
    }
}

#[test]
fn what_xml_has_no_place_for_is_spelled_as_office_spells_it() {
    let cells = sheet(&facts(&["bell\u{7} and _x0007_ and x_y"]), 1);
    assert_eq!(cells["B2"], "\"bell_x0007_ and _x005F_x0007_ and x_y");
}

#[test]
fn a_text_that_is_longer_than_a_cell_goes_on_below() {
    let long = "長い".repeat(20_000);
    let cells = sheet(&facts(&[&long, "短い"]), 1);
    let (first, rest) = (&cells["B2"][1..], &cells["B3"][1..]);
    assert_eq!(first.encode_utf16().count(), 32_767);
    assert_eq!(format!("{first}{rest}"), long);
    assert_eq!((cells.get("A3"), cells["A4"].as_str()), (None, "\"F2"));
}
