//! Looking for words in causes, facts and actions, and going from one find to the next.

use std::collections::BTreeSet;

use crate::document::{CauseId, ItemId, Review};
use crate::gui::canvas::Camera;
use crate::gui::view_state::{Selection, Step};
use crate::language::{Query, fold};

/// What is looked for, what was found, and where the user was before.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// What has been typed.
    pub typed: String,
    /// Whether the bar is shown.
    pub is_open: bool,
    /// The items that hold it: causes in reading order, then facts, then actions.
    pub found: Vec<ItemId>,
    /// The one that is shown.
    pub at: usize,
    /// Where Esc goes back to.
    pub origin: Option<Origin>,
    made_for: Option<(String, u64)>,
}

/// What was in view when the search began.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The step.
    pub step: Step,
    /// The selection.
    pub selection: Selection,
    /// The part of the tree.
    pub camera: Camera,
}

impl Search {
    /// Looks again if the words or the review have changed; says whether anything else was found.
    pub fn look(&mut self, review: &Review, revision: u64) -> bool {
        let made_for = Some((self.typed.clone(), revision));
        if self.made_for == made_for {
            return false;
        }
        let before = std::mem::replace(&mut self.found, items_with(review, &Query::of(&self.typed)));
        let is_new_word = self.made_for.as_ref().is_none_or(|(typed, _)| *typed != self.typed);
        self.made_for = made_for;
        self.at = if is_new_word { 0 } else { self.at.min(self.found.len().saturating_sub(1)) };
        is_new_word || before != self.found
    }

    /// Goes `steps` on, round the end.
    pub fn go(&mut self, steps: isize) {
        let count = isize::try_from(self.found.len()).unwrap_or(isize::MAX);
        if count > 0 {
            let at = isize::try_from(self.at).unwrap_or(0);
            self.at = usize::try_from((at + steps).rem_euclid(count)).unwrap_or(0);
        }
    }

    /// The item that is shown.
    pub fn current(&self) -> Option<ItemId> {
        self.found.get(self.at).copied()
    }

    /// The causes among the finds: their cards are marked.
    pub fn causes(&self) -> BTreeSet<CauseId> {
        let cause = |item: &ItemId| match item {
            ItemId::Cause(id) => Some(*id),
            _ => None,
        };
        self.found.iter().filter_map(cause).collect()
    }
}

/// The items whose name or statement holds what is looked for. Whoever looks for nothing finds nothing.
fn items_with(review: &Review, query: &Query) -> Vec<ItemId> {
    if query.is_empty() {
        return Vec::new();
    }
    let order = review.reading_order();
    let drawn: BTreeSet<CauseId> = order.iter().copied().collect();
    let parked = review.causes.keys().copied().filter(|id| !drawn.contains(id));
    let parked: Vec<CauseId> = parked.collect();
    let statement = |id: &CauseId| review.causes.get(id).map(|cause| cause.statement.as_str());
    let causes = order.iter().chain(&parked).filter_map(|id| Some((ItemId::Cause(*id), statement(id)?)));
    let facts = review.facts.iter().map(|(&id, it)| (ItemId::Fact(id), it.statement.as_str()));
    let actions = review.actions.iter().map(|(&id, it)| (ItemId::Action(id), it.statement.as_str()));
    let all = causes.chain(facts).chain(actions);
    all.filter(|(id, statement)| query.is_in(&fold(&format!("{id} {statement}")))).map(|(id, _)| id).collect()
}
