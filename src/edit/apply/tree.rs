//! Edits that change the why-why tree.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::document::{Cause, CauseId, Explanation, ItemId, Link, Parked, ReadBack, Review};
use crate::edit::draft::Draft;
use crate::edit::{Direction, EditError, Place, Slot, Spot};

pub(super) fn add(draft: &mut Draft<'_>, id: CauseId, cause: &Cause, spot: Spot) -> Result<(), EditError> {
    if draft.review().causes.contains_key(&id) || id.number() < draft.review().next_ids.cause {
        return Err(EditError::Taken { id: id.into() });
    }
    if !cause.explanations.is_empty() {
        return Err(EditError::NewCauseHasExplanations { cause: id });
    }
    draft.touch(Place::Cause(id)).causes.insert(id, cause.clone());
    draft.issue(id.into());
    match spot {
        Spot::ParkingLot => Ok(()),
        Spot::Below { effect, slot } => link(draft, effect, id, slot),
        Spot::Problem => match draft.review().problem {
            Some(problem) => Err(EditError::ProblemExists { problem }),
            None => {
                draft.touch(Place::Problem).problem = Some(id);
                Ok(())
            }
        },
    }
}

pub(super) fn set_statement(draft: &mut Draft<'_>, id: CauseId, statement: &str) -> Result<(), EditError> {
    if draft.cause(id)?.statement == statement {
        return Ok(());
    }
    draft.cause(id)?.statement = statement.to_owned();
    // What was read aloud no longer stands there, so the room is asked again.
    for explanation in &mut draft.cause(id)?.explanations {
        explanation.read_back = None;
    }
    let effects: Vec<CauseId> = draft.review().effects_of(id).collect();
    for effect in effects {
        for explanation in draft.cause(effect)?.explanations.iter_mut().filter(|it| it.contains(id)) {
            explanation.read_back = None;
        }
    }
    Ok(())
}

pub(super) fn link(
    draft: &mut Draft<'_>,
    effect: CauseId,
    cause: CauseId,
    slot: Slot,
) -> Result<(), EditError> {
    refuse_unknown(draft.review(), cause)?;
    refuse_unknown(draft.review(), effect)?;
    if draft.review().problem == Some(cause) && cause != effect {
        let cycle = cycle_closed_by(draft.review(), effect, cause);
        return Err(
            cycle.map_or(EditError::ProblemStays { problem: cause }, |cycle| EditError::Cycle { cycle })
        );
    }
    if let Some(cycle) = cycle_closed_by(draft.review(), effect, cause) {
        return Err(EditError::Cycle { cycle });
    }
    place(draft, effect, Link::new(cause), slot)
}

/// Puts a link into its slot; everything else has been checked.
fn place(draft: &mut Draft<'_>, effect: CauseId, link: Link, slot: Slot) -> Result<(), EditError> {
    let cause = link.cause;
    let explanations = &mut draft.cause(effect)?.explanations;
    match slot {
        Slot::Alone(index) => {
            if explanations.iter().any(|it| it.causes.len() == 1 && it.contains(cause)) {
                return Err(EditError::AlreadyLinked { effect, cause });
            }
            let index = index.min(explanations.len());
            explanations.insert(index, Explanation { causes: vec![link], read_back: None });
        }
        Slot::With(index) => {
            let explanation =
                explanations.get_mut(index).ok_or(EditError::NoExplanation { effect, number: index })?;
            if explanation.contains(cause) {
                return Err(EditError::AlreadyLinked { effect, cause });
            }
            explanation.causes.push(link);
            explanation.read_back = None;
            // One more may make another one needless.
            explanation.causes.iter_mut().for_each(|link| link.necessity_asked = false);
        }
    }
    Ok(())
}

pub(super) fn unlink(draft: &mut Draft<'_>, effect: CauseId, cause: CauseId) -> Result<(), EditError> {
    refuse_unknown(draft.review(), cause)?;
    let explanations = &mut draft.cause(effect)?.explanations;
    if !explanations.iter().any(|it| it.contains(cause)) {
        return Err(EditError::NotLinked { effect, cause });
    }
    take_out(explanations, |it| it == cause);
    Ok(())
}

/// Takes causes out of explanations; what was read back of a set that is smaller now is asked again.
fn take_out(explanations: &mut Vec<Explanation>, leaves: impl Fn(CauseId) -> bool) {
    for explanation in explanations.iter_mut() {
        let size = explanation.causes.len();
        explanation.causes.retain(|link| !leaves(link.cause));
        if explanation.causes.len() < size {
            explanation.read_back = None;
        }
    }
    explanations.retain(|explanation| !explanation.causes.is_empty());
}

pub(super) fn relink(
    draft: &mut Draft<'_>,
    cause: CauseId,
    from: Option<CauseId>,
    to: CauseId,
    slot: Slot,
) -> Result<(), EditError> {
    if draft.review().problem == Some(cause) {
        return Err(EditError::ProblemStays { problem: cause });
    }
    if let Some(from) = from {
        unlink(draft, from, cause)?;
    }
    link(draft, to, cause, slot)
}

pub(super) fn shift(
    draft: &mut Draft<'_>,
    effect: CauseId,
    cause: CauseId,
    direction: Direction,
) -> Result<(), EditError> {
    let explanations = &mut draft.cause(effect)?.explanations;
    let Some(index) = explanations.iter().position(|it| it.contains(cause)) else {
        return Err(EditError::NotLinked { effect, cause });
    };
    let inside = explanations[index].causes.iter().position(|link| link.cause == cause).unwrap_or_default();
    // Inside its set first; at the set's edge the whole set moves, so that a cause never changes sets unasked.
    if let Some(other) = beside(inside, explanations[index].causes.len(), direction) {
        explanations[index].causes.swap(inside, other);
    } else if let Some(other) = beside(index, explanations.len(), direction) {
        explanations.swap(index, other);
    }
    Ok(())
}

fn beside(index: usize, length: usize, direction: Direction) -> Option<usize> {
    match direction {
        Direction::Up => index.checked_sub(1),
        Direction::Down => Some(index + 1).filter(|&next| next < length),
    }
}

pub(super) fn set_read_back(
    draft: &mut Draft<'_>,
    effect: CauseId,
    number: usize,
    verdict: Option<ReadBack>,
) -> Result<(), EditError> {
    let explanation = draft
        .cause(effect)?
        .explanations
        .get_mut(number)
        .ok_or(EditError::NoExplanation { effect, number })?;
    explanation.read_back = verdict;
    Ok(())
}

pub(super) fn delete(draft: &mut Draft<'_>, cause: CauseId) -> Result<(), EditError> {
    let review = draft.review();
    refuse_unknown(review, cause)?;
    if review.problem == Some(cause) {
        if review.causes[&cause].causes().next().is_some() {
            return Err(EditError::ProblemHasCauses { problem: cause });
        }
        draft.touch(Place::Problem).problem = None;
    }
    let gone = lost_with(draft.review(), cause);
    for place in places_that_name(draft.review(), &gone) {
        let review = draft.touch(place);
        match place {
            Place::Cause(id) if gone.contains(&id) => {
                review.causes.remove(&id);
            }
            Place::Cause(id) => {
                if let Some(record) = review.causes.get_mut(&id) {
                    take_out(&mut record.explanations, |it| gone.contains(&it));
                }
            }
            Place::Fact(id) => {
                if let Some(fact) = review.facts.get_mut(&id) {
                    fact.supports.retain(|it| !gone.contains(it));
                    fact.refutes.retain(|it| !gone.contains(it));
                }
            }
            Place::Action(id) => {
                if let Some(action) = review.actions.get_mut(&id) {
                    action.blocks.retain(|it| !gone.contains(it));
                }
            }
            Place::Parked(id) => {
                review.parking_lot.remove(&id);
            }
            Place::Overrides => review.overrides.retain(|it| !names(it.item, &gone)),
            _ => {}
        }
    }
    Ok(())
}

fn names(item: Option<ItemId>, gone: &BTreeSet<CauseId>) -> bool {
    matches!(item, Some(ItemId::Cause(id)) if gone.contains(&id))
}

/// The places whose records name one of the causes.
fn places_that_name(review: &Review, gone: &BTreeSet<CauseId>) -> Vec<Place> {
    let causes = review
        .causes
        .iter()
        .filter(|(id, cause)| gone.contains(id) || cause.causes().any(|it| gone.contains(&it)))
        .map(|(&id, _)| Place::Cause(id));
    let facts = review
        .facts
        .iter()
        .filter(|(_, fact)| fact.supports.iter().chain(&fact.refutes).any(|it| gone.contains(it)))
        .map(|(&id, _)| Place::Fact(id));
    let actions = review
        .actions
        .iter()
        .filter(|(_, action)| action.blocks.iter().any(|it| gone.contains(it)))
        .map(|(&id, _)| Place::Action(id));
    let parked = review
        .parking_lot
        .iter()
        .filter(|(_, parked)| match parked {
            Parked::Link { effect, cause } => gone.contains(effect) || gone.contains(cause),
            Parked::Topic { .. } => false,
        })
        .map(|(&id, _)| Place::Parked(id));
    let overrides = review.overrides.iter().any(|it| names(it.item, gone)).then_some(Place::Overrides);
    causes.chain(facts).chain(actions).chain(parked).chain(overrides).collect()
}

/// The cause, and all causes below it that lead to the problem, or out of the parking lot, through it alone.
fn lost_with(review: &Review, cause: CauseId) -> BTreeSet<CauseId> {
    let mut effects_left: BTreeMap<CauseId, usize> = BTreeMap::new();
    for (_, below) in distinct_links(review) {
        *effects_left.entry(below).or_default() += 1;
    }
    let mut lost = BTreeSet::new();
    let mut waiting = vec![cause];
    while let Some(id) = waiting.pop() {
        if !lost.insert(id) {
            continue;
        }
        let below: BTreeSet<CauseId> =
            review.causes.get(&id).map(|it| it.causes().collect()).unwrap_or_default();
        for next in below {
            if let Some(left) = effects_left.get_mut(&next) {
                *left = left.saturating_sub(1);
                if *left == 0 && Some(next) != review.problem {
                    waiting.push(next);
                }
            }
        }
    }
    lost
}

fn distinct_links(review: &Review) -> BTreeSet<(CauseId, CauseId)> {
    review.links().collect()
}

fn refuse_unknown(review: &Review, id: CauseId) -> Result<(), EditError> {
    if review.causes.contains_key(&id) { Ok(()) } else { Err(EditError::Unknown { id: id.into() }) }
}

/// The circle that making `cause` a cause of `effect` would close, from cause to effect, beginning and ending at the
/// new effect: for C1 as a cause of C7, where C7 led to C3 and C3 to C1, it is C7 → C3 → C1 → C7.
fn cycle_closed_by(review: &Review, effect: CauseId, cause: CauseId) -> Option<Vec<CauseId>> {
    // From the new cause downwards to the effect, by the shortest way.
    let mut came_from: BTreeMap<CauseId, CauseId> = BTreeMap::new();
    let mut waiting = VecDeque::from([cause]);
    while let Some(id) = waiting.pop_front() {
        if id == effect {
            let mut cycle = vec![effect];
            let mut at = effect;
            while at != cause {
                at = came_from[&at];
                cycle.push(at);
            }
            cycle.push(effect);
            return Some(cycle);
        }
        for below in review.causes.get(&id).into_iter().flat_map(Cause::causes) {
            if below != cause && !came_from.contains_key(&below) {
                came_from.insert(below, id);
                waiting.push_back(below);
            }
        }
    }
    None
}
