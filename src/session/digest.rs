//! What do panels ask of a review in every frame? It is gathered once for each revision, so that no frame walks the tree.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::document::{Cause, CauseId, Review, State};

/// What stands around each cause, and how many causes there are in each state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Digest {
    ways: Arc<Ways>,
    confirmed: usize,
    suspected: usize,
    refuted: usize,
}

/// The links of a review in both directions. The digests of revisions with the same links share them.
#[derive(Debug, Default, PartialEq, Eq)]
struct Ways {
    problem: Option<CauseId>,
    /// All links as (effect, cause), in reading order of the records.
    links: Vec<(CauseId, CauseId)>,
    /// All links as (cause, effect), sorted.
    effects: Vec<(CauseId, CauseId)>,
    /// Of each cause of anything, the first effect in reading order.
    main_effects: FxHashMap<CauseId, CauseId>,
}

impl Digest {
    /// Gathers it from a review.
    pub fn of(review: &Review) -> Self {
        Self::after(None, review)
    }

    /// The same, in less time where the links are those of the digest `before`.
    pub fn after(before: Option<&Self>, review: &Review) -> Self {
        let ways = before.map(|it| &it.ways).filter(|it| it.are_of(review));
        let ways = ways.map_or_else(|| Arc::new(Ways::of(review)), Arc::clone);
        let mut digest = Self { ways, ..Self::default() };
        for cause in review.causes.values() {
            *digest.counter(cause.state) += 1;
        }
        digest
    }

    /// The causes that have `cause` in one of their explanations, by name.
    pub fn effects_of(&self, cause: CauseId) -> impl Iterator<Item = CauseId> + '_ {
        let effects = &self.ways.effects;
        let first = effects.partition_point(|&(it, _)| it < cause);
        effects[first..].iter().take_while(move |&&(it, _)| it == cause).map(|&(_, effect)| effect)
    }

    /// The effect that is meant where a cause has several and one is asked for: the first in reading order.
    pub fn main_effect(&self, cause: CauseId) -> Option<CauseId> {
        self.ways.main_effects.get(&cause).copied()
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
        self.ways.main_effects.len() + 1
    }

    const fn counter(&mut self, state: State) -> &mut usize {
        match state {
            State::Confirmed => &mut self.confirmed,
            State::Suspected => &mut self.suspected,
            State::Refuted => &mut self.refuted,
        }
    }
}

impl Ways {
    fn of(review: &Review) -> Self {
        let links: Vec<(CauseId, CauseId)> = review.links().collect();
        let mut effects: Vec<(CauseId, CauseId)> =
            links.iter().map(|&(effect, cause)| (cause, effect)).collect();
        effects.sort_unstable();
        let mut main_effects = FxHashMap::default();
        main_effects.reserve(review.causes.len());
        let mut order = review.reading_order();
        // What is parked comes after what is drawn.
        order.extend(review.causes.keys());
        for effect in order {
            let causes = review.causes.get(&effect).into_iter().flat_map(Cause::causes);
            for cause in causes {
                main_effects.entry(cause).or_insert(effect);
            }
        }
        Self { problem: review.problem, links, effects, main_effects }
    }

    fn are_of(&self, review: &Review) -> bool {
        // The links of a review are quicker to go through where they lead.
        self.problem == review.problem && review.links().eq(self.links.iter().copied())
    }
}
