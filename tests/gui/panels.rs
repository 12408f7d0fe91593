//! Every step shows what it should, in both languages and both themes, and edits the review.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use naze::document::{CauseId, ReadBack};
use naze::language::Language;

use crate::script::Script;

const STEPS: [Key; 6] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];

#[test]
fn all_steps_show_in_both_languages() {
    for (name, language, titles) in [
        (
            "web-shop-leak.naze",
            Language::Japanese,
            [
                "インシデントの概要",
                "事実 24件",
                "なぜなぜの木",
                "真因 10件、再発経路 12本",
                "再発経路 12本中",
                "報告書を書き出す",
            ],
        ),
        (
            "web-shop-leak.en.naze",
            Language::English,
            [
                "The incident",
                "24 facts",
                "Why-why tree",
                "Root causes: 10, recurrence paths: 12",
                "of 12 recurrence paths",
                "Export the report",
            ],
        ),
    ] {
        let mut script = Script::example(name, language);
        for (key, title) in STEPS.into_iter().zip(titles) {
            script.keys(Modifiers::ALT, key);
            assert!(script.harness.query_all_by_label_contains(title).count() > 0, "{title}");
        }
    }
}

#[test]
fn the_language_and_the_theme_can_be_changed_at_any_time() {
    let mut script = Script::example("web-shop-leak.naze", Language::Japanese);
    script.harness.get_by_label("English").click();
    script.harness.run_steps(3);
    script.harness.get_by_label("Dark colours").click();
    script.harness.run_steps(3);
    script.harness.get_by_label("Light colours");
}

#[test]
fn a_field_of_the_overview_edits_the_review_and_its_typing_is_one_step() {
    let mut script = Script::example("article-chain.naze", Language::English);
    script.keys(Modifiers::ALT, Key::Num1);
    let before = script.review().incident.organization.clone();
    script.field("Organisation").focus();
    script.harness.run_steps(2);
    script.key(Key::End);
    for letter in ["A", "B", "C"] {
        script.write(letter);
    }
    assert_eq!(script.review().incident.organization, format!("{before}ABC"));
    script.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(script.review().incident.organization, before);
}

#[test]
fn a_time_that_cannot_be_read_stays_out_of_the_review_and_is_said() {
    let mut script = Script::empty();
    script.keys(Modifiers::ALT, Key::Num1);
    script.field("Occurred").focus();
    script.harness.run_steps(2);
    script.write("last Monday").key(Key::Enter);
    assert_eq!(script.review().incident.times.occurred, None);
    script.harness.get_by_label_contains("is not a time");
}

#[test]
fn the_list_of_keys_opens_and_closes() {
    let mut script = Script::empty();
    script.key(Key::F1);
    script.harness.get_by_label("Keyboard");
    script.harness.get_by_label("Close").click();
    script.harness.run_steps(3);
    assert!(script.harness.query_by_label("Attach a fact").is_none());
}

#[test]
fn the_room_says_whether_an_explanation_reads_true_and_a_new_wording_asks_again() {
    let mut script = Script::empty();
    script.key(Key::Enter).write("orders stopped").key(Key::Tab).write("the queue was full").key(Key::Enter);
    script.harness.get_by_label("“the queue was full”, therefore “orders stopped”");
    script.harness.get_by_label("holds").click();
    script.harness.run_steps(3);
    let verdict = |script: &Script| script.review().causes[&CauseId::new(1)].explanations[0].read_back;
    assert_eq!(verdict(&script), Some(ReadBack::Holds));
    script.key(Key::F2).write(" again").key(Key::Enter);
    assert_eq!(verdict(&script), None);
}

#[test]
fn the_read_backs_are_counted_as_in_the_report() {
    let mut script = Script::example("web-shop-leak.en.naze", Language::English);
    script.keys(Modifiers::ALT, Key::Num6);
    // The report: 13 hold, the room was unsure of 1, and 1 was not read.
    script.harness.get_by_label("Read back: 14 of 15");
}
