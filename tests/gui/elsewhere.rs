//! A file that somebody else has open, or has changed, is told of before anything is lost.

use std::fs;
use std::path::{Path, PathBuf};

use eframe::egui::{Event, Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable as _;
use naze::gui::{Answer, Start};
use naze::interchange::outline;
use naze::language::Language;
use naze::storage::{self, Claim, FileLock, Holder};

use crate::script::{Script, folder};

fn orders(folder: &Path) -> PathBuf {
    let path = folder.join("orders.naze");
    storage::save(&path, &outline::read("orders stopped\n  the queue was full").unwrap()).unwrap();
    path
}

fn window(path: &Path) -> Script {
    let file = Some(path.to_owned());
    let start = Start { file, language: Language::English, holds_files: true, ..Start::default() };
    Script::begin(start, vec2(1440.0, 900.0))
}

/// The file as somebody else has it open.
fn open_elsewhere(path: &Path) -> FileLock {
    let holder = Holder {
        user: "sato".to_owned(),
        process: 1,
        ..Holder::this_process("2026-03-05T00:00:00Z".parse().unwrap())
    };
    let Claim::Ours(lock) = FileLock::claim(path, &holder) else { panic!("the file is free") };
    lock
}

fn change(path: &Path) {
    storage::save(path, &outline::read("orders stopped\n  the disk was full").unwrap()).unwrap();
}

fn come_back(script: &mut Script) {
    script.at_once([Event::WindowFocused(true)]).wait();
}

fn answer(script: &mut Script, word: &str) {
    script.harness.get_by_label(word).click();
    script.wait();
}

#[test]
fn an_open_file_is_held_until_its_window_closes() {
    let folder = folder();
    let path = orders(folder.path());
    let script = window(&path);
    let lock = folder.path().join(".orders.naze.lock");
    assert!(lock.exists());
    drop(script);
    assert!(!lock.exists());
}

#[test]
fn who_has_a_file_open_is_named_and_it_can_be_read_until_it_is_edited_anyway() {
    let folder = folder();
    let path = orders(folder.path());
    let _theirs = open_elsewhere(&path);
    let mut script = window(&path);
    script.harness.get_by_label_contains("sato has it open on");
    answer(&mut script, "Read it");
    let before = script.review().clone();
    script.key(Key::Tab).write("a cause").key(Key::Enter);
    assert_eq!(*script.review(), before);
    script.harness.get_by_label_contains("opened for reading");
    answer(&mut script, "Edit anyway");
    script.key(Key::Tab).write("a cause").key(Key::Enter);
    assert_eq!(script.review().causes.len(), 3);
}

#[test]
fn a_copy_of_an_open_file_is_saved_elsewhere() {
    let folder = folder();
    let path = orders(folder.path());
    let _theirs = open_elsewhere(&path);
    let mut script = window(&path);
    answer(&mut script, "Open a copy");
    assert_eq!(script.harness.state().session().path(), None);
    assert_eq!(script.statement(2), "the queue was full");
}

#[test]
fn a_file_that_was_changed_elsewhere_is_offered_when_the_window_comes_back() {
    let folder = folder();
    let path = orders(folder.path());
    let mut script = window(&path);
    come_back(&mut script);
    assert!(script.harness.query_by_label_contains("was changed elsewhere").is_none());
    change(&path);
    come_back(&mut script);
    script.harness.get_by_label("orders.naze was changed elsewhere");
    answer(&mut script, "Reload");
    assert_eq!(script.statement(2), "the disk was full");
    assert!(!script.harness.state().session().has_unsaved_changes());
}

#[test]
fn saving_over_a_change_from_elsewhere_asks_first_and_the_other_version_stays_as_backup() {
    let folder = folder();
    let path = orders(folder.path());
    let mut script = window(&path);
    script.key(Key::Tab).write("ours").key(Key::Enter);
    change(&path);
    script.keys(Modifiers::COMMAND, Key::S).wait();
    assert!(fs::read_to_string(&path).unwrap().contains("the disk was full"));
    answer(&mut script, "Overwrite");
    assert!(fs::read_to_string(&path).unwrap().contains("ours"));
    assert!(fs::read_to_string(folder.path().join("orders.naze~")).unwrap().contains("the disk was full"));
    assert!(!script.harness.state().session().has_unsaved_changes());
}

#[test]
fn both_versions_can_be_kept() {
    let folder = folder();
    let path = orders(folder.path());
    let mut script = window(&path);
    script.key(Key::Tab).write("ours").key(Key::Enter);
    change(&path);
    script.keys(Modifiers::COMMAND, Key::S).wait();
    let other = folder.path().join("other.naze");
    script.answer_next_dialog(Answer::Path(other.clone()));
    answer(&mut script, "Save as…");
    assert!(fs::read_to_string(&other).unwrap().contains("ours"));
    assert!(fs::read_to_string(&path).unwrap().contains("the disk was full"));
    assert!(
        folder.path().join(".other.naze.lock").exists() && !folder.path().join(".orders.naze.lock").exists()
    );
}

#[test]
fn keeping_what_is_in_the_window_leaves_it_unsaved_and_asks_no_second_time() {
    let folder = folder();
    let path = orders(folder.path());
    let mut script = window(&path);
    change(&path);
    come_back(&mut script);
    answer(&mut script, "Keep this one");
    assert!(script.harness.state().session().has_unsaved_changes());
    come_back(&mut script);
    assert!(script.harness.query_by_label_contains("was changed elsewhere").is_none());
    script.keys(Modifiers::COMMAND, Key::S).wait();
    assert!(fs::read_to_string(&path).unwrap().contains("the queue was full"));
}

#[test]
fn a_file_that_is_gone_is_told_of_and_written_anew() {
    let folder = folder();
    let path = orders(folder.path());
    let mut script = window(&path);
    fs::remove_file(&path).unwrap();
    come_back(&mut script);
    script.harness.get_by_label_contains("The file is gone");
    script.keys(Modifiers::COMMAND, Key::S).wait();
    assert!(path.exists());
}

#[test]
fn saving_over_a_file_that_somebody_else_has_open_asks_first() {
    let folder = folder();
    let own = orders(folder.path());
    let theirs = folder.path().join("theirs.naze");
    storage::save(&theirs, &outline::read("deliveries stopped").unwrap()).unwrap();
    let _theirs = open_elsewhere(&theirs);
    let mut script = window(&own);
    script.answer_next_dialog(Answer::Path(theirs.clone()));
    script.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::S).wait();
    script.harness.get_by_label("theirs.naze is open elsewhere");
    script.harness.get_by_label_contains("sato has it open on");
    assert!(fs::read_to_string(&theirs).unwrap().contains("deliveries stopped"), "nothing was written");
    script.key(Key::Escape).wait();
    assert_eq!(script.harness.state().session().path(), Some(&*own), "the review stays where it was");
    script.answer_next_dialog(Answer::Path(theirs.clone()));
    script.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::S).wait();
    answer(&mut script, "Overwrite");
    assert!(fs::read_to_string(&theirs).unwrap().contains("the queue was full"));
}

#[test]
fn of_two_windows_with_one_file_each_asks_before_it_saves_over_what_the_other_has_saved() {
    let folder = folder();
    let path = orders(folder.path());
    let _theirs = open_elsewhere(&path);
    let [mut first, mut second] = [window(&path), window(&path)];
    answer(&mut first, "Edit anyway");
    answer(&mut second, "Edit anyway");
    let save = |script: &mut Script, words: &str| {
        script.key(Key::Tab).write(words).key(Key::Enter);
        script.keys(Modifiers::COMMAND, Key::S).wait();
    };
    let on_disk = || fs::read_to_string(&path).unwrap();
    let asks = |script: &Script| script.harness.query_by_label("orders.naze was changed elsewhere").is_some();
    save(&mut first, "from the first");
    assert!(on_disk().contains("from the first"));
    save(&mut second, "from the second");
    assert!(asks(&second) && !on_disk().contains("from the second"));
    answer(&mut second, "Overwrite");
    assert!(on_disk().contains("from the second"));
    save(&mut second, "once more");
    assert!(!asks(&second) && on_disk().contains("once more"), "what it saved itself needs no question");
    save(&mut first, "from the first again");
    assert!(asks(&first) && !on_disk().contains("from the first again"));
    answer(&mut first, "Reload");
    assert!(!first.harness.state().session().has_unsaved_changes());
    save(&mut first, "on top of it");
    assert!(on_disk().contains("once more") && on_disk().contains("on top of it"));
}

#[test]
fn what_is_open_for_reading_is_reloaded_for_reading() {
    let folder = folder();
    let path = orders(folder.path());
    let _theirs = open_elsewhere(&path);
    let mut script = window(&path);
    answer(&mut script, "Read it");
    change(&path);
    come_back(&mut script);
    answer(&mut script, "Reload");
    assert_eq!(script.statement(2), "the disk was full");
    script.key(Key::Tab).write("a cause").key(Key::Enter);
    assert_eq!(script.review().causes.len(), 2);
    script.harness.get_by_label("Edit anyway");
}
