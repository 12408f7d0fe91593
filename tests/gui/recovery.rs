//! Work that was not saved comes back, and nothing of it is thrown away unasked.

use std::fs;
use std::path::Path;

use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable as _;
use naze::gui::{Answer, Start};
use naze::language::Language;
use naze::storage::{LeftOver, Preferences};

use crate::script::{Script, folder};

fn start(journals: &Path) -> Start {
    Start { language: Language::English, journals: Some(journals.to_owned()), ..Start::default() }
}

fn window(journals: &Path) -> Script {
    Script::begin(start(journals), vec2(1440.0, 900.0))
}

/// Lets the window's time go by until changes that pause are kept.
fn pause(script: &mut Script) {
    script.harness.run_steps(140);
}

fn count(journals: &Path) -> usize {
    fs::read_dir(journals).map_or(0, |entries| {
        entries.filter(|it| it.as_ref().unwrap().path().extension().is_some_and(|it| it == "journal")).count()
    })
}

/// A window that ended with two causes written and not saved.
fn ended_otherwise(journals: &Path) {
    let mut script = window(journals);
    script.key(Key::Enter).write("orders stopped").key(Key::Enter);
    script.key(Key::Tab).write("the queue was full").key(Key::Enter);
    pause(&mut script);
}

#[test]
fn what_a_window_did_not_save_is_offered_by_the_next_and_opens_unsaved() {
    let journals = folder();
    ended_otherwise(journals.path());
    let mut script = window(journals.path());
    script.harness.get_by_label("Unsaved work was found");
    script.harness.get_by_label("Causes: 2 added");
    script.harness.get_by_label("Open").click();
    script.wait();
    assert_eq!(script.statement(2), "the queue was full");
    assert!(script.harness.state().session().has_unsaved_changes());
    assert!(script.harness.query_by_label("Unsaved work was found").is_none());
    drop(script);
    // It is kept until it is saved: the window that took it over has ended without saving as well.
    assert_eq!(LeftOver::all_in(journals.path()).unwrap().len(), 1);
}

#[test]
fn what_is_saved_or_given_up_leaves_no_journal() {
    let (journals, files) = (folder(), folder());
    let mut script = window(journals.path());
    script.key(Key::Enter).write("orders stopped").key(Key::Enter);
    pause(&mut script);
    script.answer_next_dialog(Answer::Path(files.path().join("orders.naze")));
    script.keys(Modifiers::COMMAND, Key::S).wait();
    script.key(Key::Tab).write("a cause").key(Key::Enter);
    pause(&mut script);
    script.keys(Modifiers::COMMAND, Key::N);
    script.harness.get_by_label("Go on without saving").click();
    script.harness.run_steps(3);
    drop(script);
    assert_eq!(count(journals.path()), 0);
}

#[test]
fn work_is_compared_with_its_file_as_it_stands() {
    let (journals, files) = (folder(), folder());
    let path = files.path().join("shop.naze");
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/web-shop-leak.en.naze"), &path).unwrap();
    let mut script = Script::begin(Start { file: Some(path), ..start(journals.path()) }, vec2(1440.0, 900.0));
    script.key(Key::Num3).key(Key::Tab).write("one more").key(Key::Enter);
    pause(&mut script);
    drop(script);
    let script = window(journals.path());
    script.harness.get_by_label("shop.naze");
    script.harness.get_by_label("Causes: 1 added, 1 changed");
}

#[test]
fn throwing_away_asks_again_and_later_keeps_it() {
    let journals = folder();
    ended_otherwise(journals.path());
    let mut script = window(journals.path());
    script.harness.get_by_label("Decide later").click();
    script.wait();
    assert_eq!(count(journals.path()), 1);
    script.keys(Modifiers::COMMAND, Key::K).write("unsaved work").key(Key::Enter).wait();
    script.harness.get_by_label("Discard…").click();
    script.wait();
    assert_eq!(count(journals.path()), 1);
    script.harness.get_by_label("Discard for good").click();
    script.wait();
    assert_eq!(count(journals.path()), 0);
    assert!(script.harness.query_by_label("Unsaved work was found").is_none());
}

#[test]
fn a_journal_that_cannot_be_read_is_shown_with_what_is_wrong_and_cannot_be_opened() {
    let journals = folder();
    fs::write(journals.path().join("1-1.journal"), "{ \"format\": ").unwrap();
    let script = window(journals.path());
    script.harness.get_by_label("A copy that cannot be read");
    assert!(script.harness.query_by_label("Open").is_none());
    assert_eq!(count(journals.path()), 1);
}

#[test]
fn who_wants_no_journal_has_none() {
    let journals = folder();
    let preferences = Preferences { keeps_journal: false, ..Preferences::default() };
    let mut script = Script::begin(Start { preferences, ..start(journals.path()) }, vec2(1440.0, 900.0));
    script.key(Key::Enter).write("orders stopped").key(Key::Enter);
    pause(&mut script);
    drop(script);
    assert_eq!(count(journals.path()), 0);
}
