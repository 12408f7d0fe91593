//! The step of facts: the list, the seven questions, the timeline, and what is taken in from files.

use std::sync::Arc;

use eframe::egui::accesskit::Role;
use eframe::egui::{Color32, ColorImage, Event, Key, Modifiers};
use egui_kittest::kittest::{Queryable as _, by};
use naze::document::{AnswerState, Aspect, CauseId, EvidenceKind, FactId};
use naze::gui::Answer;
use naze::language::Language;

use crate::script::{Script, folder};

fn facts_of(name: &str, language: Language) -> Script {
    let mut script = Script::example(name, language);
    script.keys(Modifiers::ALT, Key::Num2);
    script
}

fn click(script: &mut Script, label: &str) {
    script.harness.get_by_role_and_label(Role::Button, label).scroll_to_me();
    script.harness.run_steps(30);
    script.harness.get_by_role_and_label(Role::Button, label).click();
    script.harness.run_steps(4);
}

fn has(script: &Script, label: &str) -> bool {
    script.harness.query_all_by_label_contains(label).count() > 0
}

/// The row of a fact in the list.
fn row<'a>(script: &'a Script, name: &'a str) -> egui_kittest::Node<'a> {
    let begins = move |label: Option<String>| {
        label.is_some_and(|it| it.strip_prefix(name).is_some_and(|rest| rest.starts_with(' ')))
    };
    script.harness.get_by(move |node| node.role() == Role::Button && begins(node.label()))
}

fn fact(script: &Script, number: u32) -> &naze::document::Fact {
    &script.review().facts[&FactId::new(number)]
}

#[test]
fn a_line_becomes_a_fact_with_its_time_and_source() {
    let mut script = facts_of("web-shop-leak.en.naze", Language::English);
    script.key(Key::N).write("3/3 18:20 the same address came back | access log").key(Key::Enter);
    let added = fact(&script, 25);
    assert_eq!(added.statement, "the same address came back");
    assert_eq!(added.source, "access log");
    assert_eq!(added.time.start.unwrap().to_string(), "2026-03-03T18:20+09:00");
    script.write("the log ends there").key(Key::Enter);
    assert_eq!(fact(&script, 26).statement, "the log ends there", "the field keeps the focus");
}

#[test]
fn pasted_lines_become_facts_as_one_step() {
    let mut script = facts_of("article-chain.naze", Language::Japanese);
    let before = script.review().facts.len();
    let lines = "2026/01/13 09:00\tログを保全した\n1月14日 10:30\t業者に連絡した\n";
    script.at_once([Event::Paste(lines.to_owned())]);
    assert_eq!(script.review().facts.len(), before + 2);
    script.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(script.review().facts.len(), before);
    script.key(Key::N).at_once([Event::Paste("一つ目\n二つ目\n".to_owned())]);
    assert_eq!(script.review().facts.len(), before + 2, "in the field for a new fact as well");
}

#[test]
fn the_list_is_sorted_by_its_heads_and_filtered_by_words() {
    let mut script = facts_of("web-shop-leak.en.naze", Language::English);
    let top = |script: &Script, name: &str| row(script, name).rect().top();
    script.harness.get_by_label("Sort by Id").click();
    script.harness.run_steps(4);
    assert!(top(&script, "F1") < top(&script, "F2"));
    script.key(Key::Slash).write("f18");
    script.harness.get_by_label("1 of 24");
    let shown =
        script.harness.query_all(by().predicate(|node| node.label().is_some_and(|it| it.starts_with("F1 "))));
    assert_eq!(shown.count(), 0, "it is not listed");
    click(&mut script, "Show all");
    assert!(script.harness.query_by_label("1 of 24").is_none());
}

#[test]
fn every_field_of_a_fact_is_edited_in_its_row() {
    let mut script = facts_of("web-shop-leak.en.naze", Language::English);
    script.keys(Modifiers::COMMAND, Key::K).write("f1").key(Key::Enter);
    script.harness.run_steps(6);
    script.field("Source").focus();
    script.harness.run_steps(2);
    script.key(Key::End).write(", second copy");
    assert!(fact(&script, 1).source.ends_with(", second copy"));
    script.field("Time").focus();
    script.harness.run_steps(2);
    script.keys(Modifiers::COMMAND, Key::A).write("next week").key(Key::Enter);
    assert!(has(&script, "“next week” is not a time"));
    script.field("Time").focus();
    script.harness.run_steps(2);
    script.keys(Modifiers::COMMAND, Key::A).write("3/2 4:05").key(Key::Enter);
    assert_eq!(fact(&script, 1).time.start.unwrap().to_string(), "2026-03-02T04:05+09:00");
}

#[test]
fn a_fact_is_linked_to_a_cause_from_its_row() {
    let mut script = facts_of("web-shop-leak.en.naze", Language::English);
    script.key(Key::N).write("nobody had the key").key(Key::Enter);
    script.keys(Modifiers::COMMAND, Key::K).write("f25").key(Key::Enter);
    script.harness.run_steps(6);
    click(&mut script, "Link a cause…");
    script.field("Find a cause").focus();
    script.harness.run_steps(2);
    script.write("c12");
    script.harness.run_steps(2);
    click(&mut script, "It refutes C12");
    assert_eq!(fact(&script, 25).refutes, [CauseId::new(12)]);
}

#[test]
fn arrows_go_from_row_to_row_and_enter_opens_one() {
    let mut script = facts_of("web-shop-leak.en.naze", Language::English);
    script.harness.get_by_label("Sort by Id").click();
    script.harness.run_steps(4);
    row(&script, "F1").focus();
    script.harness.run_steps(2);
    for _ in 0..20 {
        script.key(Key::ArrowDown);
    }
    script.key(Key::Enter);
    script.harness.run_steps(4);
    let statement = script.review().facts[&FactId::new(21)].statement.clone();
    assert_eq!(script.field("Fact").value().as_deref(), Some(statement.as_str()));
    script.key(Key::Escape).key(Key::Escape);
    assert!(script.harness.query_by_label("Until").is_none(), "Esc closes it");
}

#[test]
fn deleting_the_open_fact_offers_to_take_it_back() {
    let mut script = facts_of("web-shop-leak.en.naze", Language::English);
    script.keys(Modifiers::COMMAND, Key::K).write("f3").key(Key::Enter);
    script.harness.run_steps(4);
    script.key(Key::Escape);
    script.keys(Modifiers::COMMAND, Key::K).write("f3").key(Key::Enter);
    script.key(Key::Delete);
    assert!(!script.review().facts.contains_key(&FactId::new(3)));
    assert!(has(&script, "F3 was deleted"));
    script.keys(Modifiers::COMMAND, Key::Z);
    assert!(script.review().facts.contains_key(&FactId::new(3)));
}

#[test]
fn an_answer_is_written_marked_and_rests_on_facts() {
    let mut script = Script::empty();
    script.keys(Modifiers::ALT, Key::Num2).key(Key::N);
    script.write("3/2 2:14 12,480 rows read").key(Key::Enter);
    let is_who = |name: Option<String>| name.is_some_and(|it| it.starts_with("Who unanswered"));
    script.harness.get_by(|node| is_who(node.label())).click();
    script.harness.run_steps(4);
    script.write("three addresses abroad");
    let answer = script.review().incident.questions.who.clone();
    assert_eq!((answer.text.as_str(), answer.state), ("three addresses abroad", AnswerState::Partial));
    script.harness.get_by_role_and_label(Role::RadioButton, "answered").click();
    script.harness.run_steps(4);
    click(&mut script, "Link a fact…");
    click(&mut script, "F1  12,480 rows read");
    assert_eq!(script.review().incident.questions.who.facts, [FactId::new(1)]);
    script.harness.get_by_label("1/7");
    assert_eq!(fact(&script, 1).aspect, Aspect::What);
}

#[test]
fn the_rows_stay_inside_the_window_in_both_languages() {
    for (name, language) in
        [("web-shop-leak.naze", Language::Japanese), ("web-shop-leak.en.naze", Language::English)]
    {
        let script = facts_of(name, language);
        let right = row(&script, "F18").rect().right();
        assert!(right <= 1440.0, "{name}: {right}");
    }
}

fn import(script: &mut Script, name: &str, text: &str) -> tempfile::TempDir {
    let folder = folder();
    let path = folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    script.answer_next_dialog(Answer::Path(path));
    click(script, "Take in from a file…");
    script.wait();
    folder
}

#[test]
fn a_table_is_taken_in_as_one_step_after_its_rows_were_shown() {
    let mut script = facts_of("web-shop-leak.en.naze", Language::English);
    let rows: String = (0..10_000).map(|row| format!("2026-03-02 02:{:02},row {row}\n", row % 60)).collect();
    let _folder = import(&mut script, "log.csv", &format!("time,message\n{rows}"));
    assert_eq!(script.review().facts.len(), 24, "nothing goes in before it is accepted");
    script.harness.get_by_label("Facts: 10,000");
    click(&mut script, "Take in 10000 facts");
    script.wait();
    assert_eq!(script.review().facts.len(), 10_024);
    assert_eq!(fact(&script, 25).source, "log.csv");
    script.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(script.review().facts.len(), 24);
}

#[test]
fn rows_that_cannot_be_read_are_listed_and_stay_out() {
    let mut script = facts_of("web-shop-leak.en.naze", Language::English);
    let text = "time,message\n2026-03-02 02:14,first\nyesterday,second\n2026-03-02 02:16,\n";
    let _folder = import(&mut script, "log.csv", text);
    script.harness.get_by_role_and_label(Role::RadioButton, "Unreadable rows: 2").click();
    script.harness.run_steps(4);
    assert!(has(&script, "Line 3") && has(&script, "“yesterday” is not a time of the chosen form"));
    assert!(has(&script, "Line 4") && has(&script, "It says nothing"));
    click(&mut script, "Take in only the 1 fact that could be read");
    assert_eq!(script.review().facts.len(), 25);
}

#[test]
fn an_import_that_is_left_changes_nothing() {
    let mut script = facts_of("web-shop-leak.en.naze", Language::English);
    let before = script.review().clone();
    let _folder = import(&mut script, "log.csv", "time,message\n2026-03-02 02:14,first\n");
    script.key(Key::Escape);
    assert!(script.harness.query_by_label("Take facts in").is_none());
    assert_eq!(*script.review(), before);
}

#[test]
fn what_was_pasted_with_unreadable_lines_is_shown_first() {
    let mut script = facts_of("web-shop-leak.en.naze", Language::English);
    script.at_once([Event::Paste("time\tfact\n2026-03-02\tfirst\nsoon\tsecond\n".to_owned())]).wait();
    script.harness.get_by_label("Take facts in");
    assert_eq!(script.review().facts.len(), 24);
}

#[test]
fn a_file_that_is_no_text_is_refused_with_a_sentence() {
    let mut script = facts_of("web-shop-leak.en.naze", Language::English);
    let folder = folder();
    let path = folder.path().join("log.csv");
    std::fs::write(&path, b"\xff\xff\xff\xff").unwrap();
    script.answer_next_dialog(Answer::Path(path));
    click(&mut script, "Take in from a file…");
    script.wait();
    assert!(has(&script, "This is no text"));
}

#[test]
fn a_pasted_picture_becomes_evidence_of_the_open_fact() {
    let mut script = facts_of("web-shop-leak.en.naze", Language::English);
    script.keys(Modifiers::COMMAND, Key::K).write("f21").key(Key::Enter);
    let picture = ColorImage::filled([40, 30], Color32::RED);
    script.at_once([Event::PasteImage(Arc::new(picture))]).wait();
    assert_eq!(fact(&script, 21).evidence.len(), 1);
    let kept = script.review().evidence.values().next().unwrap();
    assert_eq!(kept.kind, EvidenceKind::Png);
    script.wait();
    click(&mut script, "Show pasted picture.png large");
    assert!(has(&script, "KB"));
    script.key(Key::Escape);
    click(&mut script, "Remove pasted picture.png");
    assert!(script.review().evidence.is_empty());
}

#[test]
fn a_file_becomes_evidence_and_what_is_neither_picture_nor_text_does_not() {
    let mut script = facts_of("web-shop-leak.en.naze", Language::English);
    script.keys(Modifiers::COMMAND, Key::K).write("f21").key(Key::Enter);
    script.harness.run_steps(6);
    let folder = folder();
    for (name, bytes) in [("access.log", &b"GET /admin"[..]), ("tool.bin", &b"\xff\xff\xff\xff"[..])] {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        script.answer_next_dialog(Answer::Path(path));
        click(&mut script, "Attach a picture or text…");
        script.wait();
    }
    assert_eq!(fact(&script, 21).evidence.len(), 1);
    assert!(has(&script, "tool.bin is neither a picture"));
}

#[test]
fn the_course_of_events_is_enlarged_by_keys_and_its_marks_lead_to_facts() {
    let mut script = facts_of("web-shop-leak.en.naze", Language::English);
    let marks =
        |script: &Script| script.harness.query_all_by_label_contains("On the course of events").count();
    let before = marks(&script);
    assert!(has(&script, "Unnoticed 55 h 16 min"));
    script.harness.get_by_label_contains("On the course of events: F9").click();
    script.harness.run_steps(6);
    let statement = fact(&script, 9).statement.clone();
    assert_eq!(script.field("Fact").value().as_deref(), Some(statement.as_str()));
    script.key(Key::Escape);
    for _ in 0..6 {
        script.key(Key::Plus);
    }
    assert!(marks(&script) < before, "what lies outside is out of view");
    script.key(Key::Num0);
    assert_eq!(marks(&script), before);
}
