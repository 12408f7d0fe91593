//! Is the printed report whole? Asked of the programs that other people read it with.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use jiff::civil::date;
use naze::engine::analyse;
use naze::language::Language;
use naze::report::{self, ReportOptions};
use tempfile::TempDir;

use super::{CHAIN, SHOP, SHOP_IN_ENGLISH, apart, review, value};

const LARGEST_BYTES: u64 = 400_000;

/// The report of an example in its language.
struct Printed {
    example: &'static str,
    path: PathBuf,
    _folder: TempDir,
}

impl Printed {
    fn of(example: &'static str) -> Self {
        let review = review(example);
        let options =
            ReportOptions::new(Language::of_text(&review.incident.title), date(2026, 4, 20).at(9, 0, 0, 0));
        let bytes = report::pdf(&review, &analyse(&review), &options).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.pdf");
        fs::write(&path, bytes).unwrap();
        Self { example, path, _folder: folder }
    }

    fn every() -> impl Iterator<Item = Self> {
        [SHOP, SHOP_IN_ENGLISH, CHAIN].into_iter().map(Self::of)
    }
}

/// Runs `command`, which has to succeed, and returns what it prints.
fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {}\n{errors}", output.status);
    String::from_utf8(output.stdout).unwrap()
}

/// `text` without spaces and line breaks, which a PDF does not keep.
fn close_up(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
#[ignore = "needs poppler-utils; tests/run has it"]
fn every_text_of_an_example_comes_back_from_its_report() {
    for printed in Printed::every() {
        let text = close_up(&run(Command::new("pdftotext").arg("-raw").arg(&printed.path).arg("-")));
        let mut words = BTreeMap::new();
        apart(&value(printed.example), "", &mut words);
        let missing: Vec<_> =
            words.iter().filter(|(_, written)| !text.contains(&close_up(written))).collect();
        assert!(missing.is_empty(), "{}: {missing:#?}", printed.example);
    }
}

#[test]
#[ignore = "needs qpdf; tests/run has it"]
fn the_reports_of_the_examples_are_sound() {
    for printed in Printed::every() {
        let said = run(Command::new("qpdf").arg("--check").arg(&printed.path));
        assert!(said.contains("No syntax or stream encoding errors"), "{}: {said}", printed.example);
    }
}

#[test]
#[ignore = "needs poppler-utils; tests/run has it"]
fn the_fonts_of_the_reports_are_embedded_and_cut_to_what_is_used() {
    for printed in Printed::every() {
        let said = run(Command::new("pdffonts").arg(&printed.path));
        let fonts: Vec<Vec<&str>> =
            said.lines().skip(2).map(|line| line.split_whitespace().rev().collect()).collect();
        assert!(!fonts.is_empty(), "{}: {said}", printed.example);
        for font in fonts {
            // From the right: two numbers of the object, then whether it has Unicode, is a subset, is embedded.
            assert_eq!(font[2..5], ["yes", "yes", "yes"], "{}: {said}", printed.example);
        }
    }
}

#[test]
fn the_reports_of_the_examples_are_small() {
    for printed in Printed::every() {
        let bytes = fs::metadata(&printed.path).unwrap().len();
        assert!(bytes < LARGEST_BYTES, "{}: {bytes} bytes", printed.example);
    }
}
