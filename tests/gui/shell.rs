//! The window itself: its start, its looks, its words.

use std::path::{Path, PathBuf};

use eframe::egui::accesskit::Role;
use eframe::egui::{Id, Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use naze::gui::{Answer, Start};
use naze::language::Language;
use naze::storage::{Preferences, Theme};

use crate::script::{Script, folder};

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name)
}

fn at_the_start(recent_files: Vec<PathBuf>) -> Script {
    let preferences = Preferences { recent_files, ..Preferences::default() };
    let start =
        Start { language: Language::English, preferences, asks_what_to_begin: true, ..Start::default() };
    Script::begin(start, vec2(1440.0, 900.0))
}

fn is_at_the_start(script: &Script) -> bool {
    script.harness.query_by_label("Examples").is_some()
}

#[test]
fn the_start_begins_a_review_with_enter_alone() {
    let mut script = at_the_start(Vec::new());
    assert!(is_at_the_start(&script));
    script.key(Key::Enter);
    assert!(!is_at_the_start(&script));
    script.key(Key::Enter).write("orders stopped").key(Key::Enter);
    assert_eq!(script.statement(1), "orders stopped");
}

#[test]
fn a_file_that_is_given_is_shown_without_the_start() {
    let file = Some(example("web-shop-leak.en.naze"));
    let start = Start { file, asks_what_to_begin: true, language: Language::English, ..Start::default() };
    let script = Script::begin(start, vec2(1440.0, 900.0));
    assert!(!is_at_the_start(&script));
    assert_eq!(script.harness.state().session().path(), Some(&*example("web-shop-leak.en.naze")));
}

#[test]
fn files_opened_lately_open_again_and_those_that_are_gone_say_so() {
    let mut script =
        at_the_start(vec![PathBuf::from("/nowhere/lost.naze"), example("web-shop-leak.en.naze")]);
    script.harness.get_by_label("lost.naze Not found: /nowhere");
    script.harness.get_by_label("Forget lost.naze").click();
    script.wait();
    assert!(script.harness.query_by_label_contains("lost.naze").is_none());
    script.harness.get_by_label_contains("web-shop-leak.en.naze /").click();
    script.wait();
    assert_eq!(script.review().facts.len(), 24);
    assert!(!is_at_the_start(&script));
}

#[test]
fn the_keyboard_comes_to_the_files_before_what_forgets_them() {
    let mut script = at_the_start(vec![example("web-shop-leak.en.naze")]);
    // New, open, the tour, and then the file.
    script.key(Key::Tab).key(Key::Tab).key(Key::Tab).key(Key::Enter).wait();
    assert_eq!(script.review().facts.len(), 24);
}

#[test]
fn a_message_that_stays_covers_nothing_that_is_in_front() {
    let mut script = Script::empty();
    script.answer_next_dialog(Answer::Path("/nowhere/lost.naze".into()));
    script.keys(Modifiers::COMMAND, Key::O).wait();
    let message = |script: &Script| script.harness.get_by_label_contains("/nowhere/lost.naze").rect();
    // Whether the message is what the pointer would reach there.
    let is_in_front = |script: &Script| {
        let layer = script.harness.ctx.layer_id_at(message(script).center());
        layer.is_some_and(|layer| layer.id == Id::unique("toast"))
    };
    assert!(is_in_front(&script));
    script.keys(Modifiers::COMMAND, Key::K);
    script.harness.run_steps(5);
    assert!(!is_in_front(&script), "the palette and its ground are");
}

#[test]
fn examples_and_the_tour_begin_from_the_start() {
    let mut script = at_the_start(Vec::new());
    script.harness.get_by_label_contains("A member site lost personal data").click();
    script.wait();
    assert!(!script.review().causes.is_empty());
    let mut script = at_the_start(Vec::new());
    script.harness.get_by_label("Tour in five stops").click();
    script.wait();
    script.harness.get_by_label("1 of 5");
}

#[test]
fn the_start_can_be_seen_again_and_left_for_the_review_behind_it() {
    let mut script = Script::example("web-shop-leak.en.naze", Language::English);
    let before = script.review().clone();
    script.keys(Modifiers::COMMAND, Key::K).write("start screen").key(Key::Enter).wait();
    assert!(is_at_the_start(&script));
    script.key(Key::Delete).key(Key::Escape);
    assert!(!is_at_the_start(&script));
    assert_eq!(*script.review(), before);
}

#[test]
fn the_title_names_the_file_and_marks_what_is_not_saved() {
    let folder = folder();
    let path = folder.path().join("shop.naze");
    std::fs::copy(example("web-shop-leak.en.naze"), &path).unwrap();
    let mut script = Script::start(Some(path), Language::English);
    assert_eq!(script.harness.state().title(), "shop.naze — Naze");
    script.key(Key::Num3);
    assert_eq!(script.harness.state().title(), "● shop.naze — Naze");
}

#[test]
fn texts_grow_and_shrink_by_key_and_the_size_is_kept() {
    let folder = folder();
    let file = folder.path().join("preferences.json");
    let start =
        Start { language: Language::English, preferences_file: Some(file.clone()), ..Start::default() };
    let mut script = Script::begin(start, vec2(1440.0, 900.0));
    script.keys(Modifiers::COMMAND, Key::Plus).wait();
    script.harness.get_by_label("Text size: 110%");
    assert!((script.harness.ctx.zoom_factor() - 1.1).abs() < 1e-3);
    assert_eq!(Preferences::load(&file).0.text_size.percent(), 110);
    script.keys(Modifiers::COMMAND, Key::Num0).wait();
    assert_eq!(Preferences::load(&file).0.text_size.percent(), 100);
}

#[test]
fn preferences_take_effect_at_once() {
    let mut script = Script::example("web-shop-leak.en.naze", Language::English);
    script.keys(Modifiers::COMMAND, Key::Comma);
    script.harness.get_by_label("High contrast, dark").click();
    script.harness.run_steps(3);
    assert_eq!(script.harness.ctx.global_style().visuals.panel_fill, eframe::egui::Color32::BLACK);
    script.harness.get_by_label("Reduce motion").click();
    script.harness.run_steps(3);
    assert!(script.harness.ctx.global_style().animation_time <= 0.0);
    script.harness.get_by_role_and_label(Role::RadioButton, "日本語").click();
    script.harness.run_steps(3);
    script.harness.get_by_label("文字の大きさ");
    script.key(Key::Escape);
    assert!(script.harness.query_by_label("文字の大きさ").is_none());
}

#[test]
fn what_was_said_can_be_read_again() {
    let mut script = Script::empty();
    script.key(Key::Enter).write("orders stopped").key(Key::Enter);
    script.keys(Modifiers::COMMAND, Key::Z);
    script.harness.run_steps(400);
    assert!(script.harness.query_by_label_contains("Undone").is_none(), "the word has passed");
    script.keys(Modifiers::COMMAND, Key::K).write("messages").key(Key::Enter);
    script.harness.get_by_label_contains("Undone");
}

#[test]
fn questions_and_sheets_are_answered_by_keyboard_alone() {
    let mut script = Script::empty();
    script.key(Key::Enter).write("orders stopped").key(Key::Enter);
    script.keys(Modifiers::COMMAND, Key::N);
    script.harness.get_by_label("Your changes are not saved");
    // Enter leads on: there is no dialog, so the window asks for a path.
    script.key(Key::Enter).wait();
    script.harness.get_by_label("Save the review");
    script.key(Key::Escape).wait();
    script.keys(Modifiers::COMMAND, Key::N).key(Key::Tab).key(Key::Enter).wait();
    assert!(script.review().causes.is_empty(), "Tab and Enter go on without saving");
    script.keys(Modifiers::COMMAND, Key::Comma);
    for _ in 0..4 {
        script.key(Key::Tab);
    }
    script.key(Key::Enter);
    let focused = script.harness.root().children_recursive().find(|node| node.accesskit_node().is_focused());
    assert_eq!(focused.unwrap().accesskit_node().label().as_deref(), Some("Light"));
    script.key(Key::Escape);
    assert!(script.harness.query_by_label("Preferences").is_none());
}

#[test]
fn what_one_window_chooses_another_does_not_take_back() {
    let folder = folder();
    let file = folder.path().join("preferences.json");
    let window = || {
        let preferences_file = Some(file.clone());
        let start = Start { language: Language::English, preferences_file, ..Start::default() };
        Script::begin(start, vec2(1440.0, 900.0))
    };
    let (mut one, mut other) = (window(), window());
    one.harness.get_by_label("Dark colours").click();
    one.wait();
    other.keys(Modifiers::COMMAND, Key::Plus).wait();
    let (kept, _) = Preferences::load(&file);
    assert_eq!((kept.theme, kept.text_size.percent()), (Theme::Dark, 110));
    std::fs::write(&file, "{").unwrap();
    one.keys(Modifiers::COMMAND, Key::Minus).wait();
    let (kept, notice) = Preferences::load(&file);
    assert_eq!((kept.theme, kept.text_size.percent(), notice), (Theme::Dark, 90, None), "it is written anew");
}
