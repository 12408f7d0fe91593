//! What the review holds for each cause: its facts and its actions, gathered in one pass.

use std::collections::BTreeMap;

use crate::document::{Action, ActionEffect, ActionId, ActionKind, Aspect, CauseId, FactId, Review, Stage};

/// The facts and actions of every cause.
#[derive(Default)]
pub(super) struct Evidence<'a> {
    supporting: BTreeMap<CauseId, Vec<FactId>>,
    refuting: BTreeMap<CauseId, Vec<FactId>>,
    aspects: BTreeMap<CauseId, u8>,
    actions: BTreeMap<CauseId, Vec<(ActionId, &'a Action)>>,
}

impl<'a> Evidence<'a> {
    pub(super) fn of(review: &'a Review) -> Self {
        let mut evidence = Self::default();
        for (&id, fact) in &review.facts {
            for &cause in &fact.supports {
                evidence.supporting.entry(cause).or_default().push(id);
                *evidence.aspects.entry(cause).or_default() |= pip(fact.aspect);
            }
            for &cause in &fact.refutes {
                evidence.refuting.entry(cause).or_default().push(id);
            }
        }
        for (&id, action) in &review.actions {
            let prevents = action.effect == ActionEffect::Prevent && action.stage != Stage::Rejected;
            for &cause in action.blocks.iter().filter(|_| prevents) {
                evidence.actions.entry(cause).or_default().push((id, action));
            }
        }
        for actions in evidence.actions.values_mut() {
            // Those for good before those for now, then the furthest along; equals stay in the order of their names.
            actions.sort_by_key(|(_, action)| {
                (action.kind == ActionKind::Interim, std::cmp::Reverse(action.stage))
            });
        }
        evidence
    }

    pub(super) fn supporting(&self, cause: CauseId) -> &[FactId] {
        self.supporting.get(&cause).map_or(&[], Vec::as_slice)
    }

    pub(super) fn refuting(&self, cause: CauseId) -> &[FactId] {
        self.refuting.get(&cause).map_or(&[], Vec::as_slice)
    }

    /// The actions that prevent `cause`, the furthest along first.
    pub(super) fn actions(&self, cause: CauseId) -> &[(ActionId, &'a Action)] {
        self.actions.get(&cause).map_or(&[], Vec::as_slice)
    }

    /// Which of いつ・どこ・誰・何・なぜ・どう the facts of `cause` answer; なぜ is answered by the tree itself where
    /// it goes on, or where the room has said why it does not.
    pub(super) fn aspects(&self, review: &Review, cause: CauseId) -> [bool; 6] {
        let mut answered = self.aspects.get(&cause).copied().unwrap_or(0);
        let goes_on = |it: &crate::document::Cause| !it.explanations.is_empty() || it.stop_reason.is_some();
        if review.causes.get(&cause).is_some_and(goes_on) {
            answered |= pip(Aspect::Why);
        }
        std::array::from_fn(|place| answered & (1 << place) != 0)
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
