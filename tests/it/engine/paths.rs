//! Every path one by one, and a search that is watched.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use naze::document::{CauseId, Review};
use naze::engine::{Known, Model, Options, Paths, Progress};
use num_bigint::BigUint;
use proptest::{prop_assert_eq, proptest};

use crate::engine::brute_force::{Set, Trial};
use crate::engine::budget::random_graph;
use crate::engine::properties::reviews;
use crate::engine::scale;
use crate::engine::why_trees::why_tree;

fn all(review: &Review) -> Paths {
    Paths::of(review, &Options::default(), &mut |_| ControlFlow::Continue(())).unwrap()
}

fn shown(paths: &Paths) -> Vec<Vec<CauseId>> {
    let mut shown = Vec::new();
    paths.each(|path| shown.push(path.to_vec()));
    shown
}

proptest! {
    #[test]
    fn each_path_is_shown_once(review in reviews()) {
        let shown = shown(&all(&review));
        let sets: BTreeSet<Set> = shown.iter().map(|path| path.iter().copied().collect()).collect();
        let expected: BTreeSet<Set> = Trial::of(&review).map(|trial| trial.paths()).unwrap_or_default().into_iter().collect();
        prop_assert_eq!(shown.len(), sets.len());
        prop_assert_eq!(sets, expected);
    }
}

#[test]
fn the_paths_of_a_large_tree_are_as_many_as_are_shown_in_all_and_by_size() {
    for seed in 1..=8 {
        let paths = all(&why_tree(120, seed));
        let mut by_size: Vec<u64> = Vec::new();
        paths.each(|path| {
            by_size.resize(by_size.len().max(path.len()), 0);
            by_size[path.len() - 1] += 1;
        });
        assert_eq!(paths.count(), by_size.iter().sum::<u64>().into(), "seed {seed}");
        assert_eq!(
            paths.by_size(),
            by_size.into_iter().map(BigUint::from).collect::<Vec<_>>(),
            "seed {seed}"
        );
    }
}

/// What is the same at the end of many paths is copied, so that there have to be many, and of many sizes.
#[test]
fn each_of_many_paths_is_shown_once() {
    let (few, many) = (20_000_u32.into(), 200_000_u32.into());
    let trees = (1..=64).map(|seed| (seed, all(&why_tree(300, seed))));
    let mut most_sizes = 0;
    for (seed, paths) in trees.filter(|(_, paths)| (&few..&many).contains(&&paths.count())) {
        let shown = shown(&paths);
        let sets: BTreeSet<Set> = shown.iter().map(|path| path.iter().copied().collect()).collect();
        let sizes: BTreeSet<usize> = shown.iter().map(Vec::len).collect();
        assert_eq!(paths.count(), shown.len().into(), "seed {seed}");
        assert_eq!(sets.len(), shown.len(), "seed {seed}");
        most_sizes = most_sizes.max(sizes.len());
    }
    assert!(most_sizes > 5, "{most_sizes}");
}

#[test]
fn nothing_is_shown_where_there_is_no_path() {
    assert_eq!(shown(&all(&Review::default())), Vec::<Vec<CauseId>>::new());
}

#[test]
fn a_search_tells_how_far_it_has_come_and_ends_when_it_is_told_to() {
    let options = Options { most_steps: 200_000, ..Options::default() };
    let mut told: Vec<Progress> = Vec::new();
    let paths = Paths::of(&random_graph(2_000), &options, &mut |progress| {
        told.push(progress);
        ControlFlow::Continue(())
    });
    assert_ne!(paths.unwrap().known(), Known::Exactly);
    assert!(told.len() > 5, "{told:?}");
    assert!(told.is_sorted_by_key(|progress| progress.steps), "{told:?}");
    assert!(
        told.iter().all(|progress| progress.steps <= progress.most_steps && progress.most_steps == 200_000)
    );

    let mut looks = 0;
    let ended = Paths::of(&random_graph(2_000), &options, &mut |_| {
        looks += 1;
        if looks == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert!(ended.is_none());
    assert_eq!(looks, 3);
    assert!(Model::watched(&random_graph(2_000), &options, &mut |_| ControlFlow::Break(())).is_none());
}

#[test]
fn twenty_thousand_steps_that_are_each_of_two_ways_are_counted() {
    // C1 needs C2 and C3; C3 comes of C4 or C5; C5 needs C6 and C7; and so on down.
    const STEPS: u32 = 20_000;
    let mut causes = Vec::new();
    for step in 0..STEPS {
        let first = 4 * step + 1;
        causes.extend([
            vec![vec![first + 1, first + 2]],
            vec![],
            vec![vec![first + 3], vec![first + 4]],
            vec![],
        ]);
    }
    causes.push(Vec::new());
    let paths = all(&scale::review(causes));
    assert_eq!(paths.known(), Known::Exactly);
    assert_eq!(paths.count(), (STEPS + 1).into());
    let by_size = paths.by_size();
    // One path of each size from two on, of which the largest are not counted by their size.
    assert_eq!(by_size.len(), 500);
    assert_eq!(by_size[0], BigUint::ZERO);
    assert!(by_size[1..].iter().all(|count| *count == 1_u8.into()));
}
