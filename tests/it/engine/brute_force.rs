//! The findings by trying every combination: slow, and too simple to be wrong in the same way as the engine.

use std::collections::BTreeSet;

use naze::document::{Action, ActionEffect, ActionKind, CauseId, Review, Stage, State};

/// A set of causes.
pub(super) type Set = BTreeSet<CauseId>;

/// A review whose problem can be tried under every combination of its variables.
pub(super) struct Trial<'a> {
    review: &'a Review,
    problem: CauseId,
}

impl<'a> Trial<'a> {
    /// The trial of a review that has a problem with causes.
    pub(super) fn of(review: &'a Review) -> Option<Self> {
        let problem = review.problem?;
        (!review.causes[&problem].explanations.is_empty()).then_some(Self { review, problem })
    }

    /// The causes below the problem, and the problem.
    pub(super) fn reachable(&self) -> Set {
        self.review.reading_order().into_iter().collect()
    }

    /// The root causes below the problem.
    pub(super) fn roots(&self) -> Set {
        let is_root = |id: &CauseId| {
            let cause = &self.review.causes[id];
            cause.state != State::Refuted && cause.explanations.is_empty()
        };
        self.reachable().into_iter().filter(is_root).collect()
    }

    fn variables(&self) -> Vec<CauseId> {
        let is_variable = |id: &CauseId| self.roots().contains(id) || self.is_blockable(*id);
        self.reachable().into_iter().filter(is_variable).collect()
    }

    fn is_blockable(&self, id: CauseId) -> bool {
        self.review.actions.values().any(|action| action.blocks.contains(&id))
    }

    /// Whether a cause holds if of the variables just `set` does, and `without` does not.
    pub(super) fn holds(&self, id: CauseId, set: &Set, without: &Set) -> bool {
        let cause = &self.review.causes[&id];
        if cause.state == State::Refuted || without.contains(&id) {
            return false;
        }
        if cause.explanations.is_empty() {
            return set.contains(&id);
        }
        let is_on = !self.is_blockable(id) || set.contains(&id);
        is_on
            && cause
                .explanations
                .iter()
                .any(|explanation| explanation.causes.iter().all(|link| self.holds(link.cause, set, without)))
    }

    /// Whether the problem comes about.
    pub(super) fn happens(&self, set: &Set, without: &Set) -> bool {
        self.holds(self.problem, set, without)
    }

    /// The paths, by size and then by names.
    pub(super) fn paths(&self) -> Vec<Set> {
        let variables = self.variables();
        let mut sets: Vec<Set> = (0..1_u32 << variables.len())
            .map(|bits| {
                (0..variables.len())
                    .filter(|index| bits & (1 << index) != 0)
                    .map(|index| variables[index])
                    .collect()
            })
            .filter(|set| self.happens(set, &Set::new()))
            .collect();
        sets.sort_by_key(|set| (set.len(), set.clone()));
        let mut paths: Vec<Set> = Vec::new();
        for set in sets {
            if !paths.iter().any(|path| path.is_subset(&set)) {
                paths.push(set);
            }
        }
        paths
    }

    /// Whether the problem cannot come about without these causes, whatever holds.
    pub(super) fn is_prevented_without(&self, without: &Set) -> bool {
        !self.happens(&self.variables().into_iter().collect(), without)
    }

    /// The best support that a cause gets from a path: none, suspected or confirmed as 0, 1, 2. The problem's own state does
    /// not count.
    pub(super) fn support(&self, id: CauseId, path: &Set) -> u8 {
        let cause = &self.review.causes[&id];
        let own = match cause.state {
            State::Refuted => 0,
            State::Suspected if id != self.problem => 1,
            _ => 2,
        };
        if cause.explanations.is_empty() || self.is_blockable(id) && !path.contains(&id) {
            return if path.contains(&id) { own } else { 0 };
        }
        let together = |explanation: &naze::document::Explanation| {
            explanation.causes.iter().map(|link| self.support(link.cause, path)).min()
        };
        own.min(cause.explanations.iter().filter_map(together).max().unwrap_or(0))
    }

    /// The support of the problem.
    pub(super) fn support_of_problem(&self, path: &Set) -> u8 {
        self.support(self.problem, path)
    }
}

/// The causes blocked by the actions that prevent, are not rejected, and of which `counts` is true.
pub(super) fn blocked(review: &Review, counts: impl Fn(&Action) -> bool) -> Set {
    review
        .actions
        .values()
        .filter(|action| action.effect == ActionEffect::Prevent && action.stage != Stage::Rejected)
        .filter(|action| counts(action))
        .flat_map(|action| action.blocks.iter().copied())
        .collect()
}

/// The causes blocked in force, by plan, and by anything.
pub(super) fn blocked_three_ways(review: &Review) -> [Set; 3] {
    let is_lasting = |action: &Action| action.kind != ActionKind::Interim;
    [
        blocked(review, |action| {
            is_lasting(action) && matches!(action.stage, Stage::Production | Stage::Verified)
        }),
        blocked(review, is_lasting),
        blocked(review, |_| true),
    ]
}
