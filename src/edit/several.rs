//! Edits of several causes at once: what they are for a set of causes of which some stand below others.

use std::collections::BTreeSet;

use crate::document::{Cause, CauseId, Review};
use crate::edit::{Direction, Edit, EditError, Together, apply};

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

/// The edits that move all of `causes` one place up or down among the causes of their `effect`. They keep their order; those that
/// cannot go further stay, and those behind them too.
///
/// # Errors
/// The refusal of the first move that cannot be made.
pub fn shifts(
    review: &Review,
    effect: CauseId,
    causes: &BTreeSet<CauseId>,
    direction: Direction,
) -> Result<Vec<Edit>, EditError> {
    // To move a cause touches its effect alone, so that a trial needs no more.
    let mut trial = Review::default();
    trial.causes.extend(review.causes.get(&effect).map(|record| (effect, record.clone())));
    let chosen = |trial: &Review| -> Vec<CauseId> {
        let all = trial.causes.get(&effect).into_iter().flat_map(Cause::causes);
        all.filter(|id| causes.contains(id)).collect()
    };
    let order = chosen(&trial);
    let mut foremost = order.clone();
    if direction == Direction::Down {
        foremost.reverse();
    }
    let mut edits = Vec::new();
    for cause in foremost {
        let edit = Edit::ShiftCause { effect, cause, direction };
        let mut moved = trial.clone();
        apply(&mut moved, &edit)?;
        if moved.causes != trial.causes && chosen(&moved) == order {
            trial = moved;
            edits.push(edit);
        }
    }
    Ok(edits)
}

/// The edits that let `causes` act together for `effect`; where they do so already, those that let each suffice alone.
pub fn together(review: &Review, effect: CauseId, causes: &BTreeSet<CauseId>) -> Vec<Edit> {
    let Some(record) = review.causes.get(&effect) else { return Vec::new() };
    let chosen: Vec<CauseId> = record.causes().filter(|id| causes.contains(id)).collect();
    let edit = |cause, answer| Edit::AnswerTogether { effect, cause, answer };
    if act_together(record, causes) {
        // Each goes right behind the set, so that the last goes first and they keep their order.
        return chosen.into_iter().rev().map(|cause| edit(cause, Together::Alone)).collect();
    }
    // The set of the first takes in the others.
    let Some(&first) = chosen.first() else { return Vec::new() };
    chosen.into_iter().map(|cause| edit(cause, Together::With(first))).collect()
}

/// Whether `causes` stand in one explanation of `effect`.
pub fn act_together(effect: &Cause, causes: &BTreeSet<CauseId>) -> bool {
    effect.explanations.iter().any(|it| causes.iter().all(|&cause| it.contains(cause)))
}
