//! The step of the actions: board and table, gates, what-if, and plans.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use naze::document::{ActionId, MeasureOutcome, Stage};
use naze::language::Language;

use crate::script::Script;

fn step(name: &str, language: Language) -> Script {
    let mut script = Script::example(name, language);
    script.keys(Modifiers::ALT, Key::Num5).wait();
    script
}

fn english() -> Script {
    step("web-shop-leak.en.naze", Language::English)
}

fn stage(script: &Script, number: u32) -> Stage {
    script.review().actions[&ActionId::new(number)].stage
}

/// Opens the action of that number by keys alone, down the columns of the board.
fn open(script: &mut Script, number: u32) {
    let place = [3, 4, 6, 2, 1, 5].into_iter().position(|it| it == number).unwrap();
    for _ in 0..=place {
        script.key(Key::J);
    }
}

fn says(script: &Script, text: &str) -> bool {
    script.harness.query_all_by_label_contains(text).count() > 0
}

#[test]
fn an_action_goes_a_stage_on_and_back_by_keys_and_undo_takes_it_back() {
    let mut script = english();
    open(&mut script, 3);
    script.keys(Modifiers::COMMAND, Key::ArrowRight);
    assert_eq!(stage(&script, 3), Stage::Staging);
    script.keys(Modifiers::COMMAND, Key::ArrowLeft);
    assert_eq!(stage(&script, 3), Stage::Planned);
    script.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(stage(&script, 3), Stage::Staging);
}

#[test]
fn a_gate_that_is_shut_says_what_is_missing_and_where_it_is_filled_in() {
    let mut script = english();
    open(&mut script, 3);
    script.keys(Modifiers::COMMAND, Key::ArrowRight).keys(Modifiers::COMMAND, Key::ArrowRight);
    assert_eq!(stage(&script, 3), Stage::Staging, "nothing is on record yet");
    assert!(says(&script, "A3 cannot go to “production” yet"));
    assert!(says(&script, "a pass in staging"));
    for (field, text) in
        [("Window from", "2026-04-15T01:00+09:00"), ("Announced to users", "2026-04-10T09:00+09:00")]
    {
        script.field(field).focus();
        script.harness.run_steps(2);
        script.write(text).key(Key::Enter);
    }
    let window = &script.review().actions[&ActionId::new(3)].window;
    assert!(window.start.is_some() && window.announced.is_some());
}

#[test]
fn the_inspector_obeys_the_gates_too() {
    let mut script = Script::example("web-shop-leak.en.naze", Language::English);
    script.keys(Modifiers::COMMAND, Key::K).write("C8").key(Key::Enter).wait();
    let row = "A3 Add a WAF";
    script.harness.get_by_label_contains(row).scroll_to_me();
    script.harness.run_steps(3);
    script.harness.get_by_label_contains(row).click();
    script.harness.run_steps(3);
    script.harness.get_by_role_and_label(Role::ComboBox, "Stage").scroll_to_me();
    script.harness.run_steps(3);
    script.harness.get_by_role_and_label(Role::ComboBox, "Stage").click();
    script.harness.run_steps(3);
    script.harness.query_all_by_label("production").next().unwrap().click();
    script.harness.run_steps(3);
    assert_eq!(stage(&script, 3), Stage::Planned);
    assert!(says(&script, "A3 cannot go to “production” yet"));
}

#[test]
fn an_action_in_production_is_verified_once_its_measure_was_met() {
    let mut script = english();
    open(&mut script, 1);
    script.keys(Modifiers::COMMAND, Key::ArrowRight);
    assert_eq!(stage(&script, 1), Stage::Production);
    assert!(says(&script, "a measure that was met"));
    let choice = |script: &mut Script| {
        let node = script.harness.get_by_role_and_label(Role::ComboBox, "Result of the measure");
        node.scroll_to_me();
        script.harness.run_steps(3);
        script.harness.get_by_role_and_label(Role::ComboBox, "Result of the measure").click();
    };
    choice(&mut script);
    script.harness.run_steps(3);
    script.harness.get_by_label("met").click();
    script.harness.run_steps(3);
    let result = &script.review().actions[&ActionId::new(1)].measure.result;
    assert_eq!(result.outcome, MeasureOutcome::Met);
    script.keys(Modifiers::COMMAND, Key::ArrowRight);
    assert_eq!(stage(&script, 1), Stage::Verified);
}

#[test]
fn what_is_tried_on_changes_nothing_until_it_is_kept_and_is_undone_as_one() {
    let mut script = english();
    let before = script.review().clone();
    open(&mut script, 4);
    script.key(Key::W);
    assert!(says(&script, "What if A4 were taken"));
    script.key(Key::K).key(Key::W).key(Key::W);
    assert!(says(&script, "What if A3 were dropped"));
    assert!(says(&script, "Opens: "), "paths that A3 alone closed");
    assert_eq!(*script.review(), before);
    script.harness.get_by_label("Make this the plan").click();
    script.harness.run_steps(3);
    assert_eq!((stage(&script, 4), stage(&script, 3)), (Stage::Planned, Stage::Rejected));
    script.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(script.review().actions, before.actions);
}

#[test]
fn each_action_says_how_many_paths_it_closes() {
    let script = english();
    for (number, words) in [(1, "closes 4"), (3, "closes 6")] {
        assert!(says(&script, words), "A{number}");
    }
}

#[test]
fn a_plan_is_adopted_with_one_press_and_undone_with_one_key() {
    let mut script = english();
    let before = script.review().clone();
    let all = "Adopt: ";
    script.harness.query_all_by_label_contains(all).next().unwrap().click();
    script.wait();
    let planned = |review: &naze::document::Review| {
        review.actions.values().filter(|it| it.stage == Stage::Planned).count()
    };
    assert!(planned(script.review()) > planned(&before));
    assert!(says(&script, "12 of 12 recurrence paths closed"));
    script.keys(Modifiers::COMMAND, Key::Z).wait();
    assert_eq!(script.review().actions, before.actions);
}

#[test]
fn the_table_is_sorted_by_the_head_that_is_pressed() {
    let mut script = english();
    script.key(Key::B);
    let top = |script: &Script, name: &str| script.harness.get_by_label_contains(name).rect().top();
    assert!(top(&script, "A1 production") < top(&script, "A3 planned"));
    script.harness.get_by_label("Sort by Id").click();
    script.harness.run_steps(3);
    assert!(top(&script, "A1 production") > top(&script, "A3 planned"), "the other way round");
}

#[test]
fn a_card_is_dragged_to_its_next_stage() {
    let mut script = english();
    let card = script.harness.get_by_label("A3 planned").rect().center();
    let to = script.harness.get_by_label("A2 staging").rect().center();
    script.harness.drag_at(card);
    script.harness.run_steps(2);
    script.harness.hover_at(to);
    script.harness.run_steps(2);
    script.harness.drop_at(to);
    script.harness.run_steps(3);
    assert_eq!(stage(&script, 3), Stage::Staging);
}

#[test]
fn a_leads_to_the_field_for_a_new_action_and_its_letter_is_not_typed() {
    let mut script = english();
    let count = script.review().actions.len();
    script.key(Key::A).write("Rotate the keys").key(Key::Enter);
    assert_eq!(script.review().actions.len(), count + 1);
    assert!(script.review().actions.values().any(|it| it.statement == "Rotate the keys"));
}
