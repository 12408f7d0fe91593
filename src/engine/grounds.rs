//! What does an analysis rest on, so that it is derived again only when that has changed?

use std::fmt;
use std::sync::Arc;

use crate::document::{Action, ActionEffect, ActionId, ActionKind, CauseId, Review, Stage, State};
use crate::engine::analysis::Analysis;
use crate::engine::model::Model;

/// What an analysis was derived from, shared by its copies. It is no finding: analyses with the same findings are equal,
/// whatever they rest on.
#[derive(Clone, Default)]
pub struct Grounds(Option<Arc<Rest>>);

struct Rest {
    model: Arc<Model>,
    states: Vec<State>,
    deeds: Vec<Deed>,
}

impl PartialEq for Grounds {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl fmt::Debug for Grounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Grounds").finish_non_exhaustive()
    }
}

impl Grounds {
    /// What an analysis of `review` rests on.
    pub(super) fn of(model: Arc<Model>, review: &Review) -> Self {
        Self(Some(Arc::new(Rest { model, states: states(review), deeds: deeds(review) })))
    }

    /// The model, if there is one.
    pub(super) fn model(&self) -> Option<&Arc<Model>> {
        self.0.as_ref().map(|rest| &rest.model)
    }

    /// The actions.
    pub(super) fn deeds(&self) -> &[Deed] {
        self.0.as_ref().map_or(&[], |rest| &rest.deeds)
    }

    /// Whether nothing else would follow from `review`, whose tree is the one of the model.
    pub(super) fn hold_for(&self, review: &Review) -> bool {
        self.0.as_ref().is_some_and(|rest| {
            let states = review.causes.values().map(|cause| cause.state);
            let deeds = review.actions.iter();
            states.eq(rest.states.iter().copied())
                && deeds.len() == rest.deeds.len()
                && deeds.zip(&rest.deeds).all(|((&id, action), deed)| deed.is_of(id, action))
        })
    }
}

impl Analysis {
    /// Whether this analysis and another rest on the very same recurrence paths, found once.
    pub fn shares_paths_with(&self, other: &Self) -> bool {
        match (self.grounds.model(), other.grounds.model()) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            _ => false,
        }
    }
}

fn states(review: &Review) -> Vec<State> {
    review.causes.values().map(|cause| cause.state).collect()
}

/// What an action does to the paths, whatever else is said of it.
#[derive(Clone)]
pub(super) struct Deed {
    /// The action.
    pub(super) id: ActionId,
    /// For now, for good, or elsewhere.
    pub(super) kind: ActionKind,
    /// What it does to its causes.
    pub(super) effect: ActionEffect,
    /// How far it has come.
    pub(super) stage: Stage,
    /// The causes that it blocks.
    pub(super) blocks: Vec<CauseId>,
}

impl Deed {
    fn is_of(&self, id: ActionId, action: &Action) -> bool {
        self.id == id
            && self.kind == action.kind
            && self.effect == action.effect
            && self.stage == action.stage
            && self.blocks == action.blocks
    }

    /// Whether it closes the paths that its causes are on.
    pub(super) fn closes(&self) -> bool {
        self.effect == ActionEffect::Prevent && self.stage != Stage::Rejected
    }
}

/// What the actions of a review do.
pub(super) fn deeds(review: &Review) -> Vec<Deed> {
    let deed = |(&id, action): (&ActionId, &Action)| Deed {
        id,
        kind: action.kind,
        effect: action.effect,
        stage: action.stage,
        blocks: action.blocks.clone(),
    };
    review.actions.iter().map(deed).collect()
}

/// All that the recurrence paths of a review depend on, written one after the other: two reviews of which this is the same
/// have the same paths.
#[derive(PartialEq, Eq)]
pub(super) struct Outline(Vec<u32>);

impl Outline {
    /// The problem, and of each cause its name, whether it is refuted, whether it can have a guard, and its links.
    ///
    /// An action on a root cause changes no path: the cause is free already. Nor does its stage, for that decides what is closed.
    pub(super) fn of(review: &Review) -> Self {
        const REFUTED: u32 = 1;
        const GUARDED: u32 = 2;
        let mut named: Vec<CauseId> =
            review.actions.values().flat_map(|action| action.blocks.iter().copied()).collect();
        named.sort_unstable();
        named.dedup();
        let mut named = named.into_iter().peekable();
        let mut words = Vec::with_capacity(6 * review.causes.len() + 1);
        words.push(review.problem.map_or(0, CauseId::number));
        for (&id, cause) in &review.causes {
            while named.next_if(|&name| name < id).is_some() {}
            let mut marks = 0;
            if cause.state == State::Refuted {
                marks |= REFUTED;
            }
            if named.peek() == Some(&id) && !cause.explanations.is_empty() {
                marks |= GUARDED;
            }
            words.extend([id.number(), marks, cause.explanations.len() as u32]);
            for explanation in &cause.explanations {
                words.push(explanation.causes.len() as u32);
                words.extend(explanation.causes.iter().map(|link| link.cause.number()));
            }
        }
        Self(words)
    }
}
