//! The canvas: what it shows at each zoom, how it moves, and what a drag does.

use eframe::egui::accesskit::{Action, ActionRequest, Role, TreeId};
use eframe::egui::{
    Event, Id, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, TouchPhase, vec2,
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use naze::document::{CauseId, State};
use naze::language::Language;

use crate::script::{Script, folder};

fn example() -> Script {
    Script::example("web-shop-leak.en.naze", Language::English)
}

fn place(script: &Script, name: &str) -> Pos2 {
    card(script, name).rect().center()
}

fn card<'a>(script: &'a Script, name: &'a str) -> egui_kittest::Node<'a> {
    script.harness.get_by(|node| node.author_id() == Some(name))
}

/// Moves the pointer to a card with the button down, in a few steps, and leaves it there.
fn drag(script: &mut Script, from: Pos2, to: Pos2) {
    let press = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    script.at_once([Event::PointerMoved(from)]).at_once([press(from, true)]);
    for step in 1..=4 {
        script.at_once([Event::PointerMoved(from + (to - from) * (step as f32 / 4.0))]);
    }
}

fn drop(script: &mut Script, pos: Pos2) {
    let release = Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed: false,
        modifiers: Modifiers::NONE,
    };
    script.at_once([release]);
}

#[test]
fn a_card_tells_a_screen_reader_where_it_stands() {
    let script = example();
    let node = card(&script, "C2");
    let access = node.accesskit_node();
    assert_eq!(access.role(), Role::TreeItem);
    let data = access.data();
    assert_eq!((data.level(), data.is_expanded()), (Some(2), Some(true)));
    assert!(data.size_of_set() >= Some(2) && data.position_in_set() <= data.size_of_set());
}

#[test]
fn a_screen_reader_can_go_to_a_card_and_fold_it() {
    let mut script = example();
    let before = script.harness.query_all_by_role(Role::TreeItem).count();
    let request = |action| {
        let target_node = Id::unique(("card", CauseId::new(2))).accesskit_id();
        let target_tree = TreeId::ROOT;
        Event::AccessKitActionRequest(ActionRequest { action, target_tree, target_node, data: None })
    };
    script.at_once([request(Action::Focus)]);
    assert!(card(&script, "C2").accesskit_node().is_selected().unwrap());
    script.at_once([request(Action::Collapse)]);
    assert!(script.harness.query_all_by_role(Role::TreeItem).count() < before);
    assert_eq!(card(&script, "C2").accesskit_node().data().is_expanded(), Some(false));
}

#[test]
fn a_drag_links_a_card_to_another_effect_as_one_step() {
    let mut script = example();
    let before = script.explanations(1);
    let (from, to) = (place(&script, "C4"), place(&script, "C2"));
    let effect = script.review().effects_of(CauseId::new(4)).next().unwrap();
    assert_ne!(effect, CauseId::new(2));
    drag(&mut script, from, to);
    drop(&mut script, to);
    assert!(script.explanations(2).concat().contains(&4), "{:?}", script.explanations(2));
    assert!(!script.explanations(effect.number()).concat().contains(&4));
    script.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(script.explanations(1), before);
    assert!(!script.explanations(2).concat().contains(&4));
}

#[test]
fn a_drag_onto_a_card_below_changes_nothing() {
    let mut script = example();
    let revision = script.harness.state().session().revision();
    let (from, to) = (place(&script, "C2"), place(&script, "C5"));
    drag(&mut script, from, to);
    drop(&mut script, to);
    assert_eq!(script.harness.state().session().revision(), revision);
}

#[test]
fn escape_gives_a_drag_up() {
    let mut script = example();
    let revision = script.harness.state().session().revision();
    let (from, to) = (place(&script, "C4"), place(&script, "C2"));
    drag(&mut script, from, to);
    script.key(Key::Escape);
    drop(&mut script, to);
    assert_eq!(script.harness.state().session().revision(), revision);
}

#[test]
fn zooming_to_the_selection_shows_it_in_the_middle() {
    let mut script = example();
    script.key(Key::ArrowRight).keys(Modifiers::SHIFT, Key::Num0);
    script.harness.run_steps(8);
    let selected =
        script.harness.get_by(|node| node.role() == Role::TreeItem && node.is_selected() == Some(true));
    let canvas = script.harness.get_by_role(Role::Tree).rect();
    let apart = selected.rect().center() - canvas.center();
    assert!(apart.x.abs() < 2.0 && apart.y.abs() < 40.0, "{apart:?}");
}

#[test]
fn nothing_is_painted_again_while_nothing_happens() {
    let mut script = example();
    script.key(Key::ArrowRight).key(Key::Num0);
    script.harness.run_steps(20);
    let output = script.harness.output();
    let delay = output.viewport_output.values().map(|it| it.repaint_delay).min().unwrap();
    assert!(delay > std::time::Duration::from_millis(400), "{delay:?}");
}

#[test]
fn pinching_zooms_where_the_pointer_is_and_the_wheel_moves_the_tree() {
    let mut script = example();
    let at = place(&script, "C2");
    let before = script.harness.state().zoom();
    script.at_once([Event::PointerMoved(at)]).at_once([Event::Zoom(0.8)]);
    assert!((script.harness.state().zoom() / before - 0.8).abs() < 0.01);
    assert!(place(&script, "C2").distance(at) < 1.0);
    let wheel = Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, -40.0),
        phase: TouchPhase::Move,
        source: MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    };
    script.at_once([wheel]);
    assert!((place(&script, "C2").y - (at.y - 40.0)).abs() < 1.0);
}

#[test]
fn what_is_told_of_a_small_card_does_not_stand_in_the_way_of_zooming() {
    let mut script = example();
    let at = place(&script, "C2");
    script.at_once([Event::PointerMoved(at)]);
    for _ in 0..6 {
        let before = script.harness.state().zoom();
        script.at_once([Event::Zoom(0.8)]);
        script.harness.run_steps(10);
        assert!((script.harness.state().zoom() / before - 0.8).abs() < 0.01, "at {before}");
    }
}

#[test]
fn a_frame_drawn_with_shift_selects_the_cards_it_meets_and_moves_nothing() {
    let mut script = example();
    let (first, last) = (card(&script, "C2").rect(), card(&script, "C3").rect());
    let around = first.union(last).expand(6.0);
    script.at_once([Event::ModifiersChanged(Modifiers::SHIFT)]);
    drag(&mut script, around.left_top(), around.right_bottom());
    drop(&mut script, around.right_bottom());
    script.at_once([Event::ModifiersChanged(Modifiers::NONE)]);
    script.harness.run_steps(3);
    let is_selected = |name| card(&script, name).accesskit_node().is_selected() == Some(true);
    assert!(is_selected("C2") && is_selected("C3"));
    assert_eq!(card(&script, "C2").rect(), first);
}

#[test]
fn what_follows_from_a_large_review_comes_after_the_edit() {
    let folder = folder();
    let file = folder.path().join("large.txt");
    let causes: String = (1..400).map(|number| format!("  要因{number}が残っていた\n")).collect();
    std::fs::write(&file, format!("受注が止まった\n{causes}")).unwrap();
    let mut script = Script::start(Some(file), Language::Japanese);
    script.key(Key::ArrowRight).key(Key::Num3);
    let number = 400;
    assert_eq!(script.review().causes.len(), number);
    script.wait();
    let session = script.harness.state().session();
    assert!(session.is_derived());
    let roots = session.latest_findings().unwrap().analysis.root_causes.len();
    let refuted = session.review().causes.values().filter(|it| it.state == State::Refuted).count();
    assert_eq!((roots, refuted), (number - 2, 1), "without the problem and what was refuted");
}
