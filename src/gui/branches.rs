//! The branches of the tree, to choose from which ones the report folds.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashSet};

use crate::document::{CauseId, Review};

/// A cause that has causes itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Branch {
    /// The cause.
    pub cause: CauseId,
    /// How many whys lead to it: 1 for a cause of the problem itself.
    pub level: usize,
    /// How many causes are drawn below it.
    pub below: usize,
}

/// The branches below the problem in reading order, each where it is drawn: a cause of several effects stands below the first.
pub fn branches(review: &Review) -> Vec<Branch> {
    let mut drawn: Vec<Branch> = Vec::new();
    let mut seen = HashSet::new();
    let mut waiting: Vec<(CauseId, usize)> = review.problem.into_iter().map(|problem| (problem, 0)).collect();
    while let Some((cause, level)) = waiting.pop() {
        let Some(record) = review.causes.get(&cause).filter(|_| seen.insert(cause)) else { continue };
        drawn.push(Branch { cause, level, below: 0 });
        let first = waiting.len();
        waiting.extend(record.causes().map(|it| (it, level + 1)));
        waiting[first..].reverse();
    }
    // What is below a cause follows it in reading order, down to the next that is no deeper.
    let mut open: Vec<usize> = Vec::new();
    for place in 0..=drawn.len() {
        let level = drawn.get(place).map_or(0, |it| it.level);
        while let Some(above) = open.pop_if(|above| drawn[*above].level >= level) {
            drawn[above].below = place - above - 1;
        }
        open.push(place);
    }
    drawn.retain(|it| it.level > 0 && it.below > 0);
    drawn
}

/// The causes to fold so that so many levels of whys are drawn.
pub fn below_level(branches: &[Branch], level: usize) -> BTreeSet<CauseId> {
    branches.iter().filter(|it| it.level == level).map(|it| it.cause).collect()
}

/// Those that are not behind a folded branch themselves: the `most` largest, and all that are folded; and how many others there are.
pub fn larger(branches: &[Branch], folded: &BTreeSet<CauseId>, most: usize) -> (Vec<Branch>, usize) {
    let mut hidden_below = usize::MAX;
    let mut in_view: Vec<Branch> = Vec::new();
    for &branch in branches {
        if branch.level > hidden_below {
            continue;
        }
        hidden_below = if folded.contains(&branch.cause) { branch.level } else { usize::MAX };
        in_view.push(branch);
    }
    let all = in_view.len();
    let mut by_size = in_view.clone();
    by_size.sort_by_key(|it| Reverse(it.below));
    let largest: BTreeSet<CauseId> = by_size.iter().take(most).map(|it| it.cause).collect();
    in_view.retain(|it| largest.contains(&it.cause) || folded.contains(&it.cause));
    let others = all - in_view.len();
    (in_view, others)
}

#[cfg(test)]
mod tests {
    use super::{Branch, below_level, branches, larger};
    use crate::document::CauseId;
    use crate::interchange::outline;
    use std::collections::BTreeSet;

    const TREE: &str = "problem\n  one\n    two\n      three\n    four\n  five\n    six\n  seven\n";

    fn of(text: &str) -> Vec<Branch> {
        branches(&outline::read(text).unwrap())
    }

    fn shown(branches: &[Branch]) -> Vec<(u32, usize, usize)> {
        branches.iter().map(|it| (it.cause.number(), it.level, it.below)).collect()
    }

    fn set(numbers: &[u32]) -> BTreeSet<CauseId> {
        numbers.iter().map(|&it| CauseId::new(it)).collect()
    }

    #[test]
    fn a_branch_tells_its_level_and_how_much_is_drawn_below_it() {
        assert_eq!(shown(&of(TREE)), [(2, 1, 3), (3, 2, 1), (6, 1, 1)]);
        assert_eq!(shown(&of("problem\n")), []);
    }

    #[test]
    fn a_cause_of_several_effects_counts_where_it_is_drawn() {
        let mut review = outline::read("problem\n  one\n    two\n  three\n    four\n").unwrap();
        let shared = review.causes[&CauseId::new(2)].explanations.clone();
        review.causes.get_mut(&CauseId::new(5)).unwrap().explanations = shared;
        assert_eq!(
            shown(&branches(&review)),
            [(2, 1, 1), (4, 1, 1)],
            "C5 leads to C3, which stands below C2"
        );
    }

    #[test]
    fn below_a_level_each_branch_is_one_card() {
        let branches = of(TREE);
        assert_eq!(below_level(&branches, 1), set(&[2, 6]));
        assert_eq!(below_level(&branches, 2), set(&[3]));
        assert_eq!(below_level(&branches, 3), set(&[]));
    }

    #[test]
    fn the_larger_branches_are_listed_and_those_that_are_folded_but_none_behind_them() {
        let branches = of(TREE);
        let listed = |folded: &[u32], most| {
            let (listed, others) = larger(&branches, &set(folded), most);
            (shown(&listed).into_iter().map(|it| it.0).collect::<Vec<_>>(), others)
        };
        assert_eq!(listed(&[], 10), (vec![2, 3, 6], 0));
        assert_eq!(listed(&[], 1), (vec![2], 2));
        assert_eq!(listed(&[6], 1), (vec![2, 6], 1));
        assert_eq!(listed(&[2], 10), (vec![2, 6], 0), "C3 is behind C2");
    }
}
