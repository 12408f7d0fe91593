//! What becomes of files that are dropped on the window, and of facts that are dropped on causes.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::accesskit::Role;
use eframe::egui::{DroppedFile, Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::kittest::Queryable as _;
use naze::document::{CauseId, Evidence, EvidenceKind, FactId};
use naze::language::Language;

use crate::script::{Script, folder};

#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("nobody asks for them".to_owned())
    }
}

fn drop_file(script: &mut Script, path: PathBuf) {
    script.harness.input_mut().dropped_files.push(Arc::new(Dropped(path)));
    script.wait();
}

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name)
}

fn web_shop() -> Script {
    Script::example("web-shop-leak.en.naze", Language::English)
}

fn facts() -> Script {
    let mut script = web_shop();
    script.keys(Modifiers::ALT, Key::Num2);
    script
}

/// Drops a file with this content.
fn drop_content(script: &mut Script, name: &str, content: &[u8]) {
    let folder = folder();
    let path = folder.path().join(name);
    std::fs::write(&path, content).unwrap();
    drop_file(script, path);
}

fn says(script: &Script, words: &str) -> bool {
    script.harness.query_all_by_label_contains(words).next().is_some()
}

fn png() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbaImage::new(40, 30).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

#[test]
fn a_file_that_is_dropped_opens_and_asks_while_changes_are_not_saved() {
    let mut script = Script::empty();
    drop_file(&mut script, example("web-shop-leak.en.naze"));
    assert_eq!(script.review().facts.len(), 24);
    script.key(Key::Num3);
    let before = script.review().clone();
    drop_file(&mut script, example("article-chain.naze"));
    script.harness.get_by_label("Your changes are not saved");
    assert_eq!(*script.review(), before);
    script.harness.get_by_label("Go on without saving").click();
    script.wait();
    assert_eq!(script.review().facts.len(), 3);
}

#[test]
fn a_dropped_log_is_shown_first_and_its_rows_go_in_as_one_step() {
    for mut script in [facts(), web_shop()] {
        drop_content(&mut script, "db.log", b"2026-03-02 02:14 select\n2026-03-02 02:16 logout\n");
        script.harness.get_by_label("Take facts in");
        assert_eq!(script.review().facts.len(), 24);
        script.harness.get_by_role_and_label(Role::Button, "Take in 2 facts").click();
        script.wait();
        assert_eq!(script.review().facts[&FactId::new(25)].source, "db.log");
        script.keys(Modifiers::COMMAND, Key::Z);
        assert_eq!(script.review().facts.len(), 24);
    }
}

#[test]
fn a_dropped_picture_becomes_a_fact_and_on_an_open_fact_its_evidence() {
    let mut script = facts();
    drop_content(&mut script, "screen.png", &png());
    assert_eq!(script.review().facts[&FactId::new(25)].evidence.len(), 1);
    script.key(Key::Escape);
    script.keys(Modifiers::COMMAND, Key::K).write("f21").key(Key::Enter);
    // Beside an open fact a log shows it, too.
    drop_content(&mut script, "db.log", b"2026-03-02 02:14 select");
    let fact = &script.review().facts[&FactId::new(21)];
    assert_eq!(script.review().evidence[&fact.evidence[0]].kind, EvidenceKind::Text);
    let mut script = web_shop();
    drop_content(&mut script, "screen.png", &png());
    assert_eq!(script.review().facts.len(), 25, "wherever it is dropped");
}

#[test]
fn dropped_files_that_are_broken_or_too_large_change_nothing_and_it_is_said_why() {
    let mut script = facts();
    let before = script.review().clone();
    drop_content(&mut script, "broken.csv", b"\xff\xff\xff\xff");
    assert!(says(&script, "This is no text"));
    drop_content(&mut script, "broken.naze", b"{\"format\": \"naze\", \"version\":");
    assert!(says(&script, "broken.naze"));
    let mut large = png();
    large.resize(Evidence::LARGEST + 1, 0);
    drop_content(&mut script, "large.png", &large);
    assert!(says(&script, "large.png"));
    drop_file(&mut script, PathBuf::from("/nowhere/gone.csv"));
    assert!(says(&script, "gone.csv"));
    assert_eq!(*script.review(), before);
}

fn button(pos: Pos2, pressed: bool, modifiers: Modifiers) -> Event {
    Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers }
}

/// Takes what is at `from` under the pointer.
fn take(script: &mut Script, from: Pos2) {
    script.at_once([Event::PointerMoved(from)]).at_once([button(from, true, Modifiers::NONE)]);
    for step in 1_u8..=4 {
        script.at_once([Event::PointerMoved(from + eframe::egui::vec2(0.0, 3.0 * f32::from(step)))]);
    }
}

fn sort_by_id(script: &mut Script) {
    script.harness.get_by_label("Sort by Id").click();
    script.harness.run_steps(4);
}

fn row_node<'a>(script: &'a Script, fact: &'a str) -> egui_kittest::Node<'a> {
    let begins = move |label: Option<String>| {
        label.is_some_and(|it| it.strip_prefix(fact).is_some_and(|rest| rest.starts_with(' ')))
    };
    script.harness.get_by(move |node| node.role() == Role::Button && begins(node.label()))
}

/// Where the row of a fact can be taken.
fn row(script: &mut Script, fact: &str) -> Pos2 {
    row_node(script, fact).scroll_to_me();
    script.harness.run_steps(30);
    row_node(script, fact).rect().left_center() + eframe::egui::vec2(24.0, 0.0)
}

#[test]
fn a_fact_is_dragged_onto_a_cause_of_the_list_as_one_step() {
    let mut script = facts();
    script.key(Key::N).write("nobody had the key").key(Key::Enter).key(Key::Escape);
    script.harness.run_steps(6);
    // From the last to the first, for it is the last.
    sort_by_id(&mut script);
    sort_by_id(&mut script);
    let from = row(&mut script, "F25");
    take(&mut script, from);
    let target = script.harness.get_by_label_contains("Drop on C12").rect().center();
    script.at_once([Event::PointerMoved(target)]);
    script.at_once([button(target, false, Modifiers::NONE)]);
    let id = FactId::new(25);
    assert_eq!(script.review().facts[&id].supports, [CauseId::new(12)]);
    assert!(script.harness.query_by_label_contains("Drop on C12").is_none(), "the list is gone");
    script.keys(Modifiers::COMMAND, Key::Z);
    assert!(script.review().facts[&id].supports.is_empty());
}

#[test]
fn escape_gives_up_the_drag_of_a_fact() {
    let mut script = facts();
    let before = script.review().clone();
    sort_by_id(&mut script);
    let from = row(&mut script, "F1");
    take(&mut script, from);
    let target = script.harness.get_by_label_contains("Drop on C12").rect().center();
    script.at_once([Event::PointerMoved(target)]);
    script.key(Key::Escape);
    script.at_once([button(target, false, Modifiers::NONE)]);
    assert_eq!(*script.review(), before);
}

#[test]
fn a_fact_is_dragged_from_the_inspector_onto_a_card() {
    let mut script = web_shop();
    let (&id, fact) = script.review().facts.iter().find(|(_, fact)| !fact.supports.is_empty()).unwrap();
    let (own, supports) = (fact.supports[0], fact.supports.clone());
    let target = *script.review().causes.keys().find(|it| !supports.contains(it)).unwrap();
    let name = own.to_string();
    let card = |script: &Script, name: &str| {
        script.harness.get_by(|node| node.author_id() == Some(name)).rect().center()
    };
    let place = card(&script, &name);
    script.at_once([Event::PointerMoved(place)]);
    script.at_once([button(place, true, Modifiers::NONE)]).at_once([button(place, false, Modifiers::NONE)]);
    let from = row(&mut script, &id.to_string());
    take(&mut script, from);
    let place = card(&script, &target.to_string());
    script.at_once([Event::PointerMoved(place)]);
    script.at_once([button(place, false, Modifiers::NONE)]);
    assert!(script.review().facts[&id].supports.contains(&target), "{id} on {target}");
}

#[test]
fn a_fact_is_linked_by_keys_alone() {
    let mut script = facts();
    script.key(Key::N).write("nobody had the key").key(Key::Enter).key(Key::Escape);
    script.keys(Modifiers::COMMAND, Key::K).write("f25").key(Key::Enter);
    script.harness.run_steps(6);
    script.key(Key::L);
    script.harness.run_steps(4);
    script.write("c12").key(Key::Enter);
    script.harness.run_steps(4);
    assert_eq!(script.review().facts[&FactId::new(25)].supports, [CauseId::new(12)]);
}
