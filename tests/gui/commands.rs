//! One table makes the keys, the menus, the palette and the document of keys.

use std::fs;
use std::path::Path;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, pos2};
use egui_kittest::kittest::Queryable as _;
use naze::document::{CauseId, State};
use naze::gui::keys_document;
use naze::language::Language;

use crate::script::Script;

fn card<'a>(script: &'a Script, name: &'a str) -> egui_kittest::Node<'a> {
    script.harness.get_by(|node| node.author_id() == Some(name))
}

#[test]
fn the_document_of_keys_says_what_the_table_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/keys.md");
    if std::env::var_os("NAZE_BLESS").is_some() {
        fs::write(&path, keys_document()).unwrap();
    }
    assert_eq!(fs::read_to_string(path).unwrap(), keys_document(), "NAZE_BLESS=1 writes it anew");
}

#[test]
fn the_palette_runs_a_command_by_a_few_letters() {
    let mut script = Script::example("web-shop-leak.en.naze", Language::English);
    script.keys(Modifiers::COMMAND, Key::K).write("mark refut").key(Key::Enter);
    assert_eq!(script.review().causes[&CauseId::new(1)].state, State::Refuted);
    assert!(script.harness.query_by_label("Mark as refuted").is_none(), "the palette has gone");
    // Each language's words lead there from the other.
    script.keys(Modifiers::COMMAND, Key::K).write("確認済").key(Key::Enter);
    assert_eq!(script.review().causes[&CauseId::new(1)].state, State::Confirmed);
}

#[test]
fn the_palette_finds_items_whatever_the_kana_and_the_width() {
    let mut script = Script::example("web-shop-leak.naze", Language::Japanese);
    script.keys(Modifiers::COMMAND, Key::K).write("ｃ１２").key(Key::Enter).key(Key::Num3);
    assert_eq!(script.review().causes[&CauseId::new(12)].state, State::Refuted);
    script.keys(Modifiers::COMMAND, Key::K).write("ぷらぐいん");
    assert!(script.harness.query_all_by_label_contains("プラグイン").count() > 0);
    script.key(Key::Escape);
}

#[test]
fn arrows_choose_in_the_palette_and_escape_leaves_everything_as_it_was() {
    let mut script = Script::example("web-shop-leak.en.naze", Language::English);
    let before = script.review().clone();
    script.keys(Modifiers::COMMAND, Key::K).write("mark").key(Key::ArrowDown).key(Key::Escape);
    assert_eq!(*script.review(), before);
    script.keys(Modifiers::COMMAND, Key::K).write("mark as").key(Key::ArrowDown).key(Key::Enter);
    assert_eq!(script.review().causes[&CauseId::new(1)].state, State::Suspected);
}

#[test]
fn the_menu_of_a_card_acts_on_that_card() {
    let mut script = Script::example("web-shop-leak.en.naze", Language::English);
    card(&script, "C12").click_secondary();
    script.harness.run_steps(3);
    script.harness.get_by_label_contains("Mark as refuted").click();
    script.harness.run_steps(3);
    assert_eq!(script.review().causes[&CauseId::new(12)].state, State::Refuted);
}

#[test]
fn the_list_of_keys_has_every_topic() {
    let mut script = Script::empty();
    script.key(Key::F1);
    for topic in ["Cause", "Edit", "Move", "View", "File", "Help"] {
        assert!(script.harness.query_all_by_label(topic).count() > 0, "{topic}");
    }
}

#[test]
fn the_tooltip_of_an_icon_shows_its_key_also_where_there_is_nothing_to_do() {
    let mut script = Script::empty();
    for (name, key) in [("Zoom in", "+"), ("Undo", "Ctrl+Z")] {
        assert!(script.harness.query_by_label(key).is_none(), "{key} is shown before");
        script.harness.get_by_role_and_label(Role::Button, name).hover();
        script.harness.run_steps(60);
        script.harness.get_by_label(key);
        script.harness.hover_at(pos2(700.0, 300.0));
        script.harness.run_steps(60);
    }
}
