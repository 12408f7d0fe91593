//! Facts and actions for spreadsheets, and trees for other programs.

use std::fs;

use naze::document::{Fact, FactId, Review};
use naze::interchange::{graph_text, outline, spreadsheet};
use naze::language::Language;

use crate::architecture::root;

fn shop() -> Review {
    let bytes = fs::read(root().join("examples/web-shop-leak.naze")).unwrap();
    naze::storage::from_bytes(&bytes).unwrap().review
}

/// Reads CSV as RFC 4180 tells.
fn read(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut is_quoted = false;
    let mut characters = csv.strip_prefix('\u{feff}').unwrap().chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if is_quoted && characters.peek() == Some(&'"') => cell.extend(characters.next()),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted => {}
            '\n' if !is_quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(character),
        }
    }
    assert!(row.is_empty() && cell.is_empty() && !is_quoted, "the last line is ended");
    rows
}

#[test]
fn every_fact_and_every_action_is_a_line_of_its_table() {
    let review = shop();
    let facts = read(&spreadsheet::facts(&review, Language::Japanese));
    let actions = read(&spreadsheet::actions(&review, Language::English));
    assert_eq!(facts.len(), review.facts.len() + 1);
    assert_eq!(actions.len(), review.actions.len() + 1);
    assert!(facts.iter().all(|row| row.len() == facts[0].len()));
    assert!(actions.iter().all(|row| row.len() == actions[0].len()));
    for (row, fact) in facts[1..].iter().zip(review.facts.values()) {
        assert_eq!(row[1], fact.statement);
        assert_eq!(row[5], fact.source);
    }
    assert_eq!(actions[1][0], "A1");
}

#[test]
fn no_cell_is_a_formula() {
    let mut review = Review::default();
    let risky = [
        "=HYPERLINK(\"http://x\",\"y\")",
        "+1",
        "-1",
        "@SUM(A1)",
        "\tx",
        "  =1",
        "\n=1",
        "\u{ff1d}1",
        "\u{ff0b}1",
        "a,b \"c\"\nd",
    ];
    for (number, text) in (1..).zip(risky) {
        review.facts.insert(FactId::new(number), Fact { statement: text.to_owned(), ..Fact::default() });
    }
    let rows = read(&spreadsheet::facts(&review, Language::English));
    for (row, text) in rows[1..].iter().zip(risky) {
        let is_harmless = text == risky[9];
        assert_eq!(row[1], if is_harmless { text.to_owned() } else { format!("'{text}") });
    }
}

#[test]
fn graphs_hold_every_cause_and_every_link_and_escape_what_has_a_meaning() {
    let mut review = outline::read("Down\n  Disk \"full\"\n  & Nobody watched\n  Cable cut\n").unwrap();
    let statement = &mut review.causes.values_mut().last().unwrap().statement;
    statement.push_str("\\ #1 <b>");
    let dot = graph_text::dot(&review);
    assert!(dot.starts_with("digraph review {") && dot.ends_with("}\n"));
    assert!(dot.contains("C2 [label=\"C2\\nDisk \\\"full\\\"\"]"), "{dot}");
    assert!(dot.contains("C1 -> C1_1;") && dot.contains("C1_1 -> C3;") && dot.contains("C1 -> C4;"), "{dot}");
    assert!(dot.contains("Cable cut\\\\ #1 <b>"), "{dot}");
    let mermaid = graph_text::mermaid(&review);
    assert!(mermaid.starts_with("flowchart LR\n"));
    assert!(mermaid.contains("C2[\"C2 Disk #34;full#34;\"]"), "{mermaid}");
    assert!(mermaid.contains("Cable cut#92; #35;1 #60;b#62;"), "{mermaid}");
    assert!(mermaid.contains("  C1 --> C4\n") && mermaid.contains("  C1_1 --> C2\n"), "{mermaid}");
}
