//! Search, the causes offered while writing, and the parking lot.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use naze::document::{CauseId, Parked, State};
use naze::language::Language;

use crate::script::{Script, commit, preedit, pressed};

fn state(script: &Script, number: u32) -> State {
    script.review().causes[&CauseId::new(number)].state
}

/// C1 ← (C2 | C3), C3 ← C4; C4 is selected.
fn four_causes() -> Script {
    let mut script = Script::empty();
    script.key(Key::Enter).write("orders stopped").key(Key::Enter);
    script.key(Key::Tab).write("the queue was full").key(Key::Enter);
    script.key(Key::Enter).write("the worker had stopped").key(Key::Enter);
    script.key(Key::Tab).write("memory ran out").key(Key::Enter);
    script
}

#[test]
fn the_search_goes_from_find_to_find_and_enter_stays() {
    let mut script = four_causes();
    script.keys(Modifiers::COMMAND, Key::F).write("STOPPED");
    script.harness.get_by_label("1 / 2");
    script.key(Key::ArrowDown);
    script.harness.get_by_label("2 / 2");
    script.key(Key::Enter);
    assert!(script.harness.query_by_label("2 / 2").is_none(), "the bar has gone");
    script.key(Key::Num3);
    assert_eq!(state(&script, 3), State::Refuted);
    script.key(Key::F3).key(Key::Num3);
    assert_eq!(state(&script, 1), State::Refuted, "F3 goes on, round the end");
}

#[test]
fn escape_goes_back_to_where_the_search_began() {
    let mut script = four_causes();
    script.key(Key::Slash).write("queue").key(Key::Escape);
    script.key(Key::Num1);
    assert_eq!(state(&script, 4), State::Confirmed);
    assert_eq!(state(&script, 2), State::Suspected);
}

#[test]
fn the_slash_that_opens_the_search_is_not_typed() {
    let mut script = four_causes();
    script.at_once([pressed(Key::Slash), eframe::egui::Event::Text("/".to_owned())]);
    assert_eq!(script.statement(4), "memory ran out");
    assert_eq!(script.field("Search causes, facts and actions").value().as_deref().unwrap_or(""), "");
}

#[test]
fn a_fact_is_found_in_any_kana_and_shown_beside_its_cause() {
    let mut script = Script::example("web-shop-leak.naze", Language::Japanese);
    script.keys(Modifiers::COMMAND, Key::F).write("ｓｅｌｅｃｔ が実行");
    script.harness.get_by_label_contains("F1  顧客DBで最初の不審なSELECTが実行された");
}

#[test]
fn enter_that_ends_a_composition_in_the_search_leaves_it_open() {
    let mut script = four_causes();
    script.keys(Modifiers::COMMAND, Key::F).compose("ｍ");
    script.at_once([preedit(""), commit("memory"), pressed(Key::Enter)]);
    script.harness.get_by_label("1 / 1");
}

#[test]
fn a_cause_that_is_there_already_is_offered_and_linked() {
    let mut script = four_causes();
    script.key(Key::Tab).write("queue");
    script.harness.run_steps(2);
    script.harness.get_by_label_contains("C2  the queue was full");
    script.key(Key::ArrowDown).key(Key::Enter);
    assert_eq!(script.explanations(4), [[2]]);
    assert_eq!(script.review().causes.len(), 4, "no second card for the same cause");
    script.keys(Modifiers::COMMAND, Key::Z);
    assert!(script.explanations(4).is_empty());
}

#[test]
fn nothing_is_offered_that_would_close_a_circle_and_enter_alone_writes_a_new_cause() {
    let mut script = four_causes();
    script.key(Key::Tab).write("stopped");
    script.harness.run_steps(2);
    assert!(script.harness.query_by_label_contains("C3  the worker").is_none());
    script.key(Key::Escape).key(Key::Tab).write("full").key(Key::Enter);
    assert_eq!(script.statement(6), "full");
}

#[test]
fn a_parked_cause_is_linked_from_the_lot() {
    let mut script = four_causes();
    script.key(Key::P).key(Key::F8);
    script.harness.get_by_label_contains("Parking lot: 1");
    script.key(Key::Enter);
    assert_eq!(script.explanations(3), [[4]], "the selection went to the effect, and Enter links below it");
}

#[test]
fn a_topic_for_later_is_parked_and_becomes_a_cause() {
    let mut script = four_causes();
    script.key(Key::F8);
    script.harness.get_by_label_contains("Nothing is parked");
    script.field("Write a topic for later, then Enter").focus();
    script.harness.run_steps(2);
    script.write("who is on call").key(Key::Enter);
    let statement = "who is on call".to_owned();
    assert!(
        script.review().parking_lot.values().any(|it| *it == Parked::Topic { statement: statement.clone() })
    );
    script.harness.get_by_label("K1  who is on call").click();
    script.harness.run_steps(3);
    assert!(script.review().parking_lot.is_empty());
    assert_eq!(script.explanations(4), [[5]]);
}
