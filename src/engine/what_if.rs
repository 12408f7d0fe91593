//! How much would be closed if other actions were taken, and how much does each close?

use std::collections::BTreeMap;

use num_bigint::BigUint;

use crate::document::{ActionId, Stage};
use crate::engine::analysis::{Analysis, Closure, Coverage};
use crate::engine::coverage::Blocking;

/// An action as if it were taken, or as if it were not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Switch {
    /// The action.
    pub action: ActionId,
    /// On: as if it were in production. Off: as if it were rejected.
    pub on: bool,
}

/// What would be closed with some actions switched on or off, and all others as they are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WhatIf {
    /// How many of the known paths would be closed, and whether all.
    pub coverage: Coverage,
    /// How far each of the listed paths would be closed, in their order.
    pub closures: Vec<Closure>,
}

/// How many of the known recurrence paths one action closes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionShare {
    /// Those that it closes, whatever else is done.
    pub paths: BigUint,
    /// Those of them that would be open without it.
    pub alone: BigUint,
}

impl Analysis {
    /// How many paths each action closes, of those that prevent and are not rejected. It takes two passes for each action: in a
    /// large tree this is work for a thread of its own.
    pub fn closed_by_each(&self) -> BTreeMap<ActionId, ActionShare> {
        let closing: Vec<ActionId> =
            self.grounds.deeds().iter().filter(|deed| deed.closes()).map(|deed| deed.id).collect();
        let share = |id: ActionId| {
            let only: Vec<Switch> =
                closing.iter().map(|&action| Switch { action, on: action == id }).collect();
            let with_it = self.with(&only).coverage;
            let without = self.with(&[Switch { action: id, on: false }]).coverage;
            let now_open = self.coverage.open.clone().min(without.open.clone());
            ActionShare {
                paths: with_it.closed_in_force + with_it.closed_interim_only,
                alone: without.open - now_open,
            }
        };
        closing.iter().map(|&id| (id, share(id))).collect()
    }

    /// What would be closed with these actions switched on or off. The paths stay as they are, so that this takes a small part
    /// of the time of an analysis.
    ///
    /// A switch changes only how far an action has come: an interim action that is on closes its paths for now, and one that
    /// detects or mitigates closes none. Of two switches of one action the last counts; an action that is not in the review is
    /// passed over.
    pub fn with(&self, switches: &[Switch]) -> WhatIf {
        let Some(model) = self.grounds.model() else { return WhatIf::default() };
        let mut deeds = self.grounds.deeds().to_vec();
        for switch in switches {
            if let Ok(index) = deeds.binary_search_by_key(&switch.action, |deed| deed.id) {
                deeds[index].stage = if switch.on { Stage::Production } else { Stage::Rejected };
            }
        }
        let blocking = model.blocking(&deeds);
        WhatIf { coverage: model.coverage_of(&blocking), closures: model.closures(&blocking) }
    }
}

impl crate::engine::model::Model {
    fn closures(&self, blocking: &Blocking) -> Vec<Closure> {
        self.listed_places().iter().map(|path| blocking.closure(path)).collect()
    }
}
