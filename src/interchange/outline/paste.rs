//! How an outline comes into a review that stands already: as edits, which are undone as one.

use std::collections::BTreeMap;

use crate::document::{Cause, CauseId, Review};
use crate::edit::{Edit, Slot, Spot, Together};
use crate::interchange::outline::{Outline, OutlineContent};

/// The edits that put `outline` below `effect`; without one, its first tree becomes the problem of a review that has
/// none, and everything else waits in the parking lot.
///
/// Its causes get new names, from `next_id` on. A name that a line carries counts within the outline only; a shared
/// cause that stands on none of its lines is one of the review's.
pub fn paste(outline: &Outline, review: &Review, effect: Option<CauseId>, next_id: u32) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut next_id = next_id;
    let mut names: Vec<CauseId> = Vec::with_capacity(outline.lines.len());
    let mut carried: BTreeMap<CauseId, CauseId> = BTreeMap::new();
    let mut sets: BTreeMap<CauseId, usize> = BTreeMap::new();
    let mut has_problem = review.problem.is_some();
    for line in &outline.lines {
        let above = line.effect.and_then(|index| names.get(index).copied()).or(effect);
        let slot = above.map(|effect| {
            let count = sets
                .entry(effect)
                .or_insert_with(|| review.causes.get(&effect).map_or(0, |it| it.explanations.len()));
            if line.acts_together && *count > 0 {
                Slot::With(*count - 1)
            } else {
                *count += 1;
                Slot::Alone(*count - 1)
            }
        });
        let name = match &line.content {
            OutlineContent::Cause { id, state, statement } => {
                let new = CauseId::new(next_id);
                next_id += 1;
                if let Some(id) = id {
                    carried.insert(*id, new);
                }
                let spot = match (above, slot) {
                    (Some(effect), Some(slot)) => Spot::Below { effect, slot },
                    _ if has_problem => Spot::ParkingLot,
                    _ => Spot::Problem,
                };
                has_problem = true;
                let cause = Box::new(Cause { state: *state, ..Cause::new(statement) });
                edits.push(Edit::AddCause { id: new, cause, spot });
                new
            }
            OutlineContent::Shared(id) => {
                let cause = carried.get(id).copied().unwrap_or(*id);
                // Outside a tree there is nothing that it could be shared with.
                if let (Some(effect), Some(slot)) = (above, slot) {
                    edits.push(Edit::LinkCause { effect, cause, slot });
                }
                cause
            }
        };
        if let (Some(effect), Some(Slot::With(_))) = (above, slot) {
            // The mark says what the room would have been asked.
            edits.push(Edit::AnswerTogether { effect, cause: name, answer: Together::With(name) });
        }
        names.push(name);
    }
    edits
}
