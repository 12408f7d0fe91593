//! Tests of edits of several causes at once, and of the text that they are copied as.

use std::collections::BTreeSet;

use naze::document::{CauseId, Explanation, Review};
use naze::edit::{Direction, Edit, EditError, act_together, apply, deletions, shifts, together, topmost};
use naze::interchange::outline::{self, write_below};
use naze::language::{Fit, Query, fold};
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

fn ids(numbers: &[u32]) -> Vec<CauseId> {
    numbers.iter().copied().map(CauseId::new).collect()
}

/// C1 ← ((C2 & C3) | C5), C2 ← C4, C5 ← C4.
fn tree() -> Review {
    outline::read("problem\n  [C2] two\n    [C4] four\n  & [C3] three\n  [C5] five\n    = C4\n").unwrap()
}

#[test]
fn the_topmost_of_several_causes_stand_below_no_other_of_them() {
    assert_eq!(topmost(&tree(), ids(&[4, 2, 3])), ids(&[2, 3]));
    assert_eq!(topmost(&tree(), ids(&[5, 1, 4])), ids(&[1]));
    assert_eq!(topmost(&tree(), ids(&[99])), []);
}

#[test]
fn several_causes_are_deleted_from_below_and_the_problem_goes_only_with_all_of_it() {
    let mut review = tree();
    for edit in deletions(&review, ids(&[1, 2, 3, 4, 5])).unwrap() {
        apply(&mut review, &edit).unwrap();
    }
    assert!(review.causes.is_empty() && review.problem.is_none());
    let refused = deletions(&tree(), ids(&[1, 2, 3, 4]));
    assert_eq!(refused, Err(EditError::ProblemHasCauses { problem: CauseId::new(1) }));
}

#[test]
fn causes_are_copied_as_text_with_what_acts_together_and_what_is_shared() {
    let text = write_below(&tree(), &ids(&[2, 3]));
    assert_eq!(
        text, "two\n  four\n& three\n",
        "what is shared with the rest of the review needs no name here"
    );
    let text = write_below(&tree(), &ids(&[2, 5]));
    assert_eq!(text, "two\n  [C4] four\nfive\n  = C4\n");
}

#[test]
fn width_case_kana_and_the_long_sign_make_no_difference() {
    for (one, other) in
        [("サーバー", "ｻｰﾊﾞ"), ("ＷＥＢ", "web"), ("ぷらぐいん", "プラグイン"), ("㈱ Ａ", "(株)a")]
    {
        assert_eq!(fold(one), fold(other), "{one}, {other}");
    }
    assert_ne!(fold("サーバー"), fold("サバ"), "inside a word the long sign counts");
}

#[test]
fn what_begins_with_the_query_fits_best_and_letters_in_order_fit_least() {
    let fit = |typed, text| Query::of(typed).fit(&fold(text));
    assert_eq!(fit("zoom", "Zoom in"), Some(Fit::Beginning));
    assert_eq!(fit("in zoom", "Zoom in"), Some(Fit::Words));
    assert_eq!(fit("zmi", "Zoom in"), Some(Fit::Letters));
    assert_eq!(fit("zi", "Zoom in"), None, "two letters stand in nearly every text");
    assert_eq!(fit("miz", "Zoom in"), None);
    assert_eq!(fit("", "Zoom in"), Some(Fit::Beginning));
}

proptest! {
    /// What is copied and pasted below the problem stands there as it stood.
    #[test]
    fn a_copy_is_pasted_as_it_was(picked in proptest::collection::vec(2u32..6, 1..4)) {
        let review = tree();
        let causes = topmost(&review, ids(&picked));
        let text = write_below(&review, &causes);
        let outline = outline::parse(&text).unwrap();
        let mut pasted = review.clone();
        for edit in outline::paste(&outline, &review, review.problem, review.next_ids.cause) {
            apply(&mut pasted, &edit).unwrap();
        }
        let old: Vec<CauseId> = review.causes.keys().copied().collect();
        let new = topmost(&pasted, pasted.causes.keys().copied().filter(|id| !old.contains(id)));
        prop_assert_eq!(new.len(), causes.len());
        for (copy, original) in new.iter().zip(&causes) {
            prop_assert_eq!(write_below(&pasted, &[*copy]).replace(char::is_numeric, ""),
                write_below(&review, &[*original]).replace(char::is_numeric, ""));
        }
    }

    #[test]
    fn every_text_is_found_by_itself(text in any::<String>()) {
        prop_assert!(Query::of(&text).is_in(&fold(&text)));
    }
}

#[test]
fn what_is_copied_cannot_be_confused_with_marks() {
    let mut review = tree();
    let edit = Edit::SetStatement { cause: CauseId::new(3), statement: "= 0 was returned".to_owned() };
    apply(&mut review, &edit).unwrap();
    assert_eq!(write_below(&review, &ids(&[3])), "[C3] = 0 was returned\n");
}

fn set(numbers: &[u32]) -> BTreeSet<CauseId> {
    ids(numbers).into_iter().collect()
}

/// The causes of C1 after all of `edits`, by explanation.
fn explained(review: &Review, edits: &[Edit]) -> Vec<Vec<u32>> {
    let mut review = review.clone();
    edits.iter().for_each(|edit| drop(apply(&mut review, edit).unwrap()));
    let numbers = |it: &Explanation| it.causes.iter().map(|link| link.cause.number()).collect();
    review.causes[&CauseId::new(1)].explanations.iter().map(numbers).collect()
}

#[test]
fn several_causes_move_as_one_and_keep_their_order() {
    let review = outline::read("P\n  B\n  C\n  D\n  & E\n  F").unwrap();
    let moved = |causes: &[u32], direction| {
        explained(&review, &shifts(&review, CauseId::new(1), &set(causes), direction).unwrap())
    };
    assert_eq!(moved(&[3, 6], Direction::Up), [vec![3], vec![2], vec![6], vec![4, 5]]);
    assert_eq!(moved(&[2, 3], Direction::Down), [vec![4, 5], vec![2], vec![3], vec![6]]);
    assert_eq!(moved(&[4, 5], Direction::Up), [vec![2], vec![4, 5], vec![3], vec![6]], "a set goes once");
    assert_eq!(shifts(&review, CauseId::new(1), &set(&[2, 3]), Direction::Up), Ok(vec![]), "at the edge");
}

#[test]
fn several_causes_act_together_and_apart_again() {
    let review = outline::read("P\n  B\n  C\n  D\n  & E").unwrap();
    let (problem, chosen) = (CauseId::new(1), set(&[2, 3]));
    let edits = together(&review, problem, &chosen);
    assert_eq!(explained(&review, &edits), [vec![2, 3], vec![4, 5]]);
    let mut joined = review.clone();
    edits.iter().for_each(|edit| drop(apply(&mut joined, edit).unwrap()));
    assert!(act_together(&joined.causes[&problem], &chosen));
    let apart = explained(&joined, &together(&joined, problem, &chosen));
    assert_eq!(apart.iter().filter(|it| it.len() == 1).count(), 2, "{apart:?}");
    assert_eq!(
        explained(&review, &together(&review, problem, &set(&[3, 5]))),
        [vec![2], vec![3, 5], vec![4]]
    );
}
