//! The read-back and the together question: one key each, and nothing is typed into a card by them.

use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use naze::document::{CauseId, ReadBack};
use naze::language::Language;

use crate::script::{Script, pressed};

/// C1 ← (C2 | C3 | C4), C4 selected.
fn three_siblings() -> Script {
    let mut script = Script::empty();
    script.key(Key::Enter).write("orders stopped").key(Key::Tab).write("the queue was full").key(Key::Enter);
    script.key(Key::Enter).write("the worker had stopped").key(Key::Enter);
    script.key(Key::Enter).write("nobody was paged").key(Key::Enter);
    script
}

fn verdicts(script: &Script) -> Vec<Option<ReadBack>> {
    script.review().standing_explanations().map(|it| it.read_back).collect()
}

fn has(script: &Script, label: &str) -> bool {
    script.harness.query_all_by_label_contains(label).count() > 0
}

/// A letter as a desktop sends it: the key, and the text that it types.
fn letter(script: &mut Script, key: Key, text: &str) {
    script.at_once([pressed(key), Event::Text(text.to_owned())]);
}

#[test]
fn the_tree_is_read_back_with_one_key_each_and_the_result_is_said() {
    let mut script = three_siblings();
    letter(&mut script, Key::ArrowLeft, "");
    letter(&mut script, Key::D, "d");
    assert!(has(&script, "Read back 1 of 3"));
    assert!(has(&script, "“the queue was full”, therefore “orders stopped”"));
    letter(&mut script, Key::Y, "y");
    assert!(has(&script, "Read back 2 of 3"));
    letter(&mut script, Key::N, "n");
    letter(&mut script, Key::Questionmark, "?");
    assert_eq!(verdicts(&script), [Some(ReadBack::Holds), Some(ReadBack::Fails), Some(ReadBack::Unsure)]);
    assert!(has(&script, "3 of 3 explanations read back: 1 does not hold, 1 unsure"));
    script.key(Key::Escape);
    assert!(!has(&script, "explanations read back"));
    assert_eq!(script.statement(4), "nobody was paged", "no letter went into a card");
    assert_eq!(script.review().causes.len(), 4);
}

#[test]
fn the_read_back_begins_at_the_selected_cause_and_moves_by_arrows() {
    let mut script = three_siblings();
    script.key(Key::D);
    assert!(has(&script, "Read back 3 of 3"), "C4 is selected");
    script.key(Key::ArrowLeft).key(Key::ArrowLeft);
    assert!(has(&script, "Read back 1 of 3"));
    script.key(Key::ArrowLeft).key(Key::ArrowRight);
    assert!(has(&script, "Read back 2 of 3"));
    script.key(Key::Escape).key(Key::Num3);
    let state = script.review().causes[&CauseId::new(3)].state;
    assert_eq!(state, naze::document::State::Refuted, "the cause that was read last is selected");
}

#[test]
fn an_answer_of_the_read_back_is_undone_by_itself_while_the_dialogue_stays() {
    let mut script = three_siblings();
    script.key(Key::ArrowLeft).key(Key::D).key(Key::Y).key(Key::N);
    script.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(verdicts(&script), [Some(ReadBack::Holds), None, None]);
    assert!(has(&script, "Read back 3 of 3"));
    script.keys(Modifiers::COMMAND, Key::N);
    assert_eq!(script.review().causes.len(), 4, "only the history can be reached");
}

#[test]
fn a_new_wording_takes_the_answer_back_and_the_old_one_brings_it_again() {
    let mut script = three_siblings();
    script.key(Key::D).key(Key::Y).key(Key::Escape);
    script.key(Key::F2).write("x").key(Key::Backspace).key(Key::Enter);
    assert_eq!(verdicts(&script)[2], Some(ReadBack::Holds), "the words are what they were");
    script.key(Key::F2).write(" at night").key(Key::Enter);
    assert_eq!(verdicts(&script)[2], None);
    script.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(verdicts(&script)[2], Some(ReadBack::Holds));
}

#[test]
fn what_was_missing_is_written_into_the_explanation_that_did_not_read_true() {
    let mut script = three_siblings();
    script.key(Key::D).key(Key::N).key(Key::ArrowLeft);
    script.harness.get_by_label("Add what came together with it").click();
    script.harness.run_steps(3);
    script.write("the pager was muted").key(Key::Enter);
    assert_eq!(script.explanations(1), [vec![2], vec![3], vec![4, 5]]);
    assert_eq!(verdicts(&script)[2], None, "it is another set now");
}

#[test]
fn both_readings_and_what_each_changes_are_shown_before_the_answer() {
    let mut script = three_siblings();
    letter(&mut script, Key::G, "g");
    for shown in [
        "Would C4 alone have been enough for C1?",
        "“nobody was paged”, therefore “orders stopped”",
        "“the worker had stopped” and “nobody was paged” came together, therefore “orders stopped”",
        "Either is enough: each must be blocked",
        "Both are needed: blocking one of them is enough",
        "Recurrence paths: 3",
        "Recurrence paths: 2",
    ] {
        assert!(has(&script, shown), "{shown}");
    }
    letter(&mut script, Key::N, "n");
    assert_eq!(script.explanations(1), [vec![2], vec![3, 4]]);
    assert!(has(&script, "Both are needed"), "what it changed is said");
    script.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(script.explanations(1), [vec![2], vec![3], vec![4]], "one step");
    assert_eq!(script.statement(4), "nobody was paged");
}

#[test]
fn another_set_is_picked_by_arrows() {
    let mut script = three_siblings();
    script.key(Key::G).key(Key::ArrowUp);
    assert!(has(&script, "“the queue was full” and “nobody was paged” came together"));
    script.key(Key::N).key(Key::Escape);
    assert_eq!(script.explanations(1), [vec![2, 4], vec![3]]);
}

#[test]
fn after_a_no_the_set_is_checked_and_what_is_not_needed_leaves_it() {
    let mut script = three_siblings();
    script.key(Key::G).key(Key::N);
    assert!(has(&script, "Would C1 still have happened without C4?"));
    assert!(has(&script, "C4 leaves this set and waits in the parking lot"));
    script.key(Key::Y);
    assert_eq!(script.explanations(1), [vec![2], vec![3]]);
    assert_eq!(script.review().unlinked_causes(), [CauseId::new(4)]);
    script.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(script.explanations(1), [vec![2], vec![3, 4]]);
    script.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(script.explanations(1), [vec![2], vec![3], vec![4]]);
}

#[test]
fn g_without_a_sibling_goes_to_the_first_open_question_and_then_says_that_there_is_none() {
    let mut script = three_siblings();
    script.key(Key::Tab).write("the rota was empty").key(Key::Enter);
    script.key(Key::G);
    assert!(has(&script, "Would C3 alone have been enough for C1?"));
    script.key(Key::Y);
    script.key(Key::G).key(Key::Escape);
    script.key(Key::ArrowDown).key(Key::G).key(Key::Y);
    script.key(Key::ArrowRight).key(Key::G);
    assert!(has(&script, "Nothing to ask"));
}

#[test]
fn a_new_sibling_shows_a_slip_and_typing_goes_on() {
    let mut script = three_siblings();
    assert!(has(&script, "Not asked yet"));
    script.key(Key::Enter).write("gone").key(Key::Tab).write("deeper").key(Key::Enter);
    assert_eq!(script.statement(5), "gone");
    assert_eq!(script.statement(6), "deeper");
    script.key(Key::ArrowLeft);
    script.harness.get_by_label("No → all").click();
    script.harness.run_steps(3);
    assert_eq!(script.explanations(1), [vec![2], vec![3], vec![4, 5]]);
    assert!(!has(&script, "Not asked yet"));
}

#[test]
fn both_dialogues_speak_japanese() {
    let mut script = Script::example("web-shop-leak.naze", Language::Japanese);
    script.key(Key::D);
    assert!(has(&script, "読み返し 13 / 15"));
    assert!(has(&script, "だから、「"));
    script.key(Key::Escape).key(Key::ArrowRight).key(Key::G);
    assert!(has(&script, "だけでも、") && has(&script, "どれか一つを断てば足りる"));
}
