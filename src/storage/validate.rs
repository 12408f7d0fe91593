//! Whether everything a review names is there, and its explanations are sets of causes.

use crate::document::{CauseId, Explanation, ItemId, NextIds, Parked, ParticipantId, Question, Review};
use crate::language::Term;
use crate::storage::StorageError;

/// Refuses names that name nothing, and explanations that are empty or hold a cause twice.
pub(super) fn check(review: &Review) -> Result<(), StorageError> {
    let names = Names(review);
    if let Some(problem) = review.problem {
        names.require(problem, || "problem".to_owned())?;
    }
    for (&effect, record) in &review.causes {
        for (index, explanation) in record.explanations.iter().enumerate() {
            let place = || format!("causes.{effect}.explanations[{index}]");
            check_explanation(explanation, effect)?;
            names.require_all(explanation.causes.iter().map(|link| link.cause), place)?;
        }
    }
    for (id, fact) in &review.facts {
        names.require_all(fact.supports.iter().copied(), || format!("facts.{id}.supports"))?;
        names.require_all(fact.refutes.iter().copied(), || format!("facts.{id}.refutes"))?;
        if fact.evidence.iter().any(|hash| !review.evidence.contains_key(hash)) {
            return Err(StorageError::MissingEvidence { fact: *id });
        }
    }
    if let Some((_, changed)) = review.evidence.iter().find(|(hash, it)| it.hash() != **hash) {
        return Err(StorageError::ChangedEvidence { name: changed.name.clone() });
    }
    for (id, action) in &review.actions {
        names.require_all(action.blocks.iter().copied(), || format!("actions.{id}.blocks"))?;
        names.require_all(action.owner, || format!("actions.{id}.owner"))?;
        names.require_all(action.measure.who, || format!("actions.{id}.measure.who"))?;
    }
    for (id, task) in &review.tasks {
        names.require_all::<ParticipantId>(task.owner, || format!("tasks.{id}.owner"))?;
    }
    for (index, check_override) in review.overrides.iter().enumerate() {
        names.require_all(check_override.item, || format!("overrides[{index}].item"))?;
    }
    for (id, parked) in &review.parking_lot {
        if let Parked::Link { effect, cause } = *parked {
            names.require_all([effect, cause], || format!("parking_lot.{id}.link"))?;
        }
    }
    for question in Question::ALL {
        let facts = review.incident.questions.answer(question).facts.iter().copied();
        names.require_all(facts, || {
            let name = question.key().trim_start_matches("question-");
            format!("incident.questions.{name}.facts")
        })?;
    }
    Ok(())
}

/// Refuses a review that has no number left for a further item.
pub(super) fn check_numbers(review: &Review) -> Result<(), StorageError> {
    let NextIds { cause, fact, action, damage, task, notification, participant, parked, decision } =
        review.next_ids;
    let next = [cause, fact, action, damage, task, notification, participant, parked, decision];
    if next.contains(&u32::MAX) { Err(StorageError::NumbersUsedUp) } else { Ok(()) }
}

fn check_explanation(explanation: &Explanation, effect: CauseId) -> Result<(), StorageError> {
    let mut causes: Vec<CauseId> = explanation.causes.iter().map(|link| link.cause).collect();
    causes.sort_unstable();
    if let Some(twice) = causes.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(StorageError::CauseTwice { effect, cause: twice[0] });
    }
    if causes.is_empty() { Err(StorageError::EmptyExplanation { effect }) } else { Ok(()) }
}

struct Names<'a>(&'a Review);

impl Names<'_> {
    fn require_all<T: Into<ItemId>>(
        &self,
        ids: impl IntoIterator<Item = T>,
        place: impl Fn() -> String,
    ) -> Result<(), StorageError> {
        ids.into_iter().try_for_each(|id| self.require(id, &place))
    }

    fn require(&self, id: impl Into<ItemId>, place: impl Fn() -> String) -> Result<(), StorageError> {
        let id = id.into();
        if self.exists(id) { Ok(()) } else { Err(StorageError::Dangling { path: place(), id }) }
    }

    fn exists(&self, id: ItemId) -> bool {
        let review = self.0;
        match id {
            ItemId::Cause(id) => review.causes.contains_key(&id),
            ItemId::Fact(id) => review.facts.contains_key(&id),
            ItemId::Action(id) => review.actions.contains_key(&id),
            ItemId::Damage(id) => review.damages.contains_key(&id),
            ItemId::Task(id) => review.tasks.contains_key(&id),
            ItemId::Notification(id) => review.notifications.contains_key(&id),
            ItemId::Participant(id) => review.participants.contains_key(&id),
            ItemId::Parked(id) => review.parking_lot.contains_key(&id),
            ItemId::Decision(id) => review.decisions.contains_key(&id),
        }
    }
}
