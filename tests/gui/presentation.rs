//! The presentation: slides, the read-back with the room, and the way back.

use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{Queryable as _, by};
use naze::document::{CauseId, ReadBack};
use naze::gui::Start;
use naze::language::Language;
use naze::storage::Preferences;

use crate::script::{Script, folder};

/// C1 ← (C2 | C3), C3 ← C4; C3 is selected.
fn four_causes() -> Script {
    let mut script = Script::empty();
    script.key(Key::Enter).write("orders stopped").key(Key::Enter);
    script.key(Key::Tab).write("the queue was full").key(Key::Enter);
    script.key(Key::Enter).write("the worker had stopped").key(Key::Enter);
    script.key(Key::Tab).write("memory ran out").key(Key::Enter).key(Key::ArrowLeft);
    script
}

fn shows(script: &Script, part: &str) -> bool {
    script.harness.query_all_by_label_contains(part).count() > 0
}

fn verdict(script: &Script, effect: u32, explanation: usize) -> Option<ReadBack> {
    script.review().causes[&CauseId::new(effect)].explanations[explanation].read_back
}

#[test]
fn one_branch_or_the_whole_tree_is_presented_and_escape_returns() {
    let mut script = four_causes();
    script.key(Key::F5);
    assert!(shows(&script, "C4 memory ran out") && !shows(&script, "C2 the queue was full"));
    script.key(Key::W).key(Key::ArrowLeft);
    assert!(shows(&script, "C2 the queue was full"), "the whole tree has more slides");
    script.key(Key::Escape).key(Key::Num1);
    let state = script.review().causes[&CauseId::new(3)].state;
    assert_eq!(state, naze::document::State::Confirmed, "the selection is where it was");
}

#[test]
fn the_room_reads_back_with_single_keys() {
    let mut script = four_causes();
    script.key(Key::ArrowLeft).key(Key::F5).key(Key::D);
    assert!(shows(&script, "1 / 3"));
    assert!(shows(&script, "therefore"));
    script.key(Key::Y).key(Key::Questionmark).key(Key::N);
    assert_eq!(verdict(&script, 1, 0), Some(ReadBack::Holds));
    assert_eq!(verdict(&script, 1, 1), Some(ReadBack::Unsure));
    assert_eq!(verdict(&script, 3, 0), Some(ReadBack::Fails));
    assert!(shows(&script, "Add the cause that is missing"), "a no stays in view");
    script.key(Key::Escape).keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(verdict(&script, 3, 0), None, "each answer is a step of its own");
}

#[test]
fn next_branch_passes_over_what_is_below() {
    let mut script = Script::example("web-shop-leak.en.naze", Language::English);
    script.key(Key::F5);
    let is_at = |script: &Script, at: usize| {
        let begins = format!("{at} / ");
        let is_count = by()
            .predicate(move |node| node.label().or(node.value()).is_some_and(|it| it.starts_with(&begins)));
        script.harness.query_all(is_count).count() > 0
    };
    let count = |script: &Script| (1..30).find(|&at| is_at(script, at));
    // The problem has two slides; the third is C2's, and what is below C2 has two more.
    script.key(Key::ArrowRight).key(Key::ArrowRight);
    assert_eq!(count(&script), Some(3));
    script.key(Key::ArrowDown);
    assert_eq!(count(&script), Some(6));
    script.key(Key::ArrowUp);
    assert_eq!(count(&script), Some(3));
}

#[test]
fn the_tour_leads_through_five_steps_of_the_example_and_back_to_the_tree() {
    let mut script = Script::empty();
    script.harness.get_by_label("Tour in five stops").click();
    script.harness.run_steps(4);
    assert!(shows(&script, "1 of 5") && script.review().causes.len() > 20);
    for stop in ["2 of 5", "3 of 5", "4 of 5", "5 of 5"] {
        script.keys(Modifiers::ALT, Key::ArrowRight);
        assert!(shows(&script, stop), "{stop}");
    }
    script.keys(Modifiers::ALT, Key::ArrowLeft);
    assert!(shows(&script, "4 of 5"));
    script.keys(Modifiers::ALT, Key::ArrowRight).keys(Modifiers::ALT, Key::ArrowRight);
    assert!(!shows(&script, "of 5") && shows(&script, "Why-why tree"));
}

#[test]
fn a_tour_that_was_left_is_offered_in_the_palette_alone() {
    let folder = folder();
    let file = folder.path().join("preferences.json");
    let mut script = Script::begin(
        Start { preferences_file: Some(file.clone()), language: Language::English, ..Start::default() },
        vec2(1440.0, 900.0),
    );
    script.harness.get_by_label("Tour in five stops").click();
    script.harness.run_steps(4);
    script.harness.get_by_label("Leave the tour").click();
    script.wait();
    assert!(Preferences::load(&file).0.knows_tour);
    script.keys(Modifiers::COMMAND, Key::N).wait();
    assert!(script.review().causes.is_empty() && !shows(&script, "Tour in five stops"));
    script.keys(Modifiers::COMMAND, Key::K).write("tour");
    assert!(shows(&script, "Tour in five stops"));
}

#[test]
fn the_ground_rules_and_the_timer_come_and_go() {
    let mut script = four_causes();
    script.key(Key::F5).key(Key::R);
    assert!(shows(&script, "Question the system, never blame a person."));
    script.key(Key::Escape);
    assert!(!shows(&script, "Question the system") && shows(&script, "C4 memory ran out"));
    script.key(Key::T);
    assert!(shows(&script, "05:00") || shows(&script, "04:5"));
    for _ in 0..4 {
        script.key(Key::T);
    }
    assert!(!shows(&script, "0:00"));
}
