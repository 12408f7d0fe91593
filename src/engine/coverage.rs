//! How many recurrence paths do the actions close?

use rustc_hash::FxHashMap;

use crate::document::{ActionId, ActionKind, CauseId, Stage};
use crate::engine::analysis::{Closure, Coverage, Shield};
use crate::engine::diagram::Diagram;
use crate::engine::formula::Formula;
use crate::engine::grounds::Deed;

/// What the actions do to the causes of a graph, by place. Only actions that prevent and are not rejected count.
pub(super) struct Blocking {
    /// The furthest that an action has come.
    shields: Vec<Shield>,
    /// The actions, interim ones included.
    actions: Vec<Vec<ActionId>>,
}

impl Blocking {
    /// What some actions, in the order of their names, do to `count` causes at these places.
    pub(super) fn of(deeds: &[Deed], places: &FxHashMap<CauseId, usize>, count: usize) -> Self {
        let mut blocking = Self { shields: vec![Shield::None; count], actions: vec![Vec::new(); count] };
        for deed in deeds.iter().filter(|deed| deed.closes()) {
            for &place in deed.blocks.iter().filter_map(|cause| places.get(cause)) {
                if blocking.actions[place].last() != Some(&deed.id) {
                    blocking.actions[place].push(deed.id);
                }
                blocking.shields[place] = blocking.shields[place].max(shield(deed));
            }
        }
        blocking
    }

    /// How far the cause at `place` is blocked.
    pub(super) fn shield(&self, place: usize) -> Shield {
        self.shields[place]
    }

    /// How far a path through these places is closed.
    pub(super) fn closure(&self, path: &[usize]) -> Closure {
        match path.iter().map(|&place| self.shields[place]).max() {
            Some(Shield::Production | Shield::Verified) => Closure::InForce,
            Some(Shield::Planned | Shield::Staging) => Closure::ByPlan,
            Some(Shield::Interim) => Closure::InterimOnly,
            Some(Shield::None) | None => Closure::Open,
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
        self.shields[place] > Shield::None
    }

    /// Whether an action that is not interim blocks the cause at `place`, at whatever stage.
    pub(super) fn is_planned(&self, place: usize) -> bool {
        self.shields[place] >= Shield::Planned
    }

    /// Whether such an action does so in production.
    pub(super) fn is_in_force(&self, place: usize) -> bool {
        self.shields[place] >= Shield::Production
    }

    /// Whether such an action does so, and has been seen to work.
    fn is_verified(&self, place: usize) -> bool {
        self.shields[place] == Shield::Verified
    }

    /// How many paths of a diagram are closed, and whether by the formula none at all is left. The diagram stays as it is,
    /// so this is one pass over it.
    pub(super) fn coverage(&self, formula: &Formula, diagram: &Diagram) -> Coverage {
        // A path past all actions may have an interim one besides those of the plan: none may be on it.
        let [count, past_verified, past_force, past_plan, open] = diagram.counts_avoiding(&|place| {
            let (is_verified, is_in_force) = (self.is_verified(place), self.is_in_force(place));
            [false, is_verified, is_in_force, self.is_planned(place), self.is_blocked(place)]
        });
        Coverage {
            // Not all paths need be known, but every blocked cause is a variable.
            complete_in_force: !formula.is_true(|place| !self.is_in_force(place)),
            complete_by_plan: !formula.is_true(|place| !self.is_planned(place)),
            closed_verified: &count - past_verified,
            closed_in_force: &count - past_force,
            closed_by_plan: count - &past_plan,
            closed_interim_only: past_plan - &open,
            open,
        }
    }
}

/// How far an action blocks its causes.
fn shield(deed: &Deed) -> Shield {
    match (deed.kind, deed.stage) {
        (ActionKind::Interim, _) => Shield::Interim,
        (_, Stage::Verified) => Shield::Verified,
        (_, Stage::Production) => Shield::Production,
        (_, Stage::Staging) => Shield::Staging,
        (_, Stage::Planned | Stage::Proposed | Stage::Rejected) => Shield::Planned,
    }
}
