//! The step of the root causes: their order, every path, what is lit and read aloud, and what to verify next.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use naze::document::CauseId;
use naze::language::Language;

use crate::script::Script;

fn step(name: &str, language: Language) -> Script {
    let mut script = Script::example(name, language);
    script.keys(Modifiers::ALT, Key::Num4);
    script
}

/// Whether the path of that name is the one that is looked at.
fn looks_at(script: &Script, name: &str) -> bool {
    let picture = format!("{name} on the why-why tree");
    script.harness.query_by_role_and_label(Role::Image, &picture).is_some()
}

#[test]
fn j_and_k_walk_the_paths_and_each_is_shown_on_the_tree_and_read_aloud() {
    let mut script = step("web-shop-leak.en.naze", Language::English);
    assert!(looks_at(&script, "R1"));
    script.key(Key::J).key(Key::J);
    assert!(looks_at(&script, "R3"));
    assert!(script.harness.query_all_by_label_contains(", therefore “").count() > 1);
    script.key(Key::K);
    assert!(looks_at(&script, "R2"));
    for _ in 0..20 {
        script.key(Key::J);
    }
    assert!(looks_at(&script, "R12"), "the last one stays");
}

#[test]
fn a_press_on_a_row_looks_at_its_path() {
    let mut script = step("web-shop-leak.en.naze", Language::English);
    let row = script.harness.get_by(|node| {
        node.role() == Role::ListBoxOption && node.label().is_some_and(|label| label.starts_with("R2  "))
    });
    row.click();
    script.harness.run_steps(3);
    assert!(looks_at(&script, "R2"));
}

#[test]
fn the_open_paths_can_be_listed_alone() {
    let mut script = step("web-shop-leak.en.naze", Language::English);
    script.key(Key::O);
    assert!(looks_at(&script, "R12"), "the only one that no action closes");
    script.harness.get_by_label_contains("R12 is open.");
    script.key(Key::O);
    assert!(looks_at(&script, "R1"));
}

#[test]
fn the_ranking_says_why_and_leads_to_the_cause() {
    let mut script = step("web-shop-leak.en.naze", Language::English);
    assert!(script.harness.query_all_by_label_contains("On all 12 recurrence paths").count() > 0);
    assert!(script.harness.query_all_by_label("tied").count() > 1);
    script.harness.get_by_label("Show C12 in why-why").click();
    script.harness.run_steps(3);
    script.key(Key::Num3);
    assert_eq!(script.review().causes[&CauseId::new(12)].state, naze::document::State::Refuted);
}

#[test]
fn what_to_verify_next_says_what_either_answer_would_change() {
    let script = step("web-shop-leak.en.naze", Language::English);
    script.harness.get_by_label("Verify next");
    assert!(script.harness.query_all_by_label_contains("Refuting it").count() > 0);
}

#[test]
fn the_step_says_what_to_do_while_there_is_nothing() {
    let mut script = Script::empty();
    script.keys(Modifiers::ALT, Key::Num4);
    script.harness.get_by_label("There are no root causes yet");
    script.harness.get_by_label("Go to why-why").click();
    script.harness.run_steps(3);
    assert!(script.harness.query_by_label("There are no root causes yet").is_none());
}

#[test]
fn a_letter_that_is_typed_into_a_field_walks_nowhere() {
    let mut script = step("web-shop-leak.en.naze", Language::English);
    script.keys(Modifiers::COMMAND, Key::K).key(Key::J).write("j").key(Key::Escape);
    assert!(looks_at(&script, "R1"));
}
