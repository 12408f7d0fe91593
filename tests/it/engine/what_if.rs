//! What would be closed with other actions, and what is kept when a review changes.

use std::sync::Arc;

use naze::document::{ActionId, ActionKind, CauseId, Review, Stage, State};
use naze::engine::{Analysis, Closure, Options, Switch, analyse, analyse_again, analyse_with};
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::test_runner::TestCaseError;
use proptest::{prop_assert_eq, proptest};

use crate::engine::properties::reviews;
use crate::engine::trees::{SHOP, review, review_with};
use crate::engine::why_trees::why_tree;

fn switched(review: &Review, switches: &[Switch]) -> Review {
    let mut review = review.clone();
    for switch in switches {
        if let Some(action) = review.actions.get_mut(&switch.action) {
            action.stage = if switch.on { Stage::Production } else { Stage::Rejected };
        }
    }
    review
}

fn switching_agrees(review: &Review, switches: &[Switch], most_steps: usize) -> Result<(), TestCaseError> {
    let options = Options { most_steps, ..Options::default() };
    let what_if = analyse_with(review, &options).with(switches);
    let analysis = analyse_with(&switched(review, switches), &options);
    prop_assert_eq!(what_if.coverage, analysis.coverage);
    let closures: Vec<Closure> = analysis.recurrence_paths.listed.iter().map(|path| path.closure).collect();
    prop_assert_eq!(what_if.closures, closures);
    Ok(())
}

proptest! {
    #[test]
    fn switching_actions_is_as_if_they_were_in_production_or_rejected(
        review in reviews(),
        switches in vec((1_u32..7, any::<bool>()), 0..5),
        most_steps in 0_usize..600,
    ) {
        let switches: Vec<Switch> = switches
            .into_iter()
            .map(|(number, on)| Switch { action: ActionId::new(number), on })
            .collect();
        switching_agrees(&review, &switches, most_steps)?;
    }

    #[test]
    fn an_action_closes_what_is_closed_when_it_is_the_only_one(review in reviews()) {
        let analysis = analyse(&review);
        let shares = analysis.closed_by_each();
        for &id in review.actions.keys() {
            let others = review.actions.keys().map(|&action| Switch { action, on: action == id });
            let only = analyse(&switched(&review, &others.collect::<Vec<_>>())).coverage;
            let without = analyse(&switched(&review, &[Switch { action: id, on: false }])).coverage;
            let Some(share) = shares.get(&id) else {
                prop_assert_eq!(without.open, analysis.coverage.open.clone(), "{} closes nothing", id);
                continue;
            };
            prop_assert_eq!(&share.paths, &(only.closed_in_force + only.closed_interim_only));
            prop_assert_eq!(&share.alone + &analysis.coverage.open, without.open);
        }
    }

    #[test]
    fn what_is_derived_again_is_what_is_derived_anew(first in reviews(), second in reviews()) {
        let mut previous = Arc::new(analyse(&first));
        let mut mixed = first.clone();
        mixed.actions = second.actions.clone();
        let mut third = mixed.clone();
        for (id, cause) in &mut third.causes {
            cause.state = second.causes[id].state;
        }
        for review in [&mixed, &third, &second, &first] {
            previous = analyse_again(&previous, review);
            prop_assert_eq!(&*previous, &analyse(review));
        }
    }
}

#[test]
fn a_plan_of_the_shop_is_tried_out() {
    let actions = [(ActionKind::Permanent, Stage::Proposed, 8), (ActionKind::Interim, Stage::Proposed, 6)];
    let analysis = analyse(&review_with(SHOP, &actions));
    let switch = |number, on| Switch { action: ActionId::new(number), on };
    assert!(analysis.with(&[switch(1, true)]).coverage.complete_in_force);
    let off = analysis.with(&[switch(1, false), switch(9, true)]);
    assert_eq!((off.coverage.closed_interim_only, off.coverage.open), (2_u8.into(), 2_u8.into()));
    assert_eq!(off.closures, [Closure::InterimOnly, Closure::InterimOnly, Closure::Open, Closure::Open]);
    assert_eq!(analysis.with(&[]).coverage, analysis.coverage);
    assert_eq!(Analysis::default().with(&[switch(1, true)]).closures, []);
}

/// What is kept of the analysis of `review` after `change`: all of it, its paths, or nothing.
fn kept(review: &Review, change: impl Fn(&mut Review)) -> &'static str {
    let first = Arc::new(analyse(review));
    let mut changed = review.clone();
    change(&mut changed);
    let second = analyse_again(&first, &changed);
    assert_eq!(*second, analyse(&changed));
    match (Arc::ptr_eq(&first, &second), first.shares_paths_with(&second)) {
        (true, _) => "all",
        (false, true) => "paths",
        (false, false) => "nothing",
    }
}

#[test]
fn an_edit_derives_again_only_what_depends_on_it() {
    let review = review_with(
        SHOP,
        &[(ActionKind::Permanent, Stage::Planned, 2), (ActionKind::Interim, Stage::Planned, 8)],
    );
    let cause = CauseId::new;
    let action = ActionId::new;
    assert_eq!(kept(&review, |review| review.causes.get_mut(&cause(6)).unwrap().statement.push('！')), "all");
    assert_eq!(kept(&review, |review| review.incident.title.push('！')), "all");
    assert_eq!(
        kept(&review, |review| review.actions.get_mut(&action(1)).unwrap().statement.push('！')),
        "all"
    );
    assert_eq!(
        kept(&review, |review| review.actions.get_mut(&action(1)).unwrap().stage = Stage::Verified),
        "paths"
    );
    assert_eq!(
        kept(&review, |review| review.actions.get_mut(&action(2)).unwrap().blocks = vec![cause(7)]),
        "paths"
    );
    assert_eq!(
        kept(&review, |review| review.causes.get_mut(&cause(9)).unwrap().state = State::Confirmed),
        "paths"
    );
    assert_eq!(
        kept(&review, |review| review.causes.get_mut(&cause(9)).unwrap().state = State::Refuted),
        "nothing"
    );
    assert_eq!(
        kept(&review, |review| review.actions.get_mut(&action(1)).unwrap().blocks = vec![cause(3)]),
        "nothing"
    );
    assert_eq!(
        kept(&review, |review| review.causes.get_mut(&cause(4)).unwrap().explanations.truncate(1)),
        "nothing"
    );
    assert_eq!(kept(&review, |review| review.problem = Some(cause(2))), "nothing");
}

#[test]
fn a_model_serves_while_the_paths_stay() {
    let options = Options::default();
    let tree = why_tree(300, 1);
    let model = naze::engine::Model::of(&tree, &options);
    let mut other = tree.clone();
    other.actions.values_mut().for_each(|action| action.stage = Stage::Rejected);
    other.causes.values_mut().for_each(|cause| cause.statement.clear());
    assert!(model.serves(&other));
    other.causes.get_mut(&CauseId::new(300)).unwrap().state = State::Refuted;
    assert!(!model.serves(&other) || tree.causes[&CauseId::new(300)].state == State::Refuted);
    assert!(!model.serves(&review(SHOP)));
}

#[test]
fn a_generated_tree_has_the_shape_of_a_real_one_and_is_the_same_each_time() {
    let tree = why_tree(2_000, 7);
    assert_eq!(tree, why_tree(2_000, 7));
    assert_ne!(tree, why_tree(2_000, 8));
    assert_eq!(tree.reading_order().len(), 2_000);
    assert_eq!(tree.links().count(), 3_000);
    assert_eq!(tree.actions.len(), 40);
    assert!(tree.causes.values().all(|cause| cause.causes().count() <= 5));
    let mut depth = vec![0_usize; 2_001];
    for (effect, cause) in tree.links() {
        let (effect, cause) = (effect.number() as usize, cause.number() as usize);
        depth[cause] = depth[cause].max(depth[effect] + 1);
    }
    let levels = *depth.iter().max().unwrap();
    let mut width = vec![0_usize; levels + 1];
    depth.iter().for_each(|&level| width[level] += 1);
    assert!(levels > *width.iter().max().unwrap(), "{levels} levels");
    assert_eq!(why_tree(0, 1).causes.len(), 1);
}
