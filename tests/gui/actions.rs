//! The step of the actions: board and table, gates, what-if, and plans.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable as _;
use naze::document::{
    Action, ActionId, Cause, CauseId, Effort, Explanation, Link, MeasureOutcome, Review, Stage,
};
use naze::gui::Start;
use naze::language::Language;

use crate::script::{Script, folder};

fn step(name: &str, language: Language) -> Script {
    let mut script = Script::example(name, language);
    script.keys(Modifiers::ALT, Key::Num5).wait();
    script
}

fn english() -> Script {
    step("web-shop-leak.en.naze", Language::English)
}

fn stage(script: &Script, number: u32) -> Stage {
    script.review().actions[&ActionId::new(number)].stage
}

/// Opens the action of that number by keys alone, down the columns of the board.
fn open(script: &mut Script, number: u32) {
    let place = [3, 4, 6, 2, 1, 5].into_iter().position(|it| it == number).unwrap();
    for _ in 0..=place {
        script.key(Key::J);
    }
}

fn says(script: &Script, text: &str) -> bool {
    script.harness.query_all_by_label_contains(text).count() > 0
}

#[test]
fn an_action_goes_a_stage_on_and_back_by_keys_and_undo_takes_it_back() {
    let mut script = english();
    open(&mut script, 3);
    script.keys(Modifiers::COMMAND, Key::ArrowRight);
    assert_eq!(stage(&script, 3), Stage::Staging);
    script.keys(Modifiers::COMMAND, Key::ArrowLeft);
    assert_eq!(stage(&script, 3), Stage::Planned);
    script.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(stage(&script, 3), Stage::Staging);
}

#[test]
fn a_gate_that_is_shut_says_what_is_missing_and_where_it_is_filled_in() {
    let mut script = english();
    open(&mut script, 3);
    script.keys(Modifiers::COMMAND, Key::ArrowRight).keys(Modifiers::COMMAND, Key::ArrowRight);
    assert_eq!(stage(&script, 3), Stage::Staging, "nothing is on record yet");
    assert!(says(&script, "A3 cannot go to “production” yet"));
    assert!(says(&script, "a pass in staging"));
    for (field, text) in
        [("Window from", "2026-04-15T01:00+09:00"), ("Announced to users", "2026-04-10T09:00+09:00")]
    {
        script.field(field).focus();
        script.harness.run_steps(2);
        script.write(text).key(Key::Enter);
    }
    let window = &script.review().actions[&ActionId::new(3)].window;
    assert!(window.start.is_some() && window.announced.is_some());
}

#[test]
fn the_inspector_obeys_the_gates_too() {
    let mut script = Script::example("web-shop-leak.en.naze", Language::English);
    script.keys(Modifiers::COMMAND, Key::K).write("C8").key(Key::Enter).wait();
    let row = "A3 Add a WAF";
    script.harness.get_by_label_contains(row).scroll_to_me();
    script.harness.run_steps(3);
    script.harness.get_by_label_contains(row).click();
    script.harness.run_steps(3);
    script.harness.get_by_role_and_label(Role::ComboBox, "Stage").scroll_to_me();
    script.harness.run_steps(3);
    script.harness.get_by_role_and_label(Role::ComboBox, "Stage").click();
    script.harness.run_steps(3);
    script.harness.query_all_by_label("production").next().unwrap().click();
    script.harness.run_steps(3);
    assert_eq!(stage(&script, 3), Stage::Planned);
    assert!(says(&script, "A3 cannot go to “production” yet"));
}

#[test]
fn an_action_in_production_is_verified_once_its_measure_was_met() {
    let mut script = english();
    open(&mut script, 1);
    script.keys(Modifiers::COMMAND, Key::ArrowRight);
    assert_eq!(stage(&script, 1), Stage::Production);
    assert!(says(&script, "a measure that was met"));
    let choice = |script: &mut Script| {
        let node = script.harness.get_by_role_and_label(Role::ComboBox, "Result of the measure");
        node.scroll_to_me();
        script.harness.run_steps(3);
        script.harness.get_by_role_and_label(Role::ComboBox, "Result of the measure").click();
    };
    choice(&mut script);
    script.harness.run_steps(3);
    script.harness.get_by_label("met").click();
    script.harness.run_steps(3);
    let result = &script.review().actions[&ActionId::new(1)].measure.result;
    assert_eq!(result.outcome, MeasureOutcome::Met);
    script.keys(Modifiers::COMMAND, Key::ArrowRight);
    assert_eq!(stage(&script, 1), Stage::Verified);
}

#[test]
fn what_is_tried_on_changes_nothing_until_it_is_kept_and_is_undone_as_one() {
    let mut script = english();
    let before = script.review().clone();
    open(&mut script, 4);
    script.key(Key::W);
    assert!(says(&script, "What if A4 were taken"));
    script.key(Key::K).key(Key::W).key(Key::W);
    assert!(says(&script, "What if A3 were dropped"));
    assert!(says(&script, "Opens: "), "paths that A3 alone closed");
    assert_eq!(*script.review(), before);
    script.harness.get_by_label("Make this the plan").click();
    script.harness.run_steps(3);
    assert_eq!((stage(&script, 4), stage(&script, 3)), (Stage::Planned, Stage::Rejected));
    script.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(script.review().actions, before.actions);
}

#[test]
fn each_action_says_how_many_paths_it_closes() {
    let script = english();
    for (number, words) in [(1, "closes 4"), (3, "closes 6")] {
        assert!(says(&script, words), "A{number}");
    }
}

#[test]
fn a_plan_is_adopted_with_one_press_and_undone_with_one_key() {
    let mut script = english();
    let before = script.review().clone();
    let all = "Adopt: ";
    script.harness.query_all_by_label_contains(all).next().unwrap().click();
    script.wait();
    let planned = |review: &Review| review.actions.values().filter(|it| it.stage == Stage::Planned).count();
    assert!(planned(script.review()) > planned(&before));
    assert!(says(&script, "12 of 12 recurrence paths closed"));
    script.keys(Modifiers::COMMAND, Key::Z).wait();
    assert_eq!(script.review().actions, before.actions);
}

#[test]
fn the_table_is_sorted_by_the_head_that_is_pressed() {
    let mut script = english();
    script.key(Key::B);
    let top = |script: &Script, name: &str| script.harness.get_by_label_contains(name).rect().top();
    assert!(top(&script, "A1 production") < top(&script, "A3 planned"));
    script.harness.get_by_label("Sort by Id").click();
    script.harness.run_steps(3);
    assert!(top(&script, "A1 production") > top(&script, "A3 planned"), "the other way round");
}

#[test]
fn a_card_is_dragged_to_its_next_stage() {
    let mut script = english();
    let card = script.harness.get_by_label("A3 planned").rect().center();
    let to = script.harness.get_by_label("A2 staging").rect().center();
    script.harness.drag_at(card);
    script.harness.run_steps(2);
    script.harness.hover_at(to);
    script.harness.run_steps(2);
    script.harness.drop_at(to);
    script.harness.run_steps(3);
    assert_eq!(stage(&script, 3), Stage::Staging);
}

#[test]
fn a_leads_to_the_field_for_a_new_action_and_its_letter_is_not_typed() {
    let mut script = english();
    let count = script.review().actions.len();
    script.key(Key::A).write("Rotate the keys").key(Key::Enter);
    assert_eq!(script.review().actions.len(), count + 1);
    assert!(script.review().actions.values().any(|it| it.statement == "Rotate the keys"));
}

/// A file of 50 root causes, three of which at random make each of 140 paths, and an action for each: plans that take long to prove.
fn hard_to_plan(folder: &Path) -> PathBuf {
    const ROOTS: u32 = 50;
    let mut state = 1_u64;
    let mut random = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(state >> 33).unwrap()
    };
    let mut review = Review::default();
    let mut problem = Cause { statement: "problem".to_owned(), ..Cause::default() };
    for _ in 0..140 {
        let mut members = BTreeSet::new();
        while members.len() < 3 {
            members.insert(CauseId::new(2 + random() % ROOTS));
        }
        let causes = members.into_iter().map(Link::new).collect();
        problem.explanations.push(Explanation { causes, ..Explanation::default() });
    }
    review.problem = Some(CauseId::new(1));
    review.causes.insert(CauseId::new(1), problem);
    for number in 1..=ROOTS {
        let cause = CauseId::new(number + 1);
        review.causes.insert(cause, Cause { statement: format!("cause {number}"), ..Cause::default() });
        let effort = [Effort::Small, Effort::Medium, Effort::Large][random() as usize % 3];
        let action = Action { blocks: vec![cause], effort: Some(effort), ..Action::default() };
        review.actions.insert(ActionId::new(number), action);
    }
    review.next_ids.cause = ROOTS + 2;
    review.next_ids.action = ROOTS + 1;
    written(folder, &review)
}

fn written(folder: &Path, review: &Review) -> PathBuf {
    let path = folder.join("review.naze");
    std::fs::write(&path, naze::storage::to_bytes(review).unwrap()).unwrap();
    path
}

#[test]
fn a_search_for_plans_is_stopped_and_begun_again() {
    let folder = folder();
    let path = hard_to_plan(folder.path());
    let mut script = Script::start(Some(path), Language::English);
    script.keys(Modifiers::ALT, Key::Num5);
    script.harness.run_steps(10);
    let is_sought = |script: &Script| says(script, "Looking for plans…");
    assert!(is_sought(&script));
    script.harness.get_by_label("Stop looking").click();
    script.harness.run_steps(10);
    assert!(says(&script, "The search was stopped") && !is_sought(&script));
    script.keys(Modifiers::ALT, Key::Num4).keys(Modifiers::ALT, Key::Num5);
    assert!(!is_sought(&script), "it stays so as long as nothing has changed");
    script.harness.get_by_label("Look again").focus();
    script.harness.run_steps(2);
    script.key(Key::Enter);
    script.harness.run_steps(4);
    assert!(is_sought(&script));
    script.harness.get_by_label("Stop looking").click();
    script.harness.run_steps(4);
    script.key(Key::A).write("Another action").key(Key::Enter);
    script.harness.run_steps(4);
    assert!(is_sought(&script), "what has changed is sought anew");
}

/// In a window of that size, with the example open.
fn in_window(width: f32, height: f32) -> Script {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/web-shop-leak.naze");
    let start = Start { file: Some(file), language: Language::Japanese, ..Start::default() };
    let mut script = Script::begin(start, vec2(width, height));
    script.keys(Modifiers::ALT, Key::Num5).wait();
    script
}

#[test]
fn a_narrow_board_has_its_columns_in_two_rows_and_breaks_no_small_words() {
    let at = |script: &Script, name: &str| script.harness.get_by_label_contains(name).rect();
    let wide = in_window(1280.0, 720.0);
    assert!(at(&wide, "A3 計画").top() == at(&wide, "A1 本番").top());
    let narrow = in_window(640.0, 360.0);
    assert!(at(&narrow, "A3 計画").top() == at(&narrow, "A2 検証環境").top());
    assert!(at(&narrow, "A3 計画").bottom() < at(&narrow, "A1 本番").top());
    for script in [&wide, &narrow] {
        for words in ["6本を遮断", "暫定で6本", "5月29日", "4月30日", "担当未定"] {
            let rect = script.harness.get_by_label(words).rect();
            assert!(rect.height() < 24.0, "{words} in one line: {rect:?}");
        }
    }
}

#[test]
fn a_day_in_another_year_is_shown_with_its_year() {
    let mut script = english();
    open(&mut script, 3);
    for (typed, shown) in [("2026-12-01", "1 Dec"), ("2027-05-31", "31 May 2027")] {
        script.field("Due").focus();
        script.harness.run_steps(2);
        script.keys(Modifiers::COMMAND, Key::A).write(typed).key(Key::Enter);
        script.harness.run_steps(3);
        assert_eq!(script.harness.query_all_by_label(shown).count(), 1, "{shown}");
    }
}

#[test]
fn counts_of_many_digits_push_nothing_out_of_the_window() {
    const WIDTH: f32 = 1280.0;
    let alone =
        |cause: u32| Explanation { causes: vec![Link::new(CauseId::new(cause))], ..Explanation::default() };
    let mut review = Review::default();
    let mut problem = Explanation::default();
    let mut next = 2;
    // Nine causes together, each by any of eight others: 8^9 paths.
    for _ in 0..9 {
        let mut cause = Cause::default();
        for number in next + 1..=next + 8 {
            review.causes.insert(CauseId::new(number), Cause::default());
            cause.explanations.push(alone(number));
        }
        problem.causes.push(Link::new(CauseId::new(next)));
        review.causes.insert(CauseId::new(next), cause);
        next += 9;
    }
    review.causes.insert(CauseId::new(1), Cause { explanations: vec![problem], ..Cause::default() });
    review.problem = Some(CauseId::new(1));
    review.next_ids.cause = next;
    let folder = folder();
    let file = Some(written(folder.path(), &review));
    let start = Start { file, language: Language::English, ..Start::default() };
    let mut script = Script::begin(start, vec2(WIDTH, 720.0));
    script.keys(Modifiers::ALT, Key::Num5).wait();
    let counts = script.harness.query_all_by_label_contains("0/134,217,728");
    let right = counts.map(|it| it.rect().right()).fold(0.0, f32::max);
    assert!(right > 0.0 && right < WIDTH - 14.0, "{right}");
    let report = script
        .harness
        .get_by(|node| node.role() == Role::Tab && node.label().is_some_and(|it| it.starts_with("Report")));
    let open =
        script.harness.get_all_by_label("Closed in force").map(|it| it.rect().top()).fold(0.0, f32::max);
    assert!(report.rect().bottom() < open, "the steps are all in view above the counts");
}

#[test]
fn an_action_is_written_changed_and_a_plan_adopted_without_the_mouse() {
    let mut script = english();
    script.key(Key::A).write("Rotate the keys").key(Key::Enter).key(Key::Escape);
    let (&id, _) = script.review().actions.iter().find(|(_, it)| it.statement == "Rotate the keys").unwrap();
    // What was written is open, so that owner and day can follow.
    script.harness.get_by_label(&format!("Delete {id}"));
    script.key(Key::F2);
    assert!(script.field("Action").is_focused());
    script.key(Key::End).write(" every year").key(Key::Escape);
    assert_eq!(script.review().actions[&id].statement, "Rotate the keys every year");
    let before = script.review().clone();
    script.wait();
    script.key(Key::P).key(Key::Space).wait();
    assert_ne!(script.review().actions, before.actions, "the first plan is adopted");
}

#[test]
fn an_action_that_is_opened_comes_into_view() {
    for (width, height, is_wide) in [(1280.0, 480.0, true), (640.0, 360.0, false)] {
        let mut script = in_window(width, height);
        for number in [4, 6] {
            open(&mut script, number);
            script.harness.run_steps(20);
            let card = format!("A{number} ");
            // In a narrow window its form comes into view, and not its card.
            let shown = script.harness.get_by(|node| match (is_wide, node.role(), node.label()) {
                (true, Role::ListItem, Some(label)) => label.starts_with(&card),
                (false, Role::Button, Some(label)) => label == "閉じる",
                _ => false,
            });
            let rect = shown.rect();
            let is_in_view = rect.top() > 50.0 && rect.bottom() < height - 30.0;
            assert!(is_in_view, "A{number} in a window of {width}: {rect:?}");
            script.key(Key::Escape);
        }
    }
}
