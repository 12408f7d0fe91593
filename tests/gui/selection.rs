//! Several causes at once: selected, changed, folded, cut, copied and pasted.

use eframe::egui::{Event, Key, Modifiers, OutputCommand};
use egui_kittest::kittest::{Queryable as _, by};
use naze::document::{CauseId, State};
use naze::language::Language;

use crate::script::Script;

/// C1 ← (C2 | C3), C3 ← (C4 | C5); C5 is selected.
fn five_causes() -> Script {
    let mut script = Script::empty();
    script.key(Key::Enter).write("orders stopped").key(Key::Enter);
    script.key(Key::Tab).write("the queue was full").key(Key::Enter);
    script.key(Key::Enter).write("the worker had stopped").key(Key::Enter);
    script.key(Key::Tab).write("memory ran out").key(Key::Enter);
    script.key(Key::Enter).write("nobody watched the worker").key(Key::Enter);
    script
}

fn states(script: &Script) -> Vec<State> {
    script.review().causes.values().map(|cause| cause.state).collect()
}

fn click(script: &mut Script, name: &str, modifiers: Modifiers) {
    let card = script.harness.get_by(|node| node.author_id() == Some(name));
    card.click_modifiers(modifiers);
    script.harness.run_steps(3);
}

/// What the app has put on the clipboard in the last frames.
fn copy(script: &mut Script, event: Event) -> String {
    script.harness.input_mut().events.push(event);
    for _ in 0..4 {
        script.harness.run_steps(1);
        for command in &script.harness.output().platform_output.commands {
            if let OutputCommand::CopyText(text) = command {
                let text = text.clone();
                script.harness.run_steps(3);
                return text;
            }
        }
    }
    panic!("nothing was copied");
}

#[test]
fn a_state_is_set_for_all_selected_causes_and_undone_as_one() {
    use State::{Confirmed, Suspected};
    let mut script = five_causes();
    script.keys(Modifiers::SHIFT, Key::ArrowUp).key(Key::Num1);
    assert_eq!(states(&script), [Confirmed, Suspected, Suspected, Confirmed, Confirmed]);
    script.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(states(&script), [Confirmed, Suspected, Suspected, Suspected, Suspected]);
}

#[test]
fn clicks_with_ctrl_and_shift_add_one_and_reach_many() {
    use State::{Refuted, Suspected};
    let mut script = five_causes();
    click(&mut script, "C2", Modifiers::NONE);
    click(&mut script, "C5", Modifiers::COMMAND);
    script.key(Key::Num3);
    assert_eq!(states(&script)[1..], [Refuted, Suspected, Suspected, Refuted]);
    click(&mut script, "C3", Modifiers::NONE);
    click(&mut script, "C5", Modifiers::SHIFT);
    script.key(Key::Num3);
    assert_eq!(states(&script)[1..], [Refuted; 4]);
}

#[test]
fn everything_can_be_selected_and_deleted_and_comes_back_with_one_undo() {
    let mut script = five_causes();
    let before = script.review().causes.clone();
    script.keys(Modifiers::COMMAND, Key::A).key(Key::Delete);
    assert!(script.review().causes.is_empty(), "{:?}", script.review().causes.keys());
    script.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(script.review().causes, before);
}

#[test]
fn what_is_cut_waits_parked_and_keeps_its_name_when_it_is_pasted() {
    let mut script = five_causes();
    click(&mut script, "C3", Modifiers::NONE);
    let text = copy(&mut script, Event::Cut);
    assert_eq!(text, "? the worker had stopped\n  ? memory ran out\n  ? nobody watched the worker\n");
    assert_eq!(script.review().unlinked_causes(), [CauseId::new(3)]);
    click(&mut script, "C2", Modifiers::NONE);
    script.at_once([Event::Paste(text)]);
    assert_eq!(script.explanations(1), [[2]]);
    assert_eq!(script.explanations(2), [[3]]);
    assert_eq!(script.explanations(3), [[4], [5]]);
    assert_eq!(script.review().causes.len(), 5);
    script.keys(Modifiers::COMMAND, Key::Z).keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(script.explanations(1), [[2], [3]]);
}

#[test]
fn a_cut_below_itself_is_refused_and_can_still_be_pasted_elsewhere() {
    let mut script = five_causes();
    click(&mut script, "C3", Modifiers::NONE);
    let text = copy(&mut script, Event::Cut);
    click(&mut script, "C4", Modifiers::NONE);
    script.at_once([Event::Paste(text.clone())]);
    script.harness.get_by_label_contains("C4 → C3 → C4");
    click(&mut script, "C2", Modifiers::NONE);
    script.at_once([Event::Paste(text)]);
    assert_eq!(script.explanations(2), [[3]]);
}

#[test]
fn a_copy_gets_new_names_and_keeps_states_and_what_acts_together() {
    let mut script = five_causes();
    script.key(Key::G).key(Key::N).key(Key::Escape).key(Key::Num1);
    click(&mut script, "C3", Modifiers::NONE);
    let text = copy(&mut script, Event::Copy);
    assert_eq!(text, "? the worker had stopped\n  ? memory ran out\n  & nobody watched the worker\n");
    click(&mut script, "C2", Modifiers::NONE);
    script.at_once([Event::Paste(text)]);
    assert_eq!(script.explanations(2), [[6]]);
    assert_eq!(script.explanations(6), [vec![7, 8]]);
    assert_eq!(script.review().causes[&CauseId::new(8)].state, State::Confirmed);
}

#[test]
fn a_line_that_is_pasted_on_a_card_becomes_a_cause_of_it() {
    let mut script = five_causes();
    script.at_once([Event::Paste("the alarm was off".to_owned())]);
    assert_eq!(script.explanations(5), [[6]]);
    assert_eq!(script.statement(6), "the alarm was off");
    script.key(Key::F2).at_once([Event::Paste(" again".to_owned())]).key(Key::Enter);
    assert_eq!(script.statement(5), "nobody watched the worker again", "while writing it is only text");
}

#[test]
fn space_folds_what_is_below_and_shows_it_again() {
    let mut script = Script::example("web-shop-leak.en.naze", Language::English);
    let cards = |script: &Script| {
        let is_card = |id: &CauseId| {
            let name = id.to_string();
            script.harness.query_all(by().predicate(move |node| node.author_id() == Some(&name))).count() > 0
        };
        script.review().causes.keys().filter(|id| is_card(id)).count()
    };
    let all = cards(&script);
    script.key(Key::Space);
    assert_eq!(cards(&script), 1, "the problem alone is left of its tree");
    script.key(Key::Space);
    assert_eq!(cards(&script), all);
}

#[test]
fn p_parks_a_cause_and_r_stops_at_it() {
    let mut script = five_causes();
    script.key(Key::R);
    assert!(script.review().causes[&CauseId::new(5)].stop_reason.is_some());
    script.key(Key::R);
    assert!(script.review().causes[&CauseId::new(5)].stop_reason.is_none());
    script.key(Key::P);
    assert_eq!(script.review().unlinked_causes(), [CauseId::new(5)]);
}

#[test]
fn g_lets_selected_causes_of_one_effect_act_together_and_apart_again() {
    let mut script = five_causes();
    script.keys(Modifiers::SHIFT, Key::ArrowUp).key(Key::G);
    assert_eq!(script.explanations(3), [vec![4, 5]]);
    script.harness.get_by_label_contains("C4 + C5 act together now");
    script.key(Key::G);
    assert_eq!(script.explanations(3), [[4], [5]]);
    script.keys(Modifiers::COMMAND, Key::Z).keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(script.explanations(3), [[4], [5]], "each is one step");
    click(&mut script, "C2", Modifiers::COMMAND);
    script.key(Key::G);
    script.harness.get_by_label_contains("no effect in common");
}

#[test]
fn selected_causes_move_together_and_come_back_with_one_undo() {
    let mut script = five_causes();
    script.key(Key::Enter).write("the alarm was off").key(Key::Enter);
    script.keys(Modifiers::SHIFT, Key::ArrowUp).keys(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(script.explanations(3), [[5], [6], [4]]);
    script.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(script.explanations(3), [[4], [5], [6]]);
}

#[test]
fn a_fact_and_an_action_go_to_all_selected_causes() {
    let mut script = five_causes();
    script.keys(Modifiers::SHIFT, Key::ArrowUp).key(Key::F);
    script.write("the log ends at 02:14").key(Key::Enter);
    let both = [4, 5].map(CauseId::new);
    let mut supported = script.review().facts.values().next().unwrap().supports.clone();
    supported.sort_unstable();
    assert_eq!(supported, both);
    // The key goes to the tree again once the field is left.
    script.key(Key::Escape);
    click(&mut script, "C2", Modifiers::NONE);
    click(&mut script, "C4", Modifiers::NONE);
    click(&mut script, "C5", Modifiers::COMMAND);
    script.key(Key::A).write("watch the worker").key(Key::Enter);
    let mut blocked = script.review().actions.values().next().unwrap().blocks.clone();
    blocked.sort_unstable();
    assert_eq!(blocked, both);
}
