//! The hints of the selected cause: seen, explained on demand, settled, and lived with for a reason.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use naze::document::CauseId;
use naze::language::Language;

use crate::script::Script;

/// C1 ← C2, which says two things.
fn two_facts() -> Script {
    let mut script = Script::empty();
    script.key(Key::Enter).write("P stopped on 3 March").key(Key::Tab);
    script.write("It stopped because the disk was full").key(Key::Enter);
    script
}

fn has(script: &Script, label: &str) -> bool {
    script.harness.query_all_by_label_contains(label).count() > 0
}

fn click(script: &mut Script, label: &str) {
    script.harness.query_all_by_label(label).next().unwrap().click();
    script.harness.run_steps(3);
}

#[test]
fn a_hint_says_what_was_seen_and_why_only_when_asked() {
    let mut script = two_facts();
    assert!(has(&script, "because"));
    assert!(!has(&script, "Source: "));
    click(&mut script, "Why?");
    assert!(has(&script, "Source: "));
    click(&mut script, "Hide why");
    assert!(!has(&script, "Source: "));
}

#[test]
fn a_fix_is_made_by_one_key_and_undone_as_one() {
    let mut script = two_facts();
    script.keys(Modifiers::ALT, Key::Enter);
    assert_eq!(script.statement(2), "It stopped");
    assert_eq!(script.statement(3), "The disk was full");
    script.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(script.statement(2), "It stopped because the disk was full");
    assert!(!script.review().causes.contains_key(&CauseId::new(3)));
    click(&mut script, "Use this");
    assert_eq!(script.statement(2), "It stopped");
}

#[test]
fn an_override_needs_a_reason_and_is_undone() {
    let mut script = two_facts();
    click(&mut script, "Keep as it is…");
    assert!(has(&script, "Why may it stay like this?"));
    script.key(Key::Enter);
    assert!(script.review().overrides.is_empty(), "nothing without a reason");
    script.write("both were seen at once").key(Key::Enter);
    let kept = &script.review().overrides[0];
    assert_eq!((kept.reason.as_str(), kept.item), ("both were seen at once", Some(CauseId::new(2).into())));
    assert!(has(&script, "Kept: both were seen at once"));
    script.keys(Modifiers::COMMAND, Key::Z);
    assert!(script.review().overrides.is_empty());
    script.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    click(&mut script, "Take that back");
    assert!(script.review().overrides.is_empty());
}

#[test]
fn leaving_the_reason_leaves_the_hint() {
    let mut script = two_facts();
    click(&mut script, "Keep as it is…");
    script.write("because").key(Key::Escape);
    assert!(script.review().overrides.is_empty());
    assert!(!has(&script, "Why may it stay like this?"));
}

#[test]
fn words_with_a_gap_are_proposed_into_the_card_for_the_room_to_finish() {
    let mut script = Script::empty();
    script.key(Key::Enter).write("注文が止まった").key(Key::Tab);
    script.write("確認していなかった").key(Key::Enter);
    let before = script.statement(2).to_owned();
    assert!(has(&script, "Proposal: “"));
    script.keys(Modifiers::ALT, Key::Enter);
    assert_ne!(script.statement(2), before);
    script.key(Key::Escape);
    assert_eq!(script.statement(2), before, "Esc gives the proposal up");
}

#[test]
fn without_a_selection_all_hints_are_listed_and_lead_to_their_causes() {
    let mut script = two_facts();
    script.harness.get_by_label_contains(" to check").click();
    script.harness.run_steps(3);
    assert!(has(&script, "Hints: "));
    let row = script.harness.query_all_by_label_contains("C2 ").find(|node| {
        use egui_kittest::kittest::NodeT as _;
        node.accesskit_node().role() == eframe::egui::accesskit::Role::Button
    });
    row.unwrap().click();
    script.harness.run_steps(3);
    script.key(Key::F2).write("!").key(Key::Enter);
    assert!(script.statement(2).ends_with('!'));
}

#[test]
fn the_status_bar_tells_how_far_the_read_back_is_and_leads_on_with_it() {
    let mut script = Script::example("web-shop-leak.en.naze", Language::English);
    script.keys(Modifiers::ALT, Key::Num2);
    click(&mut script, "Read-back 14/15");
    assert!(has(&script, "of 15"));
    assert!(has(&script, "therefore “"));
}

#[test]
fn the_inspector_stays_inside_its_panel_whatever_a_cause_says() {
    for (name, language, canvas) in [
        ("web-shop-leak.naze", Language::Japanese, "なぜなぜの木"),
        ("web-shop-leak.en.naze", Language::English, "Why-why tree"),
    ] {
        let mut script = Script::example(name, language);
        let mut edges = std::collections::BTreeSet::new();
        for number in 1..=21 {
            let card = CauseId::new(number).to_string();
            script.harness.get_by(|node| node.author_id() == Some(card.as_str())).click();
            script.harness.run_steps(4);
            edges.insert(script.harness.get_by_label(canvas).rect().right() as i32);
        }
        assert_eq!(edges.len(), 1, "{name}: a panel is pushed out of its place, {edges:?}");
    }
}
