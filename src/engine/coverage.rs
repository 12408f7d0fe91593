//! How many recurrence paths do the actions close?

use std::collections::HashMap;

use crate::document::{Action, ActionEffect, ActionId, ActionKind, CauseId, Review, Stage};
use crate::engine::analysis::{Closure, Coverage, Shield};
use crate::engine::diagram::Diagram;
use crate::engine::formula::Formula;

/// What the actions do to the causes of a graph, by place. Only actions that prevent and are not rejected count.
pub(super) struct Blocking {
    /// The furthest that an action other than an interim one has come.
    furthest: Vec<Option<Stage>>,
    /// Whether an interim action blocks the cause.
    interim: Vec<bool>,
    /// The actions, interim ones included.
    actions: Vec<Vec<ActionId>>,
}

impl Blocking {
    /// What the actions of a review do to `count` causes at these places.
    pub(super) fn of(review: &Review, places: &HashMap<CauseId, usize>, count: usize) -> Self {
        let mut blocking = Self {
            furthest: vec![None; count],
            interim: vec![false; count],
            actions: vec![Vec::new(); count],
        };
        for (&id, action) in review.actions.iter().filter(|(_, action)| closes(action)) {
            for &place in action.blocks.iter().filter_map(|cause| places.get(cause)) {
                if blocking.actions[place].last() != Some(&id) {
                    blocking.actions[place].push(id);
                }
                if action.kind == ActionKind::Interim {
                    blocking.interim[place] = true;
                } else {
                    let furthest = &mut blocking.furthest[place];
                    *furthest = Some(furthest.map_or(action.stage, |stage| further(stage, action.stage)));
                }
            }
        }
        blocking
    }

    /// How far the cause at `place` is blocked.
    pub(super) fn shield(&self, place: usize) -> Shield {
        match self.furthest[place] {
            Some(Stage::Verified) => Shield::Verified,
            Some(Stage::Production) => Shield::Production,
            Some(Stage::Staging) => Shield::Staging,
            Some(Stage::Planned | Stage::Proposed | Stage::Rejected) => Shield::Planned,
            None if self.interim[place] => Shield::Interim,
            None => Shield::None,
        }
    }

    /// How far a path through these places is closed.
    pub(super) fn closure(&self, path: &[usize]) -> Closure {
        let reaches = |shield| path.iter().any(|&place| self.shield(place) >= shield);
        if reaches(Shield::Production) {
            Closure::InForce
        } else if reaches(Shield::Planned) {
            Closure::ByPlan
        } else if reaches(Shield::Interim) {
            Closure::InterimOnly
        } else {
            Closure::Open
        }
    }

    /// The actions that close a path through these places, by name.
    pub(super) fn closed_by(&self, path: &[usize]) -> Vec<ActionId> {
        let mut actions: Vec<ActionId> =
            path.iter().flat_map(|&place| self.actions[place].iter().copied()).collect();
        actions.sort_unstable();
        actions.dedup();
        actions
    }

    /// Whether any action blocks the cause at `place`, be it for now.
    pub(super) fn is_blocked(&self, place: usize) -> bool {
        self.shield(place) > Shield::None
    }

    /// How many paths of a diagram are closed, and whether by the formula none at all is left. The diagram stays as it is,
    /// so this is one pass for each number.
    pub(super) fn coverage(&self, formula: &Formula, diagram: &Diagram) -> Coverage {
        let is_in_force = |place| self.shield(place) >= Shield::Production;
        let is_planned = |place| self.shield(place) >= Shield::Planned;
        let count = diagram.count();
        let past_force = diagram.count_avoiding(&is_in_force);
        let past_plan = diagram.count_avoiding(&is_planned);
        // A path past all actions may have an interim one besides those of the plan: none may be on it.
        let open = diagram.count_avoiding(&|place| self.is_blocked(place));
        Coverage {
            // Not all paths need be known, but every blocked cause is a variable.
            complete_in_force: !formula.is_true(|place| !is_in_force(place)),
            complete_by_plan: !formula.is_true(|place| !is_planned(place)),
            closed_in_force: &count - past_force,
            closed_by_plan: count - &past_plan,
            closed_interim_only: past_plan - &open,
            open,
        }
    }
}

/// Whether an action closes the paths that its causes are on.
fn closes(action: &Action) -> bool {
    action.effect == ActionEffect::Prevent && action.stage != Stage::Rejected
}

/// The stage that is nearer to a verified effect.
fn further(one: Stage, other: Stage) -> Stage {
    let progress = |stage| match stage {
        Stage::Rejected => 0,
        Stage::Proposed => 1,
        Stage::Planned => 2,
        Stage::Staging => 3,
        Stage::Production => 4,
        Stage::Verified => 5,
    };
    if progress(other) > progress(one) { other } else { one }
}
