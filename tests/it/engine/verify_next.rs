//! What it would change to be sure of a suspected cause agrees with a review in which it is sure.

use std::collections::BTreeSet;

use naze::document::{ActionKind, CauseId, Review, Stage, State};
use naze::engine::{Affected, Analysis, Known, Options, VerifyNext, analyse, analyse_with};
use naze::language::Language;
use proptest::test_runner::TestCaseError;
use proptest::{prop_assert, prop_assert_eq, proptest};

use crate::engine::brute_force::{Set, Trial};
use crate::engine::properties::{members, number, reviews};
use crate::engine::trees::{SHOP, review, review_with};

/// The review in which `cause` has this state.
fn with_state(review: &Review, cause: CauseId, state: State) -> Review {
    let mut review = review.clone();
    review.causes.get_mut(&cause).unwrap().state = state;
    review
}

/// The root causes whose weakest evidence is of this kind.
fn roots(analysis: &Analysis, is_one: impl Fn(State) -> bool) -> Set {
    analysis.root_causes.iter().filter(|root| is_one(root.weakest_evidence)).map(|root| root.id).collect()
}

fn named(affected: Option<&Affected>) -> Set {
    let affected = affected.unwrap();
    assert_eq!(affected.first.len(), affected.count.min(Affected::MOST_NAMED));
    affected.first.iter().copied().collect()
}

fn refuting_agrees(review: &Review, next: &VerifyNext, before: &Analysis) -> Result<(), TestCaseError> {
    let refuted = with_state(review, next.id, State::Refuted);
    let after = analyse(&refuted);
    let left: BTreeSet<Set> = members(&after).into_iter().collect();
    let known = match before.recurrence_paths.known {
        Known::Exactly => usize::MAX,
        Known::AtLeast { all_up_to } => all_up_to,
    };
    let trial = Trial::of(review).unwrap();
    let paths: Vec<Set> = trial.paths().into_iter().filter(|path| path.len() <= known).collect();
    let gone = paths.iter().filter(|&path| !left.contains(path)).count();
    if let Some(paths_gone) = &next.if_refuted.paths_gone {
        prop_assert_eq!(paths_gone, &number(gone), "paths gone without {}", next.id);
    } else {
        prop_assert!(before.recurrence_paths.count > number(before.recurrence_paths.listed.len()));
    }
    let listed_gone = members(before).iter().filter(|&path| !left.contains(path)).count();
    prop_assert_eq!(next.if_refuted.listed_paths_gone, listed_gone, "listed paths gone without {}", next.id);
    prop_assert_eq!(next.if_refuted.is_unexplained, left.is_empty(), "{} explains all", next.id);
    let has_way = |state| state != State::Refuted;
    let cut: Set = roots(before, has_way).difference(&roots(&after, has_way)).copied().collect();
    prop_assert_eq!(named(next.if_refuted.root_causes_gone.as_ref()), cut.clone(), "cut without {}", next.id);
    for root in cut {
        prop_assert!(!left.iter().any(|path| path.contains(&root)));
    }
    let completes = |after: bool, before: bool| after && !before;
    let (now, then) = (&before.coverage, &after.coverage);
    prop_assert_eq!(
        next.if_refuted.completes_by_plan,
        completes(then.complete_by_plan, now.complete_by_plan)
    );
    prop_assert_eq!(
        next.if_refuted.completes_in_force,
        completes(then.complete_in_force, now.complete_in_force)
    );
    Ok(())
}

fn confirming_agrees(review: &Review, next: &VerifyNext, before: &Analysis) -> Result<(), TestCaseError> {
    let confirmed = with_state(review, next.id, State::Confirmed);
    let (now, then) = (Trial::of(review).unwrap(), Trial::of(&confirmed).unwrap());
    let becomes_confirmed =
        |path: &&Set| now.support_of_problem(path) < 2 && then.support_of_problem(path) == 2;
    let paths = members(before).iter().filter(becomes_confirmed).count();
    prop_assert_eq!(next.if_confirmed.paths_confirmed, paths, "paths confirmed with {}", next.id);
    let is_confirmed = |state| state == State::Confirmed;
    let after = roots(&analyse(&confirmed), is_confirmed);
    let new: Set = after.difference(&roots(before, is_confirmed)).copied().collect();
    prop_assert_eq!(named(next.if_confirmed.root_causes_confirmed.as_ref()), new, "rest on {}", next.id);
    Ok(())
}

fn everything_agrees(review: &Review, options: &Options) -> Result<(), TestCaseError> {
    let analysis = analyse_with(review, options);
    let asked: Set = analysis.verify_next.iter().map(|next| next.id).collect();
    prop_assert_eq!(asked.len(), analysis.verify_next.len());
    for id in Trial::of(review).unwrap().reachable() {
        let is_open = review.causes[&id].state == State::Suspected && Some(id) != review.problem;
        prop_assert!(is_open || !asked.contains(&id), "{} is not open", id);
        if is_open && !asked.contains(&id) {
            // Refuting it may change how much is found in so many steps.
            let refuted = analyse_with(&with_state(review, id, State::Refuted), options);
            let is_comparable = refuted.recurrence_paths.known == analysis.recurrence_paths.known;
            prop_assert!(
                !is_comparable || refuted.recurrence_paths == analysis.recurrence_paths,
                "{} changes nothing",
                id
            );
        }
    }
    for next in &analysis.verify_next {
        refuting_agrees(review, next, &analysis)?;
        confirming_agrees(review, next, &analysis)?;
    }
    Ok(())
}

proptest! {
    #[test]
    fn being_sure_changes_what_is_said_to_change(review in reviews()) {
        everything_agrees(&review, &Options::default())?;
    }

    #[test]
    fn where_not_all_paths_are_known_it_is_said_of_those_that_are(review in reviews(), most_steps in 0_usize..300) {
        everything_agrees(&review, &Options { most_steps, ..Options::default() })?;
    }
}

proptest! {
    #[test]
    fn where_not_all_paths_are_listed_it_is_said_of_those_that_are(review in reviews(), limit in 0_usize..5) {
        everything_agrees(&review, &Options { listed_limit: limit, ..Options::default() })?;
    }
}

#[test]
fn a_cause_whose_refutation_completes_the_plan_comes_first() {
    let text = "problem\n  ? one\n    two\n    three\n  ? four\n    five";
    let analysis = analyse(&review_with(
        text,
        &[(ActionKind::Permanent, Stage::Planned, 3), (ActionKind::Permanent, Stage::Planned, 4)],
    ));
    let order: Vec<u32> = analysis.verify_next.iter().map(|next| next.id.number()).collect();
    assert_eq!(order, [5, 2]);
    let [first, second] = &analysis.verify_next[..] else { panic!("{order:?}") };
    assert!(first.if_refuted.completes_by_plan && !first.if_refuted.completes_in_force);
    assert!(!second.if_refuted.completes_by_plan);
    assert_eq!(second.if_refuted.paths_gone, Some(2_u8.into()));
}

#[test]
fn the_last_suspicion_of_a_path_is_told_with_the_root_causes_that_rest_on_it() {
    let text = "problem\n  ? one\n    two\n    & ? three\n  four";
    let analysis = analyse(&review(text));
    let confirmed: Vec<_> = analysis
        .verify_next
        .iter()
        .map(|next| {
            (
                next.id.number(),
                next.if_confirmed.paths_confirmed,
                named(next.if_confirmed.root_causes_confirmed.as_ref()),
            )
        })
        .collect();
    // Three is suspected too, so that no path is confirmed by either alone; but two is, up to the problem.
    assert_eq!(confirmed, [(2, 0, Set::from([CauseId::new(3)])), (4, 0, Set::new())]);
}

#[test]
fn what_to_verify_next_is_said_in_words() {
    let text = SHOP.replace("[C3] CMS", "? [C3] CMS");
    let analysis = analyse(&review(&text));
    let words = |place: usize, language| {
        let next = &analysis.verify_next[place];
        [analysis.words_if_refuted(next, language), analysis.words_if_confirmed(next, language)]
    };
    assert_eq!(
        words(0, Language::Japanese),
        [
            "否定されると、再発経路が1本も残らない。問題事象の要因を問い直すことになる",
            "確認されると、2本の再発経路が確認済の要因だけでつながる。問題まで確認済の要因でつながる真因が2件（C6、C7）増える",
        ]
    );
    assert_eq!(
        words(1, Language::Japanese),
        [
            "否定されると、4本の再発経路のうち2本が消える",
            "確認されても、確認済の要因だけでつながる再発経路は増えない",
        ]
    );
    assert_eq!(
        words(0, Language::English),
        [
            "Refuting it leaves no recurrence path: nothing would explain the problem",
            "Confirming it makes 2 more recurrence paths lead through confirmed causes alone. 2 more root causes lead to the problem through confirmed causes alone (C6, C7)",
        ]
    );
}

#[test]
fn what_refuting_does_to_the_plan_and_to_other_root_causes_is_said_in_words() {
    let text = "problem\n  ? one\n    two\n    three\n    four\n    five\n  six";
    let analysis = analyse(&review_with(text, &[(ActionKind::Permanent, Stage::Production, 7)]));
    let next = &analysis.verify_next[0];
    assert!(!next.if_refuted.is_unexplained && next.if_refuted.completes_in_force);
    assert_eq!(
        analysis.words_if_refuted(next, Language::Japanese),
        "否定されると、5本の再発経路のうち4本が消える。問題に至らなくなる真因は4件（C3、C4、C5など）。残る再発経路は、実施済の対策ですべて閉じる"
    );
}
