//! What the review holds for each cause: its facts and its actions, gathered in one pass.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::document::{
    Action, ActionEffect, ActionId, ActionKind, Aspect, Cause, CauseId, FactId, Review, Stage,
};

/// The facts and actions of one cause.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Evidence {
    /// The facts that support it.
    pub(super) supporting: Vec<FactId>,
    /// The facts that refute it.
    pub(super) refuting: Vec<FactId>,
    /// The actions that prevent it, rejected ones left out: those for good before those for now, the furthest along first.
    pub(super) actions: Vec<(ActionId, ActionKind)>,
    /// A bit for each question that is answered.
    aspects: u8,
}

/// The facts and actions of every cause that has any.
pub(super) fn gathered(review: &Review) -> BTreeMap<CauseId, Evidence> {
    let mut all: BTreeMap<CauseId, Evidence> = BTreeMap::new();
    for (&id, fact) in &review.facts {
        for &cause in &fact.supports {
            let evidence = all.entry(cause).or_default();
            evidence.supporting.push(id);
            evidence.aspects |= pip(fact.aspect);
        }
        for &cause in &fact.refutes {
            all.entry(cause).or_default().refuting.push(id);
        }
    }
    let mut actions: Vec<(&ActionId, &Action)> = review
        .actions
        .iter()
        .filter(|(_, it)| it.effect == ActionEffect::Prevent && it.stage != Stage::Rejected)
        .collect();
    // Equals stay in the order of their names.
    actions.sort_by_key(|(_, action)| (action.kind == ActionKind::Interim, Reverse(action.stage)));
    for (&id, action) in actions {
        for &cause in &action.blocks {
            all.entry(cause).or_default().actions.push((id, action.kind));
        }
    }
    all
}

impl Evidence {
    /// The same with what the tree itself answers: なぜ, where it goes on below `cause`, or where the room has said why it
    /// does not.
    pub(super) fn explained_by(mut self, cause: &Cause) -> Self {
        if !cause.explanations.is_empty() || cause.stop_reason.is_some() {
            self.aspects |= pip(Aspect::Why);
        }
        self
    }

    /// Which of いつ・どこ・誰・何・なぜ・どう are answered.
    pub(super) fn aspects(&self) -> [bool; 6] {
        std::array::from_fn(|place| self.aspects & (1 << place) != 0)
    }
}

/// The bit of an aspect, in the order of the six boxes. どれだけ says more of what it was.
const fn pip(aspect: Aspect) -> u8 {
    match aspect {
        Aspect::When => 1,
        Aspect::Where => 1 << 1,
        Aspect::Who => 1 << 2,
        Aspect::What | Aspect::HowMuch => 1 << 3,
        Aspect::Why => 1 << 4,
        Aspect::How => 1 << 5,
    }
}
