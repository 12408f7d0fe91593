//! Edits that answer whether causes act together.

use crate::document::{CauseId, Explanation, Link};
use crate::edit::draft::Draft;
use crate::edit::{EditError, Together};

/// The answer to the sufficiency question: would `cause` alone have been enough for `effect`?
pub(super) fn answer_together(
    draft: &mut Draft<'_>,
    effect: CauseId,
    cause: CauseId,
    answer: Together,
) -> Result<(), EditError> {
    let explanations = &mut draft.cause(effect)?.explanations;
    let place_of = |explanations: &[Explanation], cause| {
        let place = explanations.iter().position(|it| it.contains(cause));
        place.ok_or(EditError::NotLinked { effect, cause })
    };
    let own = place_of(explanations, cause)?;
    match answer {
        Together::Alone => part(explanations, own, cause),
        Together::With(other) => {
            let target = place_of(explanations, other)?;
            join(explanations, own, target, cause);
        }
    }
    tidy(explanations);
    Ok(())
}

/// The answer to the necessity question: would `effect` still have happened without `cause`?
pub(super) fn answer_necessity(
    draft: &mut Draft<'_>,
    effect: CauseId,
    number: usize,
    cause: CauseId,
    is_needed: bool,
) -> Result<(), EditError> {
    let explanations = &mut draft.cause(effect)?.explanations;
    let own = explanations.get_mut(number).ok_or(EditError::NoExplanation { effect, number })?;
    let link = own.causes.iter_mut().find(|link| link.cause == cause);
    let link = link.ok_or(EditError::NotLinked { effect, cause })?;
    link.necessity_asked = true;
    if !is_needed {
        if own.causes.len() == 1 {
            return Err(EditError::StandsAlone { effect, cause });
        }
        // The others need each other all the more now, so what was answered of them stays.
        leave(own, cause);
        tidy(explanations);
    }
    Ok(())
}

/// Makes the cause an explanation of its own, after the set that it leaves.
fn part(explanations: &mut Vec<Explanation>, own: usize, cause: CauseId) {
    let link = Link { together_asked: true, ..Link::new(cause) };
    if explanations[own].causes.len() == 1 {
        explanations[own].causes[0].together_asked = true;
    } else {
        leave(&mut explanations[own], cause);
        explanations.insert(own + 1, Explanation { causes: vec![link], read_back: None });
    }
}

/// Takes the cause into another set; in its own it stays. Either way the room has been asked of the whole set.
fn join(explanations: &mut [Explanation], own: usize, target: usize, cause: CauseId) {
    if target != own {
        leave(&mut explanations[own], cause);
    }
    let set = &mut explanations[target];
    if !set.contains(cause) {
        set.causes.push(Link::new(cause));
        set.read_back = None;
        // One more may make another one needless.
        set.causes.iter_mut().for_each(|link| link.necessity_asked = false);
    }
    set.causes.iter_mut().for_each(|link| link.together_asked = true);
}

fn leave(explanation: &mut Explanation, cause: CauseId) {
    explanation.causes.retain(|link| link.cause != cause);
    explanation.read_back = None;
}

/// Drops sets that nothing is left of, and those that say the same as one before them.
fn tidy(explanations: &mut Vec<Explanation>) {
    let mut seen: Vec<Vec<CauseId>> = Vec::new();
    explanations.retain(|explanation| {
        let mut causes: Vec<CauseId> = explanation.causes.iter().map(|link| link.cause).collect();
        causes.sort_unstable();
        let is_new = !causes.is_empty() && !seen.contains(&causes);
        seen.push(causes);
        is_new
    });
}
