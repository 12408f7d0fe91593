//! Causes of the review that say what is just being written: the same cause is one card, linked twice, not two cards.

use std::collections::BTreeSet;

use crate::document::{Cause, CauseId, Review};
use crate::language::{Query, fold};
use crate::session::Digest;

/// Causes offered while a new card is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownCauses {
    /// What holds the words that have been typed, in reading order.
    pub offered: Vec<CauseId>,
    /// The one that Enter would link; none until an arrow chooses.
    pub chosen: Option<usize>,
}

impl KnownCauses {
    /// What is offered for `typed` in the card of `new`, a cause below `effect`: only what can be linked there.
    pub fn of(review: &Review, digest: &Digest, new: CauseId, effect: CauseId, typed: &str) -> Self {
        /// Shorter words stand in too many statements.
        const FEWEST_LETTERS: usize = 2;
        const MOST: usize = 5;
        if fold(typed).chars().count() < FEWEST_LETTERS {
            return Self::default();
        }
        let query = Query::of(typed);
        let mut refused = lead_from(digest, effect);
        refused.insert(new);
        refused.extend(review.causes.get(&effect).into_iter().flat_map(Cause::causes));
        let mut offered = review.reading_order();
        let drawn: BTreeSet<CauseId> = offered.iter().copied().collect();
        offered.extend(review.causes.keys().filter(|id| !drawn.contains(id)));
        let holds = |id: &CauseId| review.causes.get(id).is_some_and(|it| query.is_in(&fold(&it.statement)));
        offered.retain(|id| !refused.contains(id) && holds(id));
        offered.truncate(MOST);
        Self { offered, chosen: None }
    }

    /// Chooses the next one, or goes back to what is being written.
    pub fn choose(&mut self, goes_down: bool) {
        let last = self.offered.len().checked_sub(1);
        self.chosen = match (self.chosen, goes_down) {
            (None, true) => last.map(|_| 0),
            (None, false) => last,
            (Some(at), true) => (Some(at) < last).then_some(at + 1),
            (Some(at), false) => at.checked_sub(1),
        };
    }

    /// The cause that Enter would link.
    pub fn choice(&self) -> Option<CauseId> {
        self.offered.get(self.chosen?).copied()
    }
}

/// The cause and everything it leads to: none of these can become a cause of it.
fn lead_from(digest: &Digest, cause: CauseId) -> BTreeSet<CauseId> {
    let mut effects = BTreeSet::new();
    let mut waiting = vec![cause];
    while let Some(id) = waiting.pop() {
        if effects.insert(id) {
            waiting.extend(digest.effects_of(id));
        }
    }
    effects
}
