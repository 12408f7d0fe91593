//! How much would be closed if other actions were taken?

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

impl Analysis {
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
