//! The overview shows whom to tell by when and by which rule, and edits notifications, tasks and participants.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use naze::document::{NotificationId, NotificationKind, ParticipantId, TaskId};
use naze::language::Language;
use naze::session::KnowledgeFiles;

use crate::script::{Script, folder};

fn overview(name: &str, language: Language) -> Script {
    let mut script = Script::example(name, language);
    script.keys(Modifiers::ALT, Key::Num1);
    script
}

fn click(script: &mut Script, label: &str) {
    script.harness.get_by_role_and_label(Role::Button, label).scroll_to_me();
    script.harness.run_steps(30);
    script.harness.get_by_role_and_label(Role::Button, label).click();
    script.harness.run_steps(4);
}

#[test]
fn the_reports_that_apply_are_added_as_one_step() {
    let mut script = overview("article-chain.naze", Language::English);
    script.harness.get_by_label_contains("Not recorded yet");
    click(&mut script, "Add the notifications that apply");
    let added: Vec<NotificationKind> = script.review().notifications.values().map(|it| it.kind).collect();
    assert_eq!(added, [NotificationKind::Preliminary, NotificationKind::Final]);
    let first = &script.review().notifications[&NotificationId::new(1)];
    assert_eq!(first.aware, script.review().incident.times.detected);
    assert_eq!(first.due.unwrap().to_string(), "2026-01-18+09:00");
    assert!(script.harness.query_by_label_contains("Not recorded yet").is_none());
    script.keys(Modifiers::COMMAND, Key::Z);
    assert!(script.review().notifications.is_empty());
}

#[test]
fn a_deadline_is_shown_with_the_time_left_its_rule_its_source_and_that_it_is_no_advice() {
    for (name, language, left, rule, advice) in [
        (
            "web-shop-leak.en.naze",
            Language::English,
            "not yet sent, 58 days 14 h left",
            "within 60 days of knowing",
            "This is not legal advice",
        ),
        (
            "web-shop-leak.naze",
            Language::Japanese,
            "期限前、残り58日14時間",
            "60日以内",
            "法的助言ではありません",
        ),
    ] {
        let script = overview(name, language);
        script.harness.get_by_label(left);
        assert!(script.harness.query_all_by_label_contains(rule).count() > 0, "{rule}");
        assert!(script.harness.query_all_by_label_contains("https://www.businesslawyers.jp").count() > 0);
        script.harness.get_by_label_contains(advice);
    }
}

#[test]
fn a_notification_is_marked_as_sent_now_by_its_own_wall_clock() {
    let mut script = overview("web-shop-leak.en.naze", Language::English);
    // The others are sent already.
    click(&mut script, "Mark as sent now");
    let id = NotificationId::new(2);
    assert_eq!(script.review().notifications[&id].sent.unwrap().to_string(), "2026-03-05T09:30+09:00");
    assert!(script.harness.query_by_label("Mark as sent now").is_none());
    script.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(script.review().notifications[&id].sent, None);
}

#[test]
fn notifications_tasks_and_participants_are_added_edited_and_removed() {
    let mut script = Script::empty();
    script.keys(Modifiers::ALT, Key::Num1);
    click(&mut script, "Add a notification");
    script.field("To whom").focus();
    script.harness.run_steps(2);
    script.write("Visa");
    script.field("Aware since").focus();
    script.harness.run_steps(2);
    script.write("2026-03-04T09:30+09:00").key(Key::Enter);
    let notification = script.review().notifications[&NotificationId::new(1)].clone();
    assert_eq!(notification.recipient, "Visa");
    assert_eq!(notification.aware.unwrap().to_string(), "2026-03-04T09:30+09:00");
    // It is known to be Visa's report by now.
    script.harness.get_by_label_contains("within 3 business days");
    click(&mut script, "Delete N1");
    assert!(script.review().notifications.is_empty());

    click(&mut script, "Add a participant");
    script.field("Name").focus();
    script.harness.run_steps(2);
    script.write("Aya");
    click(&mut script, "Add a task");
    script.field("Task").focus();
    script.harness.run_steps(2);
    script.write("Keep the logs");
    script.field("Owner").focus();
    script.harness.run_steps(2);
    script.write("Aya").key(Key::Enter);
    let task = script.review().tasks[&TaskId::new(1)].clone();
    assert_eq!((task.statement.as_str(), task.owner), ("Keep the logs", Some(ParticipantId::new(1))));
    assert_eq!(script.review().participants[&ParticipantId::new(1)].name, "Aya");
    click(&mut script, "Delete T1");
    click(&mut script, "Delete P1");
    assert!(script.review().tasks.is_empty() && script.review().participants.is_empty());
}

#[test]
fn the_tasks_stay_inside_their_sheet_in_both_languages() {
    for (name, language, button) in [
        ("web-shop-leak.naze", Language::Japanese, "T8 を削除"),
        ("web-shop-leak.en.naze", Language::English, "Delete T8"),
    ] {
        let script = overview(name, language);
        let right = script.harness.get_by_label(button).rect().right();
        // The sheet ends 20 points before the window does, and 16 of them are its margin.
        assert!(right <= 1440.0 - 20.0 - 16.0, "{name}: {right}");
    }
}

#[test]
fn a_broken_list_of_the_team_is_told_and_the_bundled_one_is_used() {
    let folder = folder();
    let file = folder.path().join("obligations.toml");
    std::fs::write(&file, "as_of = \"today\"\n").unwrap();
    let knowledge = KnowledgeFiles { obligations: Some(file), ..KnowledgeFiles::default() };
    let mut script = Script::with_knowledge(None, Language::English, knowledge);
    script.harness.get_by_label_contains("obligations.toml: Line 1: “today” is not a date");
    script.harness.get_by_label_contains("the bundled list is used");
    script.keys(Modifiers::ALT, Key::Num1);
    click(&mut script, "Add by rule…");
    script
        .harness
        .get_by_label("data protection authority (EU) – notification of a personal data breach")
        .click();
    script.harness.run_steps(4);
    assert_eq!(script.review().notifications.len(), 1);
}
