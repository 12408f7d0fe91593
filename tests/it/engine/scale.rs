//! Trees that no one could enumerate, and trees deeper than any stack.

use naze::document::{Action, ActionId, Cause, CauseId, Explanation, Link, Review, State};
use naze::engine::{Options, analyse, analyse_with};
use num_bigint::BigUint;

/// A review of causes that are numbered from 1, each with its explanations as sets of numbers.
pub(super) fn review(explanations: impl IntoIterator<Item = Vec<Vec<u32>>>) -> Review {
    let cause = |sets: Vec<Vec<u32>>| {
        let explanation = |set: Vec<u32>| Explanation {
            causes: set.into_iter().map(|number| Link::new(CauseId::new(number))).collect(),
            read_back: None,
        };
        let explanations = sets.into_iter().map(explanation).collect();
        Cause { state: State::Confirmed, explanations, ..Cause::default() }
    };
    Review {
        problem: Some(CauseId::new(1)),
        causes: (1..).map(CauseId::new).zip(explanations.into_iter().map(cause)).collect(),
        ..Review::default()
    }
}

/// The problem is what `groups` causes together come to, each of which has as many root causes as `width` says.
fn product(groups: u32, width: u32) -> Review {
    let problem = vec![(2..2 + groups).collect()];
    let group = |group: u32| (0..width).map(|root| vec![2 + groups + group * width + root]).collect();
    let mut causes: Vec<Vec<Vec<u32>>> = vec![problem];
    causes.extend((0..groups).map(group));
    causes.extend((0..groups * width).map(|_| Vec::new()));
    review(causes)
}

#[test]
fn a_product_past_every_machine_number_is_counted_exactly() {
    let analysis = analyse(&product(100, 10));
    let count = BigUint::from(10_u8).pow(100);
    assert_eq!(analysis.recurrence_paths.count, count);
    assert_eq!(analysis.recurrence_paths.by_size.len(), 100);
    assert_eq!(analysis.recurrence_paths.by_size[99], count);
    assert!(analysis.recurrence_paths.is_truncated());
    assert_eq!(analysis.coverage.open, count);
    let share = analysis.root_causes[0].share;
    assert!((share - 0.1).abs() < 1e-15, "{share}");
}

#[test]
fn parts_of_all_sizes_one_after_the_other_are_counted_exactly() {
    // Each group comes about by two neighbours in a circle of its root causes, so that as many sets suffice for it as it has
    // root causes, and no rule makes it smaller. The smallest groups come before and after the largest.
    let sizes: Vec<u32> = (3..=40).chain((3..40).rev()).collect();
    let groups = sizes.len() as u32;
    let mut causes: Vec<Vec<Vec<u32>>> = vec![vec![(2..2 + groups).collect()]];
    let mut first = 2 + groups;
    for &size in &sizes {
        causes.push((0..size).map(|root| vec![first + root, first + (root + 1) % size]).collect());
        first += size;
    }
    causes.extend(sizes.iter().flat_map(|&size| vec![Vec::new(); size as usize]));
    let paths = analyse(&review(causes)).recurrence_paths;
    let count: BigUint = sizes.iter().map(|&size| BigUint::from(size)).product();
    assert_eq!((paths.by_size.len(), &paths.by_size[2 * sizes.len() - 1]), (2 * sizes.len(), &count));
    assert_eq!(paths.count, count);
}

#[test]
fn the_smallest_of_a_product_are_listed_in_the_order_of_their_names() {
    let analysis = analyse_with(&product(30, 10), &Options { listed_limit: 101, ..Options::default() });
    let last_two: Vec<Vec<u32>> = analysis
        .recurrence_paths
        .listed
        .iter()
        .map(|path| path.members[27..].iter().map(|id| id.number() - 32).collect())
        .collect();
    assert_eq!(last_two[0], [270, 280, 290]);
    assert_eq!(last_two[1], [270, 280, 291]);
    assert_eq!(last_two[99], [270, 289, 299]);
    assert_eq!(last_two[100], [271, 280, 290]);
}

#[test]
fn open_paths_are_found_past_the_end_of_the_list() {
    let mut review = product(2, 40);
    // The first half of the first group is blocked, and with it the first 800 paths.
    let blocks = (4..24).map(CauseId::new).collect();
    review.actions.insert(ActionId::new(1), Action { blocks, ..Action::default() });
    let analysis = analyse_with(&review, &Options { listed_limit: 10, ..Options::default() });
    assert_eq!(analysis.recurrence_paths.listed.len(), 10);
    assert_eq!(analysis.coverage.open, 800_u16.into());
    assert_eq!(analysis.open_paths.len(), 10);
    assert_eq!(analysis.open_paths[0].members, [CauseId::new(24), CauseId::new(44)]);
    assert_eq!(analysis.open_paths[0].number, None);
}

#[test]
fn a_chain_of_a_hundred_thousand_causes_is_one_path() {
    const LENGTH: u32 = 100_000;
    let links = (1..LENGTH).map(|number| vec![vec![number + 1]]).chain([Vec::new()]);
    let analysis = analyse(&review(links));
    assert_eq!(analysis.recurrence_paths.listed[0].members, [CauseId::new(LENGTH)]);
    assert_eq!(analysis.recurrence_paths.count, 1_u8.into());
    assert!(analysis.causes.values().all(|finding| finding.is_pivotal));
}

#[test]
fn a_chain_with_a_root_cause_at_every_step_has_as_many_paths() {
    const STEPS: u32 = 20_000;
    // Step n is explained by the next step, or by a root cause of its own.
    let step = |number: u32| vec![vec![number + 1], vec![number + STEPS]];
    let causes = (1..STEPS).map(step).chain((0..STEPS).map(|_| Vec::new()));
    let analysis = analyse(&review(causes));
    assert_eq!(analysis.recurrence_paths.count, STEPS.into());
    let first: Vec<u32> =
        analysis.recurrence_paths.listed.iter().map(|path| path.members[0].number()).collect();
    assert_eq!(first, (STEPS..STEPS + 1_000).collect::<Vec<_>>());
}

#[test]
fn a_ladder_whose_steps_share_their_causes_is_no_harder_than_a_chain() {
    const STEPS: u32 = 2_000;
    // Step n is explained by either of the next two: every cause is shared, and nothing is a module.
    let step = |number: u32| vec![vec![number + 1], vec![number + 2]];
    let causes = (1..STEPS).map(step).chain([Vec::new(), Vec::new()]);
    let analysis = analyse(&review(causes));
    assert_eq!(analysis.recurrence_paths.count, 2_u8.into());
    assert_eq!(analysis.root_causes.len(), 2);
}
