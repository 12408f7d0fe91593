//! The actions step suggests actions with their reasons, and takes one up by one key.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use naze::document::{ActionId, CauseId, Stage};
use naze::language::Language;
use naze::session::KnowledgeFiles;

use crate::script::{Script, folder};

fn actions() -> Script {
    let mut script = Script::empty();
    script.key(Key::Enter).write("Orders were read").key(Key::Tab).write("The SQL injection worked");
    script.key(Key::Enter).keys(Modifiers::ALT, Key::Num5);
    script
}

#[test]
fn a_suggestion_says_why_and_what_it_would_close_and_one_key_takes_it_up() {
    let mut script = actions();
    script.harness.get_by_label(
        "Make placeholders the only way to build SQL, and refuse string concatenation at build time",
    );
    assert!(script.harness.query_all_by_label_contains("C2 says “SQL injection”").count() > 0);
    assert!(script.harness.query_all_by_label_contains("Closes the only recurrence path").count() > 0);
    assert!(script.harness.query_all_by_label_contains("Effort: ").count() > 0);
    assert!(script.harness.query_all_by_label_contains("OWASP Top 10").count() > 0);
    script.key(Key::Num1);
    let action = script.review().actions[&ActionId::new(1)].clone();
    assert_eq!((action.stage, &action.blocks[..]), (Stage::Proposed, &[CauseId::new(2)][..]));
    assert!(action.effort.is_some() && action.strength.is_some());
    // It is suggested no more, and one step takes it back.
    assert_eq!(script.harness.query_all_by_label(&action.statement).count(), 1, "in the table alone");
    script.keys(Modifiers::COMMAND, Key::Z);
    assert!(script.review().actions.is_empty());
    script.harness.get_by_role_and_label(Role::Button, "Accept S1").click();
    script.harness.run_steps(3);
    assert_eq!(script.review().actions.keys().map(ActionId::to_string).collect::<Vec<_>>(), ["A2"]);
}

#[test]
fn a_number_that_is_typed_into_a_field_takes_nothing_up() {
    let mut script = actions();
    script.field("Write an action and press Enter").focus();
    script.harness.run_steps(2);
    script.key(Key::Num1).write("1");
    assert!(script.review().actions.is_empty());
}

#[test]
fn a_teams_own_action_is_suggested_beside_the_bundled_ones() {
    let folder = folder();
    let file = folder.path().join("actions.toml");
    let own = "[[action]]\nid = \"own\"\nen = \"Ask the shop desk\"\nhierarchy = \"read_back\"\neffort = \"small\"\nwhen.en = [\"SQL\"]\n";
    std::fs::write(&file, own).unwrap();
    let knowledge = KnowledgeFiles { actions: Some(file), ..KnowledgeFiles::default() };
    let mut script = Script::with_knowledge(None, Language::English, knowledge);
    script.key(Key::Enter).write("Orders were read").key(Key::Tab).write("The SQL injection worked");
    script.key(Key::Enter).keys(Modifiers::ALT, Key::Num5);
    script.harness.get_by_label("Ask the shop desk");
}
