//! What is asked about causes that act together, which set they join, and what an answer changes.

use naze::document::{CauseId, Review};
use naze::edit::{Edit, Slot, Together, apply};
use naze::engine::{TogetherQuestion, paths_after, siblings, together_question};
use naze::language::Language;

use crate::engine::trees::review;

fn c(number: u32) -> CauseId {
    CauseId::new(number)
}

fn question(review: &Review, cause: u32) -> TogetherQuestion {
    together_question(review, c(1), c(cause)).unwrap()
}

fn sets(question: &TogetherQuestion) -> Vec<Vec<u32>> {
    question.sets.iter().map(|set| set.iter().map(|id| id.number()).collect()).collect()
}

#[test]
fn a_new_cause_joins_the_last_set_unless_another_is_picked() {
    let mut review = review("problem\n  one\n  & two\n  three\n  four");
    let asked = question(&review, 5);
    assert_eq!(sets(&asked), [vec![2, 3], vec![4]]);
    assert_eq!((asked.preferred, asked.is_asked, asked.others.len()), (1, false, 0));
    apply(&mut review, &asked.with(0).unwrap()).unwrap();
    let after = question(&review, 5);
    assert_eq!((after.others.clone(), after.is_asked), (vec![c(2), c(3)], true));
    assert_eq!(sets(&after), [vec![2, 3], vec![4]]);
    assert_eq!(after.preferred, 0, "its own set");
    apply(&mut review, &after.alone()).unwrap();
    let join = question(&review, 5).with(1).unwrap();
    apply(&mut review, &join).unwrap();
    assert_eq!(question(&review, 5).preferred, 1, "its own set, not the one before");
    let leave = question(&review, 5).alone();
    apply(&mut review, &leave).unwrap();
    assert_eq!(sets(&question(&review, 5)), [vec![2, 3], vec![4]]);
    assert!(question(&review, 5).others.is_empty());
}

#[test]
fn a_cause_written_between_two_joins_the_one_before_it() {
    let review = review("problem\n  one\n  new\n  two");
    assert_eq!(question(&review, 3).preferred, 0);
    assert_eq!(question(&review, 2).preferred, 0, "the first has only those after it");
    assert_eq!(sets(&question(&review, 2)), [[3], [4]]);
}

#[test]
fn an_only_child_and_refuted_causes_are_not_asked() {
    let review = review("problem\n  one\n    deep\n  × two\n  three\n  & × four");
    assert_eq!(together_question(&review, c(2), c(3)), None, "nothing stands beside it");
    assert_eq!(together_question(&review, c(1), c(4)), None, "it is refuted");
    assert_eq!(together_question(&review, c(1), c(9)), None, "there is no such cause");
    assert_eq!(sets(&question(&review, 5)), [[2]], "a set with a refuted cause cannot be joined");
}

#[test]
fn the_first_sibling_counts_as_asked_and_each_later_one_is_asked_once() {
    let mut review = review("problem\n  one\n    deep\n    deeper\n  two\n  × three\n  four");
    let open = |review: &Review| -> Vec<u32> {
        siblings(review).iter().filter(|it| !it.is_asked).map(|it| it.cause.number()).collect()
    };
    assert_eq!(siblings(&review).len(), 5);
    assert_eq!(open(&review), [5, 7, 4]);
    let answer = Edit::AnswerTogether { effect: c(1), cause: c(5), answer: Together::Alone };
    apply(&mut review, &answer).unwrap();
    assert_eq!(open(&review), [7, 4]);
}

#[test]
fn both_readings_are_read_aloud_in_both_languages() {
    let review = review("problem\n  one\n  & two\n  three");
    let asked = question(&review, 4);
    assert_eq!(asked.sufficiency(Language::Japanese), "C4 だけでも、C1 は起きたか？");
    assert_eq!(asked.sufficiency(Language::English), "Would C4 alone have been enough for C1?");
    assert_eq!(asked.necessity(Language::Japanese), "C4 がなくても、C1 は起きたか？");
    assert_eq!(asked.necessity(Language::English), "Would C1 still have happened without C4?");
    assert_eq!(
        asked.readings(&review, 0, Language::Japanese),
        ["「three」だから、「problem」", "「one」と「two」と「three」が重なった。だから、「problem」"]
    );
}

#[test]
fn what_an_answer_does_to_the_recurrence_paths_is_told_before_it_is_given() {
    let review = review("problem\n  one\n  two");
    let asked = question(&review, 3);
    let after = |edit: &Edit| paths_after(&review, edit, Language::English).unwrap();
    assert_eq!(after(&asked.alone()), "Recurrence paths: 2");
    assert_eq!(after(&asked.with(0).unwrap()), "Recurrence paths: 1");
    let refused = Edit::LinkCause { effect: c(3), cause: c(1), slot: Slot::LAST };
    assert_eq!(paths_after(&review, &refused, Language::English), None);
}

#[test]
fn the_necessity_question_concerns_the_set_that_the_cause_stands_in() {
    let mut review = review("problem\n  one\n  two\n  & three");
    let asked = question(&review, 4);
    assert_eq!((asked.explanation, asked.is_necessity_asked), (1, false));
    apply(&mut review, &asked.needed(true)).unwrap();
    assert!(question(&review, 4).is_necessity_asked);
    let needless = question(&review, 4).needed(false);
    apply(&mut review, &needless).unwrap();
    assert_eq!(review.unlinked_causes(), [c(4)]);
}
