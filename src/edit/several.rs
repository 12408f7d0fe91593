//! Edits of several causes at once: what they are for a set of causes of which some stand below others.

use std::collections::BTreeSet;

use crate::document::{Cause, CauseId, Review};
use crate::edit::{Edit, EditError, apply};

/// Those of `causes` that stand below no other of them, in reading order; parked ones come last.
pub fn topmost(review: &Review, causes: impl IntoIterator<Item = CauseId>) -> Vec<CauseId> {
    let causes: BTreeSet<CauseId> = causes.into_iter().filter(|id| review.causes.contains_key(id)).collect();
    let mut below = BTreeSet::new();
    let mut waiting: Vec<CauseId> = causes.iter().copied().collect();
    while let Some(id) = waiting.pop() {
        let next = review.causes.get(&id).into_iter().flat_map(Cause::causes);
        waiting.extend(next.filter(|&id| below.insert(id)));
    }
    in_reading_order(review, &causes).filter(|id| !below.contains(id)).collect()
}

/// The edits that delete all of `causes`: those below first, so that the problem can go with everything else.
///
/// # Errors
/// The refusal of the first deletion that cannot be made.
pub fn deletions(review: &Review, causes: impl IntoIterator<Item = CauseId>) -> Result<Vec<Edit>, EditError> {
    let causes: BTreeSet<CauseId> = causes.into_iter().collect();
    let upwards: Vec<CauseId> = in_reading_order(review, &causes).collect();
    let mut trial = review.clone();
    let mut edits = Vec::new();
    for cause in upwards.into_iter().rev() {
        // It may have gone with one that led here alone.
        if !trial.causes.contains_key(&cause) {
            continue;
        }
        let edit = Edit::DeleteCause { cause };
        apply(&mut trial, &edit)?;
        edits.push(edit);
    }
    Ok(edits)
}

fn in_reading_order(review: &Review, causes: &BTreeSet<CauseId>) -> impl Iterator<Item = CauseId> {
    let order = review.reading_order();
    let drawn: BTreeSet<CauseId> = order.iter().copied().collect();
    let parked: Vec<CauseId> = causes.difference(&drawn).copied().collect();
    let drawn: Vec<CauseId> = order.into_iter().filter(|id| causes.contains(id)).collect();
    drawn.into_iter().chain(parked)
}
