//! Japanese input: what an input method is still composing is nobody else's.

use eframe::egui::{Event, Key};
use egui_kittest::kittest::Queryable as _;

use crate::script::{Script, commit, preedit, pressed};

fn with_problem() -> Script {
    let mut script = Script::empty();
    script.key(Key::Enter).write("problem").key(Key::Enter);
    script
}

#[test]
fn an_enter_that_ends_a_composition_makes_no_cause() {
    let mut script = with_problem();
    script.key(Key::Tab);
    for text in ["ｋ", "か", "かｎ", "かんｊ", "かんじ", "漢字"] {
        script.compose(text);
    }
    // The worst case: the desktop lets the Enter through, in the frame of the commit.
    script.at_once([preedit(""), commit("漢字"), pressed(Key::Enter)]);
    assert_eq!(script.review().causes.len(), 2);
    assert_eq!(script.statement(2), "漢字");
    script.write("だった").key(Key::Enter);
    assert_eq!(script.statement(2), "漢字だった");
    assert_eq!(script.review().causes.len(), 2, "the Enter after it only keeps the statement");
    script.key(Key::Enter);
    assert_eq!(script.review().causes.len(), 3, "and the next one adds a cause");
}

#[test]
fn tab_and_escape_while_composing_belong_to_the_input_method() {
    let mut script = with_problem();
    script.key(Key::Tab).compose("かんじ");
    script.at_once([pressed(Key::Tab)]);
    script.at_once([pressed(Key::Escape)]);
    assert_eq!(script.review().causes.len(), 2);
    script.at_once([preedit(""), commit("漢字")]).key(Key::Enter);
    assert_eq!(script.statement(2), "漢字");
}

#[test]
fn what_is_being_composed_is_not_in_the_review() {
    let mut script = with_problem();
    script.key(Key::Tab).compose("みかくて");
    assert_eq!(script.statement(2), "");
    script.at_once([preedit(""), commit("未確定")]);
    assert_eq!(script.statement(2), "未確定");
}

#[test]
fn composing_on_a_selected_card_begins_a_new_statement() {
    let mut script = with_problem();
    script.compose("もん").at_once([preedit(""), commit("問題")]).key(Key::Enter);
    assert_eq!(script.statement(1), "問題");
}

#[test]
fn composing_on_an_empty_canvas_writes_the_problem() {
    let mut script = Script::empty();
    script.compose("じこ").at_once([preedit(""), commit("事故が起きた")]).key(Key::Enter);
    assert_eq!(script.statement(1), "事故が起きた");
    assert_eq!(script.review().causes.len(), 1);
}

#[test]
fn a_commit_that_comes_after_another_card_was_clicked_lands_nowhere() {
    let mut script = with_problem();
    script.key(Key::Tab).write("cause").key(Key::Enter);
    script.key(Key::F2).compose("にほん");
    script.harness.get_by(|node| node.author_id() == Some("C1")).click();
    script.harness.run_steps(3);
    script.at_once([preedit(""), commit("日本")]);
    assert_eq!(script.statement(1), "problem", "the card that was clicked is untouched");
    assert_eq!(script.statement(2), "causeにほん", "what was seen in the card stays in it");
}

#[test]
fn digits_and_letters_of_a_composition_are_no_shortcuts() {
    let mut script = with_problem();
    script.compose("あ");
    script.at_once([pressed(Key::A), pressed(Key::Num3), preedit("あい")]);
    script.at_once([preedit(""), commit("愛")]).key(Key::Enter);
    assert_eq!(script.statement(1), "愛");
    assert!(script.review().actions.is_empty());
}

#[test]
fn a_field_of_the_inspector_keeps_unfinished_text_to_itself() {
    let mut script = with_problem();
    script.field("Statement of the cause").focus();
    script.harness.run_steps(2);
    script.compose("もん");
    assert_eq!(script.statement(1), "problem");
    script.at_once([preedit(""), commit("問題"), Event::Text("！".into())]);
    assert!(script.statement(1).contains("問題"), "{}", script.statement(1));
}
