//! Tests of `interchange`: outlines in and out, fault trees in.

mod any_model;
mod aralia;
mod facts_import;
mod open_psa;
mod refused_models;
mod tables;

use std::fs;

use naze::document::{Cause, CauseId, Review, State};
use naze::interchange::outline::{self, OutlineContent, OutlineError};
use naze::language::{Explain, Language};
use proptest::prelude::proptest;

use crate::document::any_review;

/// The tree as `C1 = (C2 & C3) | C4?`, one cause with explanations a line, in reading order.
fn shape(review: &Review) -> String {
    let explained = review.reading_order().into_iter().filter_map(|id| {
        let explanations = &review.causes[&id].explanations;
        let sets = explanations.iter().map(|set| {
            set.causes.iter().map(|link| name(review, link.cause)).collect::<Vec<_>>().join(" & ")
        });
        let sets: Vec<String> = sets.collect();
        (!sets.is_empty()).then(|| format!("{id} = {}", sets.join(" | ")))
    });
    explained.collect::<Vec<_>>().join("\n")
}

fn name(review: &Review, id: CauseId) -> String {
    let mark = match review.causes[&id].state {
        State::Confirmed => "",
        State::Suspected => "?",
        State::Refuted => "×",
    };
    format!("{id}{mark}")
}

fn check(text: &str, expected: &str) {
    let review = outline::read(text).unwrap();
    assert_eq!(shape(&review), expected, "{text}");
}

fn statements(text: &str) -> Vec<String> {
    let review = outline::read(text).unwrap();
    review.reading_order().iter().map(|id| review.causes[id].statement.clone()).collect()
}

fn refused(text: &str) -> OutlineError {
    outline::read(text).unwrap_err()
}

fn id(number: u32) -> CauseId {
    CauseId::new(number)
}

#[test]
fn siblings_are_alternatives_unless_a_mark_joins_them() {
    check(
        "problem
  one
  two
  & three
  & four
  five",
        "C1 = C2 | C3 & C4 & C5 | C6",
    );
}

#[test]
fn only_a_joined_line_counts_as_asked() {
    let review = outline::read("problem\n  one\n  & two").unwrap();
    let asked: Vec<bool> =
        review.causes[&id(1)].explanations[0].causes.iter().map(|link| link.together_asked).collect();
    assert_eq!(asked, [false, true]);
}

#[test]
fn marks_set_the_state() {
    check("problem\n  ? one\n  × two\n  x three\n  xylophones\n  &? five", "C1 = C2? | C3× | C4× | C5 & C6?");
}

#[test]
fn marks_of_an_input_method_count_the_same() {
    check("問題\n　［Ｃ７］一\n　＆？二\n　ｘ 三\n　✕四\n　＝Ｃ７", "C1 = C7 & C2? | C3× | C4× | C7");
}

#[test]
fn a_line_joins_the_sibling_above_across_its_subtree() {
    check("problem\n  one\n    below\n  & two", "C1 = C2 & C4\nC2 = C3");
}

#[test]
fn a_shared_cause_is_one_cause() {
    check("problem\n  one\n    three\n  two\n    = C3", "C1 = C2 | C4\nC2 = C3\nC4 = C3");
}

#[test]
fn lines_without_a_name_take_the_numbers_nobody_carries() {
    check("[C2] problem\n  one\n  [C1] two\n  three", "C2 = C3 | C1 | C4");
    assert_eq!(outline::read("[C41] problem").unwrap().next_ids.cause, 42);
}

#[test]
fn tabs_and_spaces_of_any_width_make_levels() {
    for text in [
        "p\n  a\n    b\n  c",
        "p\n\ta\n\t\tb\n\tc",
        "p\n    a\n        b\n    c",
        "p\n    a\n\t\tb\n\tc",
        "p\n　a\n　　b\n　c",
        "\u{feff}  p\r\n\r\n    a\r\n      b\r\n    c\r\n",
    ] {
        check(text, "C1 = C2 | C4\nC2 = C3");
    }
}

#[test]
fn bullets_are_dropped() {
    assert_eq!(
        statements("- p\n  * a\n  • ? b\n  ・c\n  -1 was returned"),
        ["p", "a", "b", "c", "-1 was returned"]
    );
}

#[test]
fn brackets_around_anything_but_a_name_belong_to_the_statement() {
    assert_eq!(statements("[委託先] 連絡なし\n  [C0] a\n  [C3 b"), ["[委託先] 連絡なし", "[C0] a", "[C3 b"]);
}

#[test]
fn a_text_without_lines_is_refused() {
    assert_eq!(refused(" \n\n"), OutlineError::Empty);
}

#[test]
fn a_mark_without_a_statement_is_refused() {
    assert_eq!(refused("p\n\n  &"), OutlineError::Nothing { line: 3 });
}

#[test]
fn a_second_top_line_is_refused_in_a_review_and_welcome_in_a_paste() {
    assert_eq!(refused("p\nq"), OutlineError::SecondTop { line: 2, first: 1 });
    let forest = outline::parse("p\n  a\n& q\n  = C9").unwrap();
    let effects: Vec<Option<usize>> = forest.lines.iter().map(|line| line.effect).collect();
    assert_eq!(effects, [None, Some(0), None, Some(2)]);
    assert!(forest.lines[2].acts_together);
    assert_eq!(forest.lines[3].content, OutlineContent::Shared(id(9)));
}

#[test]
fn an_indentation_between_two_levels_is_refused() {
    assert_eq!(refused("p\n    a\n  b"), OutlineError::Indentation { line: 3 });
    assert_eq!(refused("  p\nq"), OutlineError::Indentation { line: 2 });
}

#[test]
fn joining_needs_something_above_on_the_same_level() {
    assert_eq!(refused("& p"), OutlineError::NothingAbove { line: 1 });
    assert_eq!(refused("p\n  a\n    & b"), OutlineError::NothingAbove { line: 3 });
}

#[test]
fn a_name_stands_once() {
    assert_eq!(refused("p\n  [C7] a\n  [C7] b"), OutlineError::NameTwice { line: 3, id: id(7), first: 2 });
}

#[test]
fn a_shared_cause_stands_above() {
    assert_eq!(refused("p\n  = C3\n  [C3] a"), OutlineError::UnknownShared { line: 2, id: id(3) });
    assert_eq!(refused("p\n  = 3"), OutlineError::NotAName { line: 2, text: "3".to_owned() });
    assert_eq!(refused("p\n  a\n  ? = C2"), OutlineError::StateOfShared { line: 3, id: id(2) });
    assert_eq!(refused("p\n  a\n  b\n    = C2\n      c"), OutlineError::BelowShared { line: 5, id: id(2) });
}

#[test]
fn a_cause_does_not_act_together_with_itself() {
    assert_eq!(refused("p\n  a\n  & b\n  & = C2"), OutlineError::CauseTwice { line: 4, id: id(2) });
}

#[test]
fn a_circle_is_refused_and_spelled_out() {
    let error = refused("p\n  [C3] a\n    [C5] b\n      [C7] c\n        = C3");
    assert_eq!(error, OutlineError::Circle { line: 5, circle: vec![id(7), id(5), id(3), id(7)] });
    assert!(error.message(Language::English).contains("C7 → C5 → C3 → C7"), "{error}");
    assert!(error.message(Language::Japanese).contains("5行目"));
    assert_eq!(refused("p\n  = C1"), OutlineError::Circle { line: 2, circle: vec![id(1), id(1)] });
}

#[test]
fn what_is_written_is_the_outline_again() {
    for text in [
        "problem\n  [C2] a\n    ? b\n    & × c\n  d\n    = C2\n    & e\n",
        "[C5] problem\n  [C1] a\n  & [C9] b\n",
    ] {
        assert_eq!(outline::write(&outline::read(text).unwrap()), text);
    }
}

#[test]
fn a_statement_that_begins_like_a_mark_is_written_behind_its_name() {
    for statement in ["= 0", "? unclear", "x ray", "& co", "[C8] is a name", "- item", "×印", "", "\u{feff}p"]
    {
        let mut review = Review { problem: Some(id(1)), ..Review::default() };
        review.causes.insert(id(1), Cause { state: State::Confirmed, ..Cause::new(statement) });
        let text = outline::write(&review);
        assert_eq!(outline::read(&text).unwrap().causes, review.causes, "{text}");
    }
}

#[test]
fn a_line_break_in_a_statement_becomes_a_space() {
    let mut review = Review { problem: Some(id(1)), ..Review::default() };
    review.causes.insert(id(1), Cause { state: State::Confirmed, ..Cause::new(" one\r\n  two ") });
    assert_eq!(outline::write(&review), "one two\n");
}

#[test]
fn the_documented_example_reads_as_documented() {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/outline.md")).unwrap();
    let example = page.split("```outline\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    check(example, "C1 = C2 | C6× | C7\nC2 = C3 & C5\nC3 = C4?\nC7 = C3");
    assert_eq!(outline::write(&outline::read(example).unwrap()), example);
}

proptest! {
    #[test]
    fn any_tree_survives_the_way_out_and_back(review in any_review()) {
        if review.problem.is_some() {
            let again = outline::read(&outline::write(&review)).unwrap();
            assert_eq!(tree(&again), tree(&review));
        }
    }

    #[test]
    fn any_text_is_read_or_refused_in_words(text in "([ \t　&?×x=\\[\\]C1-3ab-]|\n){0,40}") {
        match outline::read(&text) {
            Ok(review) => assert_eq!(tree(&outline::read(&outline::write(&review)).unwrap()), tree(&review)),
            Err(error) => {
                for words in [Language::Japanese, Language::English].map(|it| error.message(it) + &error.remedy(it)) {
                    assert!(!words.contains("outline-"), "no words stand behind a key: {words}");
                }
            }
        }
    }
}

/// What an outline holds of each cause below the problem.
fn tree(review: &Review) -> Vec<(CauseId, String, State, Vec<Vec<CauseId>>)> {
    let part = |id: CauseId| {
        let cause = &review.causes[&id];
        let lines = cause.statement.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
        let sets = cause.explanations.iter().map(|set| set.causes.iter().map(|link| link.cause).collect());
        (id, lines.collect::<Vec<_>>().join(" "), cause.state, sets.collect())
    };
    review.reading_order().into_iter().map(part).collect()
}

#[test]
fn a_pasted_outline_gives_the_tree_that_reading_it_gives() {
    let text = "[C1] top\n  [C2] one\n    ? deeper\n  [C4] two\n  & three\n    = C2\n";
    let mut pasted = Review::default();
    for edit in outline::paste(&outline::parse(text).unwrap(), &pasted.clone(), None, 1) {
        naze::edit::apply(&mut pasted, &edit).unwrap();
    }
    assert_eq!(outline::write(&pasted), outline::write(&outline::read(text).unwrap()));
}
