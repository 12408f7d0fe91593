//! A tree is built by keyboard alone.

use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use naze::document::{CauseId, State};
use naze::language::Language;

use crate::script::{Script, pressed};

/// C1 ← (C2 | C3), C3 ← (C4 | C5).
fn five_causes() -> Script {
    let mut script = Script::empty();
    script.key(Key::Enter).write("注文が止まった").key(Key::Enter);
    script.key(Key::Tab).write("キューが満杯になった").key(Key::Enter);
    script.key(Key::Enter).write("ワーカーが停止していた").key(Key::Enter);
    script.key(Key::Tab).write("メモリが足りなくなった").key(Key::Enter);
    script.key(Key::Enter).write("監視がワーカーを見ていなかった").key(Key::Enter);
    script
}

#[test]
fn five_causes_are_written_by_keyboard() {
    let script = five_causes();
    assert_eq!(script.review().problem, Some(CauseId::new(1)));
    assert_eq!(script.statement(1), "注文が止まった");
    assert_eq!(script.statement(5), "監視がワーカーを見ていなかった");
    assert_eq!(script.explanations(1), [[2], [3]]);
    assert_eq!(script.explanations(3), [[4], [5]]);
    assert_eq!(script.review().causes.len(), 5);
    assert_eq!(script.review().causes[&CauseId::new(1)].state, State::Confirmed);
    assert_eq!(script.review().causes[&CauseId::new(2)].state, State::Suspected);
}

#[test]
fn every_card_is_a_tree_item_with_its_name() {
    let script = five_causes();
    let card = script.harness.get_by(|node| node.author_id() == Some("C4"));
    assert!(card.accesskit_node().label().unwrap().contains("メモリが足りなくなった"));
}

#[test]
fn tab_while_writing_keeps_the_statement_and_asks_why() {
    let mut script = Script::empty();
    script.key(Key::Enter).write("problem").key(Key::Tab).write("cause").key(Key::Tab).write("root");
    script.key(Key::Enter);
    assert_eq!(script.explanations(1), [[2]]);
    assert_eq!(script.explanations(2), [[3]]);
    assert_eq!(script.statement(3), "root");
}

#[test]
fn keys_that_arrive_in_one_frame_take_effect_in_their_order() {
    let text = |text: &str| Event::Text(text.to_owned());
    let mut script = Script::empty();
    script.at_once([
        pressed(Key::Enter),
        text("one"),
        pressed(Key::Tab),
        text("two"),
        pressed(Key::Enter),
        pressed(Key::Enter),
        text("three"),
        pressed(Key::Enter),
    ]);
    assert_eq!(script.statement(1), "one");
    assert_eq!(script.statement(2), "two");
    assert_eq!(script.statement(3), "three");
    assert_eq!(script.explanations(1), [[2], [3]]);
}

#[test]
fn a_card_left_empty_is_as_if_never_begun() {
    let mut script = five_causes();
    let before = script.review().clone();
    script.key(Key::Tab).key(Key::Escape);
    assert_eq!(*script.review(), before);
    script.key(Key::Tab).key(Key::Enter);
    assert_eq!(*script.review(), before);
}

#[test]
fn escape_gives_up_a_rewording() {
    let mut script = five_causes();
    script.key(Key::F2).write("、だった");
    assert!(script.statement(5).ends_with("、だった"), "the review follows the typing");
    script.key(Key::Escape);
    assert_eq!(script.statement(5), "監視がワーカーを見ていなかった");
}

#[test]
fn typing_on_a_selected_card_replaces_its_statement_and_f2_appends() {
    let mut script = five_causes();
    script.write("別の要因だった").key(Key::Enter);
    assert_eq!(script.statement(5), "別の要因だった");
    script.key(Key::F2).write("！").key(Key::Enter);
    assert_eq!(script.statement(5), "別の要因だった！");
}

#[test]
fn undo_goes_back_to_nothing_and_redo_brings_everything_back() {
    let mut script = five_causes();
    script.key(Key::Num1);
    let end = script.review().clone();
    for _ in 0..6 {
        script.keys(Modifiers::COMMAND, Key::Z);
    }
    assert!(
        script.review().causes.is_empty(),
        "a card and its words are one step: {:?}",
        script.review().causes
    );
    for _ in 0..6 {
        script.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    }
    assert_eq!(*script.review(), end);
}

#[test]
fn arrows_move_and_digits_set_the_state() {
    let mut script = five_causes();
    script.key(Key::ArrowUp).key(Key::Num1);
    assert_eq!(script.review().causes[&CauseId::new(4)].state, State::Confirmed);
    script.key(Key::ArrowLeft).key(Key::Num3);
    assert_eq!(script.review().causes[&CauseId::new(3)].state, State::Refuted);
    script.key(Key::ArrowLeft).key(Key::ArrowRight).key(Key::ArrowUp).key(Key::Num1);
    assert_eq!(script.review().causes[&CauseId::new(2)].state, State::Confirmed);
}

#[test]
fn alt_with_an_arrow_reorders() {
    let mut script = five_causes();
    script.keys(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(script.explanations(3), [[5], [4]]);
}

#[test]
fn g_asks_and_one_key_joins_with_the_sibling_or_parts_again() {
    let mut script = five_causes();
    script.key(Key::G).key(Key::N).key(Key::Escape);
    assert_eq!(script.explanations(3), [vec![4, 5]]);
    script.key(Key::G).key(Key::Y);
    assert_eq!(script.explanations(3), [[4], [5]]);
}

#[test]
fn delete_takes_the_card_and_selects_what_is_next() {
    let mut script = five_causes();
    script.key(Key::Delete);
    assert!(!script.review().causes.contains_key(&CauseId::new(5)));
    script.key(Key::Num1);
    assert_eq!(script.review().causes[&CauseId::new(4)].state, State::Confirmed);
}

#[test]
fn the_letter_of_a_shortcut_is_not_typed_into_the_card() {
    let mut script = five_causes();
    let statement = script.statement(5).to_owned();
    let three = |modifiers| Event::Key {
        key: Key::Num3,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    };
    script.at_once([three(Modifiers::ALT), Event::Text("3".to_owned())]);
    assert_eq!(script.statement(5), statement);
    script.at_once([three(Modifiers::NONE), Event::Text("3".to_owned())]);
    assert_eq!(script.statement(5), statement);
    assert_eq!(script.review().causes[&CauseId::new(5)].state, State::Refuted);
}

#[test]
fn a_capital_letter_begins_a_statement() {
    let mut script = five_causes();
    let event = Event::Key {
        key: Key::A,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::SHIFT,
    };
    script.at_once([event, Event::Text("A".to_owned())]).write(" disk was full").key(Key::Enter);
    assert_eq!(script.statement(5), "A disk was full");
}

#[test]
fn f_attaches_a_fact_and_a_adds_an_action_that_blocks() {
    let mut script = five_causes();
    script.key(Key::F).write("監視の設定にワーカーがない").key(Key::Enter);
    let fact = script.review().facts.values().next().expect("a fact");
    assert_eq!(fact.statement, "監視の設定にワーカーがない");
    assert_eq!(fact.supports, [CauseId::new(5)]);
    script.key(Key::Escape);
    script.harness.get_by(|node| node.author_id() == Some("C5")).click();
    script.harness.run_steps(3);
    script.key(Key::A).write("ワーカーの死活監視を加える").key(Key::Enter);
    let action = script.review().actions.values().next().expect("an action");
    assert_eq!(action.blocks, [CauseId::new(5)]);
}

#[test]
fn root_causes_and_coverage_follow_at_once() {
    let mut script = Script::example("web-shop-leak.naze", Language::Japanese);
    script.keys(Modifiers::ALT, Key::Num5);
    script.harness.get_by_label_contains("再発経路 12本中 10本を遮断");
    script.keys(Modifiers::ALT, Key::Num3);
    script.harness.get_by(|node| node.author_id() == Some("C12")).click();
    script.harness.run_steps(3);
    script.key(Key::A).write("権限の棚卸しを自動で起票する").key(Key::Enter);
    script.keys(Modifiers::ALT, Key::Num5);
    script.harness.get_by_label_contains("再発経路 12本中 12本を遮断");
}

#[test]
fn indented_text_that_is_pasted_becomes_a_tree_and_is_undone_as_one() {
    let mut script = five_causes();
    let before = script.review().clone();
    script
        .at_once([Event::Paste("? 設定が古かった\n  手順がなかった\n  & 点検がなかった\n= C2\n".to_owned())]);
    assert_eq!(script.explanations(5), [[6], [2]]);
    assert_eq!(script.explanations(6), [[7, 8]]);
    assert_eq!(script.review().causes[&CauseId::new(6)].state, State::Suspected);
    script.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(script.review().causes, before.causes);
}

#[test]
fn a_pasted_tree_that_would_close_a_circle_is_refused_whole() {
    let mut script = five_causes();
    let before = script.review().clone();
    script.at_once([Event::Paste("新しい要因\n= C1\n".to_owned())]);
    assert_eq!(*script.review(), before);
    script.harness.get_by_label_contains("C5 → C3 → C1 → C5");
}

#[test]
fn signs_that_need_shift_zoom_and_type_nothing() {
    let mut script = five_causes();
    let plus = Event::Key {
        key: Key::Plus,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::SHIFT,
    };
    let before = script.review().clone();
    script.at_once([plus, Event::Text("+".to_owned())]);
    assert_eq!(*script.review(), before);
    script.harness.get_by_label("125%");
}

#[test]
fn a_card_that_names_another_cause_is_linked_to_it() {
    let mut script = five_causes();
    script.key(Key::Tab).write("= C2").key(Key::Enter);
    assert_eq!(script.explanations(5), [[2]]);
    assert_eq!(script.review().causes.len(), 5);
    script.keys(Modifiers::COMMAND, Key::Z);
    assert!(script.explanations(5).is_empty());
}

#[test]
fn a_card_that_names_its_own_effect_is_refused_with_the_circle_spelled_out() {
    let mut script = five_causes();
    script.key(Key::Tab).write("= C1").key(Key::Enter);
    assert!(script.explanations(5).is_empty());
    script.harness.get_by_label_contains("C5 → C3 → C1 → C5");
}

/// What Tab comes to, one after the other, by the names that a screen reader says.
#[expect(clippy::redundant_closure_for_method_calls, reason = "the method itself has too narrow a lifetime")]
fn walked(script: &mut Script, tabs: usize) -> Vec<String> {
    let mut names = Vec::new();
    for _ in 0..tabs {
        let focused = script.harness.query_by(|node| node.is_focused());
        let node = focused.map(|node| {
            (node.accesskit_node().label(), node.accesskit_node().placeholder().map(str::to_owned))
        });
        names.extend(node.and_then(|(label, placeholder)| label.or(placeholder)));
        script.key(Key::Tab);
    }
    names
}

#[test]
fn the_keyboard_goes_through_the_inspector_and_back_to_the_tree() {
    let mut script = Script::example("web-shop-leak.en.naze", Language::English);
    script.key(Key::ArrowRight).key(Key::F6);
    let names = walked(&mut script, 23);
    let mut rest = names.iter();
    for name in
        ["Statement", "Why?", "confirmed", "holds", "F1 ", "Write a fact", "Write an action", "Why stop here"]
    {
        assert!(rest.any(|it| it.starts_with(name)), "{name} in {names:?}");
    }
    script.key(Key::F6).key(Key::Num2);
    assert_eq!(script.review().causes[&CauseId::new(10)].state, State::Suspected);
}
