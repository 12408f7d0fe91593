//! What do the checks remark after a change? Only what the change can have made different is looked at again.

use crate::document::{CauseId, ItemId, Review};
use crate::engine::checks::changes::Changes;
use crate::engine::checks::hint::{Hint, Hints, mark_overridden, merge, sort};
use crate::engine::checks::part::Parts;
use crate::engine::checks::selection::Selection;
use crate::engine::checks::standing::standings;
use crate::engine::checks::view::{Readings, View};
use crate::engine::graph::CauseGraph;

/// The hints on a review, with what they rest on.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    selection: Selection,
    /// The review as it was looked at last.
    seen: Review,
    readings: Readings,
    hints: Vec<Hint>,
}

/// The hints of the selected checks in their order, and what was read for them.
pub(super) fn look(review: &Review, selection: &Selection) -> (Readings, Vec<Hint>) {
    let graph = CauseGraph::of(review);
    let readings = Readings::of(review, &graph);
    let view = View::of(review, &readings, Some(graph));
    let mut hints = Hints::default();
    for (place, check) in selection.checks() {
        hints.order = place;
        check.run(&view, &mut hints);
    }
    sort(&mut hints.found);
    mark_overridden(&mut hints.found, review);
    (readings, hints.found)
}

impl Checked {
    /// The hints of the checks that speak without being asked to.
    pub fn of(review: &Review) -> Self {
        Self::of_selected(review, Selection::default())
    }

    /// The hints of the selected checks.
    pub fn of_selected(review: &Review, selection: Selection) -> Self {
        let (readings, hints) = look(review, &selection);
        Self { selection, seen: review.clone(), readings, hints }
    }

    /// The hints: by item, what concerns the whole review first, and on each item the gravest first.
    pub fn hints(&self) -> &[Hint] {
        &self.hints
    }

    /// The hints on one item, or on the whole review, the gravest first.
    pub fn on(&self, item: Option<ItemId>) -> &[Hint] {
        let start = self.hints.partition_point(|hint| hint.item < item);
        let length = self.hints[start..].partition_point(|hint| hint.item == item);
        &self.hints[start..start + length]
    }

    /// Looks at the review again. The hints are the same as if all of it were checked anew.
    pub fn again(&mut self, review: &Review) {
        let changes = Changes::take(&mut self.seen, review);
        self.readings.renew(review, &changes.causes, &changes.actions);
        let mut graph = None;
        let mut causes = changes.causes;
        if changes.parts.meet(Parts::TREE) {
            let now = CauseGraph::of(review);
            self.stand_again(review, &now, &mut causes);
            graph = Some(now);
        }
        let view = View::of(review, &self.readings, graph);
        let mut is_anew = Vec::new();
        let mut hints = Hints::default();
        for (place, check) in self.selection.checks() {
            hints.order = place;
            let sees_change = check.sees.meet(changes.parts);
            is_anew.resize(place, false);
            is_anew.push(sees_change);
            if sees_change {
                check.run(&view, &mut hints);
            } else if check.looks_at_each() {
                let touched = causes.iter().filter_map(|&id| view.statement(id));
                touched.for_each(|statement| check.run_on(&view, statement, &mut hints));
            }
        }
        let is_touched = |item: Option<ItemId>| match item {
            Some(ItemId::Cause(id)) => causes.binary_search(&id).is_ok(),
            _ => false,
        };
        self.hints.retain(|hint| {
            let is_told_again = hint.check.looks_at_each() && is_touched(hint.item);
            !is_anew.get(hint.order).is_some_and(|&it| it) && !is_told_again
        });
        mark_overridden(&mut hints.found, review);
        merge(&mut self.hints, hints.found);
        if changes.parts.meet(Parts::OVERRIDES) {
            mark_overridden(&mut self.hints, review);
        }
    }

    /// Finds out how each cause stands now, and adds those that stand differently to `causes`.
    fn stand_again(&mut self, review: &Review, graph: &CauseGraph, causes: &mut Vec<CauseId>) {
        let before = std::mem::replace(&mut self.readings.standings, standings(review, graph));
        if before.len() == self.readings.standings.len() && !self.readings.causes.is_empty() {
            let stood = before.iter().zip(&self.readings.standings).zip(&self.readings.causes);
            causes.extend(stood.filter(|((old, new), _)| old != new).map(|(_, (id, _))| *id));
        } else {
            // Causes came or went, so that the places are not the same.
            causes.extend(self.readings.causes.iter().map(|(id, _)| *id));
        }
        causes.sort_unstable();
        causes.dedup();
    }
}
