//! On random small trees the engine agrees with trying every combination.

use naze::document::{
    Action, ActionEffect, ActionId, ActionKind, Cause, CauseId, Explanation, Link, Review, Stage, State,
};
use naze::engine::{Analysis, Options, analyse, analyse_with};
use num_bigint::BigUint;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::test_runner::TestCaseError;
use proptest::{prop_assert, prop_assert_eq, proptest};

use crate::engine::brute_force::{Set, Trial, blocked_three_ways};

const CAUSES: u32 = 10;

fn states() -> impl Strategy<Value = State> {
    prop_oneof![4 => Just(State::Confirmed), 4 => Just(State::Suspected), 1 => Just(State::Refuted)]
}

/// A cause that is explained by causes of higher numbers alone, so that no circle closes.
fn causes(number: u32) -> impl Strategy<Value = Cause> {
    let later = vec(number + 1..=CAUSES, 1..4).prop_map(|numbers| {
        let members: std::collections::BTreeSet<u32> = numbers.into_iter().collect();
        let causes = members.into_iter().map(|member| Link::new(CauseId::new(member))).collect();
        Explanation { causes, read_back: None }
    });
    let most = if number < CAUSES { 4 } else { 1 };
    let fewest = usize::from(number == 1);
    (states(), vec(later, fewest..most)).prop_map(move |(state, explanations)| Cause {
        state: if number == 1 { State::Confirmed } else { state },
        explanations,
        ..Cause::default()
    })
}

fn actions() -> impl Strategy<Value = Action> {
    let kinds = prop_oneof![3 => Just(ActionKind::Permanent), 1 => Just(ActionKind::Interim), 1 => Just(ActionKind::Horizontal)];
    let effects = prop_oneof![6 => Just(ActionEffect::Prevent), 1 => Just(ActionEffect::Detect), 1 => Just(ActionEffect::Mitigate)];
    let stages = prop_oneof![
        Just(Stage::Proposed),
        Just(Stage::Planned),
        Just(Stage::Staging),
        Just(Stage::Production),
        Just(Stage::Verified),
        Just(Stage::Rejected),
    ];
    let blocks = vec((1..=CAUSES).prop_map(CauseId::new), 0..3);
    (kinds, effects, stages, blocks).prop_map(|(kind, effect, stage, blocks)| Action {
        kind,
        effect,
        stage,
        blocks,
        ..Action::default()
    })
}

/// Trees of ten causes, with shared and refuted causes and actions of all sorts.
pub(super) fn reviews() -> impl Strategy<Value = Review> {
    let all: Vec<_> = (1..CAUSES).map(|number| causes(number).boxed()).collect();
    (all, states(), vec(actions(), 0..5)).prop_map(|(mut causes, last, actions)| {
        causes.push(Cause { state: last, ..Cause::default() });
        Review {
            problem: Some(CauseId::new(1)),
            causes: (1..).map(CauseId::new).zip(causes).collect(),
            actions: (1..).map(ActionId::new).zip(actions).collect(),
            ..Review::default()
        }
    })
}

/// The listed paths.
pub(super) fn members(analysis: &Analysis) -> Vec<Set> {
    analysis.recurrence_paths.listed.iter().map(|path| path.members.iter().copied().collect()).collect()
}

/// A count as the engine gives it.
pub(super) fn number(count: usize) -> BigUint {
    BigUint::from(count)
}

fn paths_agree(review: &Review) -> Result<(), TestCaseError> {
    let (analysis, trial) = (analyse(review), Trial::of(review).unwrap());
    let paths = trial.paths();
    prop_assert_eq!(&members(&analysis), &paths);
    prop_assert_eq!(&analysis.recurrence_paths.count, &number(paths.len()));
    let longest = paths.last().map_or(0, Set::len);
    let by_size: Vec<BigUint> =
        (1..=longest).map(|size| number(paths.iter().filter(|path| path.len() == size).count())).collect();
    prop_assert_eq!(&analysis.recurrence_paths.by_size, &by_size);
    for (path, set) in analysis.recurrence_paths.listed.iter().zip(&paths) {
        let weakest = if trial.support_of_problem(set) == 2 { State::Confirmed } else { State::Suspected };
        prop_assert_eq!(path.weakest_evidence, weakest);
    }
    Ok(())
}

fn coverage_agrees(review: &Review) -> Result<(), TestCaseError> {
    let (analysis, trial) = (analyse(review), Trial::of(review).unwrap());
    let paths = trial.paths();
    let [in_force, by_plan, anyhow] = blocked_three_ways(review);
    let hit = |blocked: &Set| paths.iter().filter(|path| !path.is_disjoint(blocked)).count();
    let coverage = &analysis.coverage;
    prop_assert_eq!(&coverage.closed_in_force, &number(hit(&in_force)));
    prop_assert_eq!(&coverage.closed_by_plan, &number(hit(&by_plan)));
    prop_assert_eq!(&coverage.closed_interim_only, &number(hit(&anyhow) - hit(&by_plan)));
    prop_assert_eq!(&coverage.open, &number(paths.len() - hit(&anyhow)));
    prop_assert_eq!(coverage.complete_in_force, trial.is_prevented_without(&in_force));
    prop_assert_eq!(coverage.complete_by_plan, trial.is_prevented_without(&by_plan));
    let open: Vec<Set> = paths.iter().filter(|path| path.is_disjoint(&anyhow)).cloned().collect();
    let found: Vec<Set> =
        analysis.open_paths.iter().map(|path| path.members.iter().copied().collect()).collect();
    prop_assert_eq!(found, open);
    for path in &analysis.open_paths {
        let number = path.number.unwrap();
        prop_assert_eq!(&analysis.recurrence_paths.listed[number - 1].members, &path.members);
    }
    Ok(())
}

fn causes_agree(review: &Review) -> Result<(), TestCaseError> {
    let (analysis, trial) = (analyse(review), Trial::of(review).unwrap());
    let paths = trial.paths();
    prop_assert_eq!(analysis.causes.keys().copied().collect::<Set>(), trial.reachable());
    for (&id, finding) in &analysis.causes {
        let alone = Set::from([id]);
        let lost = paths.iter().filter(|path| !trial.happens(path, &alone)).count();
        prop_assert_eq!(&finding.paths_through, &Some(number(lost)), "paths through {}", id);
        let is_pivotal = !paths.is_empty() && trial.is_prevented_without(&alone);
        prop_assert_eq!(finding.is_pivotal, is_pivotal, "{} pivotal", id);
        prop_assert_eq!(finding.is_root, trial.roots().contains(&id), "{} root", id);
    }
    let roots: Set = analysis.root_causes.iter().map(|root| root.id).collect();
    prop_assert_eq!(roots, trial.roots());
    for root in &analysis.root_causes {
        let through = paths.iter().filter(|path| path.contains(&root.id)).count();
        prop_assert_eq!(&root.paths, &number(through));
        let share = if paths.is_empty() { 0.0 } else { through as f64 / paths.len() as f64 };
        prop_assert!((root.share - share).abs() < 1e-15);
        prop_assert_eq!(root.is_alone, paths.contains(&Set::from([root.id])));
        prop_assert_eq!(root.is_pivotal, analysis.causes[&root.id].is_pivotal);
    }
    Ok(())
}

fn shorter_list_agrees(review: &Review, limit: usize) -> Result<(), TestCaseError> {
    let whole = members(&analyse(review));
    let short = analyse_with(review, &Options { listed_limit: limit, ..Options::default() });
    prop_assert_eq!(short.recurrence_paths.is_truncated(), whole.len() > limit);
    prop_assert_eq!(members(&short), whole.into_iter().take(limit).collect::<Vec<_>>());
    Ok(())
}

proptest! {
    #[test]
    fn paths_and_their_evidence_agree_with_trying_everything(review in reviews()) {
        paths_agree(&review)?;
    }

    #[test]
    fn coverage_agrees_with_trying_everything(review in reviews()) {
        coverage_agrees(&review)?;
    }

    #[test]
    fn what_is_said_of_each_cause_agrees_with_trying_everything(review in reviews()) {
        causes_agree(&review)?;
    }

    #[test]
    fn a_shorter_list_is_the_beginning_of_the_whole_one(review in reviews(), limit in 0_usize..8) {
        shorter_list_agrees(&review, limit)?;
    }

    #[test]
    fn switching_the_stage_of_an_action_changes_no_path(review in reviews(), rejected in any::<bool>()) {
        let mut other = review.clone();
        for action in other.actions.values_mut() {
            action.stage = if rejected { Stage::Rejected } else { Stage::Verified };
        }
        prop_assert_eq!(members(&analyse(&review)), members(&analyse(&other)));
    }
}
