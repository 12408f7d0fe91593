//! What do panels ask of a review in every frame? It is gathered once for each revision, so that no frame walks the tree.

use rustc_hash::FxHashMap;

use crate::document::{Cause, CauseId, Review, State};

/// What stands around each cause, and how many causes there are in each state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Digest {
    /// All links as (cause, effect), sorted.
    effects: Vec<(CauseId, CauseId)>,
    /// Of each cause of anything, the first effect in reading order.
    main_effects: FxHashMap<CauseId, CauseId>,
    confirmed: usize,
    suspected: usize,
    refuted: usize,
}

impl Digest {
    /// Gathers it from a review.
    pub fn of(review: &Review) -> Self {
        let mut digest = Self {
            effects: review.links().map(|(effect, cause)| (cause, effect)).collect(),
            ..Self::default()
        };
        digest.effects.sort_unstable();
        digest.main_effects.reserve(review.causes.len());
        let mut effects = review.reading_order();
        // What is parked comes after what is drawn.
        effects.extend(review.causes.keys());
        for effect in effects {
            let causes = review.causes.get(&effect).into_iter().flat_map(Cause::causes);
            for cause in causes {
                digest.main_effects.entry(cause).or_insert(effect);
            }
        }
        for cause in review.causes.values() {
            *digest.counter(cause.state) += 1;
        }
        digest
    }

    /// The causes that have `cause` in one of their explanations, by name.
    pub fn effects_of(&self, cause: CauseId) -> impl Iterator<Item = CauseId> + '_ {
        let first = self.effects.partition_point(|&(it, _)| it < cause);
        self.effects[first..].iter().take_while(move |&&(it, _)| it == cause).map(|&(_, effect)| effect)
    }

    /// The effect that is meant where a cause has several and one is asked for: the first in reading order.
    pub fn main_effect(&self, cause: CauseId) -> Option<CauseId> {
        self.main_effects.get(&cause).copied()
    }

    /// The way down to `cause`, which is its last: from the problem, or from the top of its parked tree.
    pub fn way_to(&self, cause: CauseId) -> Vec<CauseId> {
        let mut way: Vec<CauseId> =
            std::iter::successors(Some(cause), |&it| self.main_effect(it)).take(self.most_steps()).collect();
        way.reverse();
        way
    }

    /// How many causes are in `state`.
    pub const fn count(&self, state: State) -> usize {
        match state {
            State::Confirmed => self.confirmed,
            State::Suspected => self.suspected,
            State::Refuted => self.refuted,
        }
    }

    /// No way is longer, even in a review that was put together in memory and has a circle.
    fn most_steps(&self) -> usize {
        self.main_effects.len() + 1
    }

    const fn counter(&mut self, state: State) -> &mut usize {
        match state {
            State::Confirmed => &mut self.confirmed,
            State::Suspected => &mut self.suspected,
            State::Refuted => &mut self.refuted,
        }
    }
}
