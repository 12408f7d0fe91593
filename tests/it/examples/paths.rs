//! Are the findings of the bundled reviews those that a reader derives by hand?

use std::collections::BTreeSet;

use naze::document::{ActionEffect, ActionKind, CauseId, Review, Stage, State};
use naze::engine::{Closure, analyse};
use num_bigint::BigUint;

use super::{CHAIN, SHOP, SHOP_IN_ENGLISH, review};

/// The recurrence paths of the web shop, written out by hand from the tree:
///
/// ```text
/// C1  = C2 · C10 · C15            (C21 is refuted)
/// C2  = C3 · C7        C3  = C4 + C5 + C6        C7  = C8 + C9
/// C10 = C11 · C13      C11 = C12                 C13 = C14
/// C15 = C16 · C18      C16 = C8 + C17            C18 = C19 + C20
///
/// C1  = (C4 + C5 + C6) · (C8 + C9) · (C8 + C17) · C12 · C14 · (C19 + C20)
///     = (C4 + C5 + C6) · (C8 + C9·C17) · C12 · C14 · (C19 + C20)         as C8 stands in both factors
/// ```
///
/// Three times two times two are twelve. A1 in production closes those with C4; A2 and A3 by plan those with C5 and C8;
/// of the two that are left, the interim A5 holds the one with C19, and nothing holds the one with C20.
const SHOP_PATHS: [(&[u32], Closure); 12] = [
    (&[4, 8, 12, 14, 19], Closure::InForce),
    (&[4, 8, 12, 14, 20], Closure::InForce),
    (&[5, 8, 12, 14, 19], Closure::ByPlan),
    (&[5, 8, 12, 14, 20], Closure::ByPlan),
    (&[6, 8, 12, 14, 19], Closure::ByPlan),
    (&[6, 8, 12, 14, 20], Closure::ByPlan),
    (&[4, 9, 12, 14, 17, 19], Closure::InForce),
    (&[4, 9, 12, 14, 17, 20], Closure::InForce),
    (&[5, 9, 12, 14, 17, 19], Closure::ByPlan),
    (&[5, 9, 12, 14, 17, 20], Closure::ByPlan),
    (&[6, 9, 12, 14, 17, 19], Closure::InterimOnly),
    (&[6, 9, 12, 14, 17, 20], Closure::Open),
];

/// Whether `cause` follows from the causes in `given`, by the meaning of explanations alone.
fn follows(review: &Review, cause: CauseId, given: &BTreeSet<CauseId>) -> bool {
    let record = &review.causes[&cause];
    record.state != State::Refuted
        && if record.explanations.is_empty() {
            given.contains(&cause)
        } else {
            record.explanations.iter().any(|set| set.causes.iter().all(|it| follows(review, it.cause, given)))
        }
}

/// The minimal sets of root causes from which the problem follows, by trying all sets.
fn paths_by_trying(review: &Review) -> BTreeSet<BTreeSet<CauseId>> {
    let problem = review.problem.unwrap();
    let reachable = review.reading_order();
    let roots: Vec<CauseId> =
        reachable.into_iter().filter(|id| review.causes[id].explanations.is_empty()).collect();
    let sets = (0_u32..1 << roots.len()).map(|bits| -> BTreeSet<CauseId> {
        roots.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, &id)| id).collect()
    });
    sets.filter(|set| follows(review, problem, set))
        .filter(|set| {
            set.iter().all(|id| {
                let mut smaller = set.clone();
                smaller.remove(id);
                !follows(review, problem, &smaller)
            })
        })
        .collect()
}

/// How far the actions close `path`, from their own fields.
fn closure(review: &Review, path: &BTreeSet<CauseId>) -> Closure {
    let closing: Vec<_> = review
        .actions
        .values()
        .filter(|it| it.effect == ActionEffect::Prevent && it.stage != Stage::Rejected)
        .filter(|it| it.blocks.iter().any(|cause| path.contains(cause)))
        .collect();
    let lasting: Vec<_> = closing.iter().filter(|it| it.kind != ActionKind::Interim).collect();
    match (lasting.iter().any(|it| it.stage.is_in_force()), lasting.is_empty(), closing.is_empty()) {
        (true, ..) => Closure::InForce,
        (_, false, _) => Closure::ByPlan,
        (_, true, false) => Closure::InterimOnly,
        (_, true, true) => Closure::Open,
    }
}

#[test]
fn the_recurrence_paths_of_the_web_shop_written_by_hand_are_found_by_trying_every_set() {
    let review = review(SHOP);
    let inner_and_blocked = review
        .actions
        .values()
        .flat_map(|it| &it.blocks)
        .find(|id| !review.causes[id].explanations.is_empty());
    assert_eq!(inner_and_blocked, None, "the formula has no guards");
    let by_hand: BTreeSet<BTreeSet<CauseId>> = SHOP_PATHS.iter().map(|(path, _)| path_of(path)).collect();
    assert_eq!(by_hand.len(), SHOP_PATHS.len());
    assert_eq!(by_hand, paths_by_trying(&review));
}

#[test]
fn the_web_shop_has_paths_in_force_by_plan_interim_only_and_open() {
    let review = review(SHOP);
    for (path, expected) in SHOP_PATHS {
        assert_eq!(closure(&review, &path_of(path)), expected, "{path:?}");
    }
}

#[test]
fn the_chain_of_the_article_has_one_path_of_one_cause() {
    let review = review(CHAIN);
    assert_eq!(review.reading_order(), [1, 2, 3, 4].map(CauseId::new));
    assert_eq!(paths_by_trying(&review), [path_of(&[4])].into());
}

fn path_of(numbers: &[u32]) -> BTreeSet<CauseId> {
    numbers.iter().map(|&number| CauseId::new(number)).collect()
}

#[test]
fn the_engine_finds_the_recurrence_paths_written_by_hand() {
    for name in [SHOP, SHOP_IN_ENGLISH] {
        let found = analyse(&review(name)).recurrence_paths;
        let listed: Vec<(Vec<CauseId>, Closure)> =
            found.listed.iter().map(|path| (path.members.clone(), path.closure)).collect();
        let by_hand: Vec<(Vec<CauseId>, Closure)> = SHOP_PATHS
            .iter()
            .map(|&(path, closure)| (path_of(path).into_iter().collect(), closure))
            .collect();
        assert_eq!(listed, by_hand, "{name}");
        assert_eq!(found.count, BigUint::from(12_u32));
        assert_eq!(found.by_size, [0_u32, 0, 0, 0, 6, 6].map(BigUint::from));
    }
}

#[test]
fn the_engine_counts_how_far_the_actions_of_the_web_shop_reach() {
    let coverage = analyse(&review(SHOP)).coverage;
    assert_eq!(coverage.closed_in_force, BigUint::from(4_u32));
    assert_eq!(coverage.closed_by_plan, BigUint::from(10_u32));
    assert_eq!(coverage.closed_interim_only, BigUint::from(1_u32));
    assert_eq!(coverage.open, BigUint::from(1_u32));
    assert!(!coverage.complete_by_plan && !coverage.complete_in_force);
}

/// C12 and C14 stand in all twelve paths, C8, C9, C17, C19 and C20 in six, and C4, C5 and C6 in four.
#[test]
fn the_engine_weighs_the_root_causes_of_the_web_shop_as_a_reader_counts_them() {
    let roots = analyse(&review(SHOP)).root_causes;
    let paths_of = |number: u32| {
        let root = roots.iter().find(|root| root.id == CauseId::new(number)).unwrap();
        (root.paths.clone(), root.is_pivotal)
    };
    assert_eq!(roots.len(), 10);
    for (numbers, paths) in [(&[12, 14][..], 12_u32), (&[8, 9, 17, 19, 20], 6), (&[4, 5, 6], 4)] {
        for &number in numbers {
            assert_eq!(paths_of(number), (BigUint::from(paths), paths == 12), "C{number}");
        }
    }
    let first: BTreeSet<CauseId> = roots.iter().take(2).map(|root| root.id).collect();
    assert_eq!(first, path_of(&[12, 14]));
}

#[test]
fn the_paths_through_the_suspected_cause_are_suspected() {
    for path in analyse(&review(SHOP)).recurrence_paths.listed {
        let rests_on_suspicion = path.members.contains(&CauseId::new(20));
        let expected = if rests_on_suspicion { State::Suspected } else { State::Confirmed };
        assert_eq!(path.weakest_evidence, expected, "R{}", path.number);
    }
}

#[test]
fn the_chain_of_the_article_is_closed_by_its_plan() {
    let found = analyse(&review(CHAIN));
    assert_eq!(found.recurrence_paths.listed.len(), 1);
    assert_eq!(found.recurrence_paths.listed[0].members, [CauseId::new(4)]);
    assert!(found.coverage.complete_by_plan && !found.coverage.complete_in_force);
}
