//! Tables and logs on the command line: each row becomes a fact, or it is told why not.

use std::fs;

use naze::document::FactId;
use naze::storage;

use super::{Place, code, errors};

fn facts(place: &Place, name: &str) -> Vec<(String, String)> {
    let review = storage::read(&place.path(name)).unwrap().review;
    let time = |it: &naze::document::Fact| it.time.start.map(|it| it.to_string()).unwrap_or_default();
    review.facts.values().map(|fact| (time(fact), fact.statement.clone())).collect()
}

#[test]
fn a_table_becomes_a_review_whose_times_are_of_the_zone_that_was_named() {
    let place = Place::new();
    fs::write(place.path("log.csv"), "time,message\n2026-03-02 02:14,first\n2026-03-02 02:16,second\n")
        .unwrap();
    place.done(&["convert", "log.csv", "out.naze", "--zone", "+09:00"]);
    let expected = [("2026-03-02T02:14+09:00", "first"), ("2026-03-02T02:16+09:00", "second")];
    assert_eq!(facts(&place, "out.naze"), expected.map(|(time, words)| (time.to_owned(), words.to_owned())));
    let review = storage::read(&place.path("out.naze")).unwrap().review;
    assert_eq!(review.facts[&FactId::new(1)].source, "log.csv");
}

#[test]
fn the_form_and_the_year_of_times_can_be_chosen() {
    let place = Place::new();
    fs::write(place.path("log.csv"), "time,message\n03/02/2026 02:14,first\n").unwrap();
    place.done(&["convert", "log.csv", "out.naze", "--zone", "UTC", "--time-form", "day-first"]);
    assert!(facts(&place, "out.naze")[0].0.starts_with("2026-02-03T02:14"));
    fs::write(place.path("messages.log"), "Nov  3 14:05:01 web sshd: accepted\n").unwrap();
    place.done(&["convert", "messages.log", "out.naze", "--zone", "UTC", "--year", "2024"]);
    let facts = facts(&place, "out.naze");
    assert!(facts[0].0.starts_with("2024-11-03T14:05"), "{facts:?}");
    assert_eq!(facts[0].1, "web sshd: accepted");
}

#[test]
fn rows_that_cannot_be_read_are_told_and_nothing_is_written_unless_they_are_skipped() {
    let place = Place::new();
    let text = "time,message\n2026-03-02 02:14,first\nyesterday,second\n2026-03-02 02:16,\n";
    fs::write(place.path("log.csv"), text).unwrap();
    let output = place.naze(&["convert", "log.csv", "out.naze"]);
    let told = errors(&output);
    assert_eq!(code(&output), 1, "{told}");
    assert!(told.contains("line 3") && told.contains("“yesterday” is not a time"), "{told}");
    assert!(told.contains("line 4") && told.contains("2 rows cannot be read"), "{told}");
    assert!(!place.path("out.naze").exists());
    let output = place.naze(&["convert", "log.csv", "out.naze", "--skip-unreadable"]);
    assert_eq!(code(&output), 0);
    assert!(errors(&output).contains("line 3"), "they are told all the same");
    assert_eq!(facts(&place, "out.naze").len(), 1);
}

#[test]
fn what_cannot_be_meant_is_refused() {
    let place = Place::new();
    fs::write(place.path("log.csv"), "time,message\n2026-03-02 02:14,first\n").unwrap();
    place.refused(
        &["convert", "log.csv", "out.naze", "--zone", "Mars/Olympus"],
        2,
        "no time zone “Mars/Olympus”",
    );
    place.refused(&["convert", "review.naze", "tree.svg", "--zone", "UTC"], 2, "is no table and no log");
    fs::write(place.path("empty.csv"), "").unwrap();
    place.refused(&["convert", "empty.csv", "out.naze"], 1, "empty.csv");
    fs::write(place.path("bytes.csv"), b"\xff\xff\xff\xff").unwrap();
    place.refused(&["convert", "bytes.csv", "out.naze"], 1, "no text");
    place.refused(&["convert", "log.csv", "log.csv"], 2, "");
    assert!(!place.path("out.naze").exists());
}
