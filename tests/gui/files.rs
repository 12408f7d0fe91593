//! Opening, saving and exporting: nothing that was written is ever lost.

use std::fs;

use eframe::egui::{Event, Key, Modifiers, ViewportEvent, ViewportId};
use egui_kittest::kittest::Queryable as _;
use naze::gui::Answer;
use naze::language::Language;

use crate::script::{Script, folder};

fn written() -> Script {
    let mut script = Script::empty();
    script.key(Key::Enter).write("orders stopped").key(Key::Enter);
    script.key(Key::Tab).write("the queue was full").key(Key::Enter);
    script
}

#[test]
fn a_saved_review_opens_as_it_was() {
    let folder = folder();
    let path = folder.path().join("orders.naze");
    let mut script = written();
    script.answer_next_dialog(Answer::Path(path.clone()));
    script.keys(Modifiers::COMMAND, Key::S).wait();
    assert!(!script.harness.state().session().has_unsaved_changes());
    let again = Script::start(Some(path), Language::English);
    assert_eq!(again.review(), script.review());
}

#[test]
fn where_the_desktop_has_no_dialog_the_window_asks_for_the_path() {
    let folder = folder();
    let path = folder.path().join("asked.naze");
    let mut script = written();
    script.keys(Modifiers::COMMAND, Key::S).wait();
    script.harness.get_by_label("Save the review");
    script.keys(Modifiers::COMMAND, Key::A).write(&path.display().to_string()).key(Key::Enter).wait();
    assert!(path.exists());
    assert!(!script.harness.state().session().has_unsaved_changes());
}

#[test]
fn saving_keeps_what_is_being_written() {
    let folder = folder();
    let path = folder.path().join("half.naze");
    let mut script = written();
    script.answer_next_dialog(Answer::Path(path.clone()));
    script.key(Key::Tab).write("half a sent").keys(Modifiers::COMMAND, Key::S).wait();
    assert!(fs::read_to_string(path).unwrap().contains("half a sent"));
}

#[test]
fn the_report_is_written_as_pdf() {
    let folder = folder();
    let path = folder.path().join("report.pdf");
    let mut script = Script::example("web-shop-leak.naze", Language::Japanese);
    script.answer_next_dialog(Answer::Path(path.clone()));
    script.keys(Modifiers::COMMAND, Key::P).wait();
    assert!(fs::read(path).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_broken_file_is_refused_with_a_sentence_and_the_open_review_stays() {
    let folder = folder();
    let path = folder.path().join("broken.naze");
    fs::write(&path, "{ \"format\": \"naze\", ").unwrap();
    let mut script = Script::start(Some(path), Language::English);
    assert!(script.review().causes.is_empty());
    script.harness.get_by_label_contains("broken.naze");
    script.key(Key::Enter).write("still works").key(Key::Enter);
    assert_eq!(script.statement(1), "still works");
}

#[test]
fn a_folder_that_takes_no_file_is_said_in_words_and_nothing_is_lost() {
    let mut script = written();
    script.answer_next_dialog(Answer::Path("/nowhere/at/all.naze".into()));
    script.keys(Modifiers::COMMAND, Key::S).wait();
    assert!(script.harness.state().session().has_unsaved_changes());
    script.harness.get_by_label_contains("/nowhere/at/all.naze");
}

fn ask_to_close(script: &mut Script) {
    let viewport = script.harness.input_mut().viewports.entry(ViewportId::ROOT).or_default();
    viewport.events.push(ViewportEvent::Close);
    script.harness.run_steps(1);
    script.harness.input_mut().viewports.entry(ViewportId::ROOT).or_default().events.clear();
    script.harness.run_steps(3);
}

#[test]
fn closing_asks_while_changes_are_not_saved() {
    let mut script = written();
    ask_to_close(&mut script);
    script.harness.get_by_label("Your changes are not saved");
    script.harness.get_by_label("Go back").click();
    script.harness.run_steps(3);
    assert!(script.harness.query_by_label("Your changes are not saved").is_none());
    assert_eq!(script.statement(2), "the queue was full");
}

#[test]
fn closing_asks_too_while_a_card_is_being_written() {
    let mut script = Script::empty();
    script.key(Key::Enter).write("not yet entered");
    ask_to_close(&mut script);
    script.harness.get_by_label("Your changes are not saved");
    assert_eq!(script.statement(1), "not yet entered");
}

#[test]
fn a_new_review_asks_before_it_takes_the_place_of_unsaved_changes() {
    let mut script = written();
    script.keys(Modifiers::COMMAND, Key::N);
    script.harness.get_by_label("Go on without saving").click();
    script.harness.run_steps(3);
    assert!(script.review().causes.is_empty());
}

#[test]
fn an_outline_opens_as_a_new_review() {
    let folder = folder();
    let path = folder.path().join("outline.txt");
    fs::write(&path, "orders stopped\n  the queue was full\n").unwrap();
    let script = Script::start(Some(path), Language::English);
    assert_eq!(script.statement(2), "the queue was full");
    assert_eq!(script.harness.state().session().path(), None, "an outline is not saved over");
    let _: Option<Event> = None;
}
