//! Where the keyboard goes is seen, is never lost, and begins where one would begin.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Rect, Shape, Stroke};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use naze::document::{CauseId, FactId};
use naze::language::Language;

use crate::script::Script;

fn example(step: Key) -> Script {
    let mut script = Script::example("web-shop-leak.en.naze", Language::English);
    script.keys(Modifiers::ALT, step);
    script
}

/// The name and the place of what has the focus.
fn focused(script: &Script) -> (String, Rect) {
    let node = script.harness.get_by(|node| node.is_focused() && !node.is_hidden());
    let name = node.accesskit_node().label().unwrap_or_default();
    (name, node.rect())
}

/// The rings in the colour of the focus.
fn rings(script: &Script) -> Vec<Rect> {
    fn collect(shape: &Shape, stroke: Stroke, rings: &mut Vec<Rect>) {
        match shape {
            Shape::Rect(it) if it.stroke == stroke => rings.push(it.rect),
            Shape::Vec(shapes) => shapes.iter().for_each(|it| collect(it, stroke, rings)),
            _ => {}
        }
    }
    let stroke = script.harness.ctx.global_style().visuals.selection.stroke;
    let mut rings = Vec::new();
    script.harness.output().shapes.iter().for_each(|it| collect(&it.shape, stroke, &mut rings));
    rings
}

#[test]
fn every_step_is_begun_at_its_first_field_and_what_tab_goes_to_has_a_ring() {
    for step in [Key::Num2, Key::Num4, Key::Num5] {
        let mut script = example(step);
        for _ in 0..12 {
            script.key(Key::Tab);
            script.harness.run_steps(20);
            let (name, place) = focused(&script);
            assert!(
                place.left() > 148.0 && place.top() > 52.0,
                "“{name}” at {place} is beside the step {step:?}"
            );
            let is_around = |ring: &Rect| ring.contains_rect(place) && ring.area() < place.expand(4.0).area();
            let is_field = script.harness.ctx.text_edit_focused();
            assert!(is_field || rings(&script).iter().any(is_around), "no ring around “{name}” at {place}");
        }
    }
}

#[test]
fn tab_goes_on_from_where_escape_has_ended_writing_or_closed_a_list() {
    let mut script = example(Key::Num2);
    script.key(Key::Slash).write("web").key(Key::Escape);
    script.key(Key::Tab);
    assert_eq!(focused(&script).0, "Question");
    script.key(Key::Space).key(Key::ArrowDown).key(Key::ArrowDown).key(Key::Escape);
    script.key(Key::Tab);
    assert_eq!(focused(&script).0, "Certainty");
}

#[test]
fn tab_goes_back_to_the_row_after_a_cause_was_linked_to_its_fact() {
    let mut script = example(Key::Num2);
    script.key(Key::Slash).write("Runbook");
    while !focused(&script).0.starts_with("F11 ") {
        script.key(Key::Tab);
    }
    script.key(Key::Enter).key(Key::L).write("C20").key(Key::Enter);
    assert!(script.review().facts[&FactId::new(11)].supports.contains(&CauseId::new(20)));
    script.key(Key::Tab);
    let (name, place) = focused(&script);
    assert!(place.top() > 300.0, "“{name}” at {place}");
}

#[test]
fn a_root_cause_that_tab_goes_to_is_brought_into_view_and_leads_to_its_card() {
    let mut script = example(Key::Num4);
    let count = script.harness.query_all_by_role(Role::Button).filter(|it| is_ranked(it)).count();
    assert!(count > 3, "{count}");
    let window = script.harness.ctx.content_rect();
    let mut last = String::new();
    for _ in 0..40 {
        script.key(Key::Tab);
        script.harness.run_steps(20);
        let (name, place) = focused(&script);
        if name.starts_with("Show C") {
            last = name;
            assert!(window.shrink2(eframe::egui::vec2(0.0, 34.0)).contains_rect(place), "{last} at {place}");
        }
    }
    assert!(!last.is_empty());
}

fn is_ranked(node: &egui_kittest::Node<'_>) -> bool {
    node.accesskit_node().label().is_some_and(|it| it.starts_with("Show C"))
}
