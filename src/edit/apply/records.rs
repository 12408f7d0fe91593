//! Edits that replace or delete one record.

use crate::document::{ActionId, CauseId, FactId, ItemId, Parked, ParticipantId, Review, Stage};
use crate::edit::apply::evidence;
use crate::edit::draft::Draft;
use crate::edit::{Edit, EditError, Place};

pub(super) fn carry_out(draft: &mut Draft<'_>, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::SetIncident(incident) => {
            for question in crate::document::Question::ALL {
                require_facts(draft.review(), &incident.questions.answer(question).facts)?;
            }
            draft.touch(Place::Incident).incident = (**incident).clone();
        }
        Edit::SetFact { id, fact } => {
            require_causes(draft.review(), fact.supports.iter().chain(&fact.refutes))?;
            evidence::require(draft.review(), fact)?;
            claim(draft, (*id).into(), |review| review.facts.contains_key(id))?;
            let before = draft.touch(Place::Fact(*id)).facts.insert(*id, (**fact).clone());
            evidence::drop_unshown(draft, &before.unwrap_or_default().evidence);
        }
        Edit::AddFacts(facts) => {
            for (id, fact) in facts {
                require_causes(draft.review(), fact.supports.iter().chain(&fact.refutes))?;
                evidence::require(draft.review(), fact)?;
                claim(draft, (*id).into(), |_| false)?;
                draft.touch(Place::Fact(*id)).facts.insert(*id, fact.clone());
            }
        }
        Edit::DeleteFact(id) => delete_fact(draft, *id)?,
        Edit::AttachEvidence { fact, evidence } => evidence::attach(draft, *fact, evidence)?,
        Edit::DetachEvidence { fact, hash } => evidence::detach(draft, *fact, *hash)?,
        Edit::SetAction { id, action } => {
            require_causes(draft.review(), &action.blocks)?;
            require_participant(draft.review(), action.owner)?;
            require_participant(draft.review(), action.measure.who)?;
            let lacks = action.lacks_in_place_of(draft.review().actions.get(id));
            if !lacks.is_empty() {
                return Err(EditError::GateShut { action: *id, stage: action.stage, lacks });
            }
            claim(draft, (*id).into(), |review| review.actions.contains_key(id))?;
            draft.touch(Place::Action(*id)).actions.insert(*id, (**action).clone());
        }
        Edit::SetStage { action, stage } => set_stage(draft, *action, *stage)?,
        Edit::DeleteAction(id) => delete_action(draft, *id)?,
        Edit::SetDamage { id, damage } => {
            claim(draft, (*id).into(), |review| review.damages.contains_key(id))?;
            draft.touch(Place::Damage(*id)).damages.insert(*id, (**damage).clone());
        }
        Edit::DeleteDamage(id) => {
            known(draft.touch(Place::Damage(*id)).damages.remove(id), (*id).into())?;
            drop_overrides(draft, (*id).into());
        }
        Edit::SetPhase { phase, record } => {
            draft.touch(Place::Phase(*phase)).phases.insert(*phase, (**record).clone());
        }
        Edit::SetTask { id, task } => {
            require_participant(draft.review(), task.owner)?;
            claim(draft, (*id).into(), |review| review.tasks.contains_key(id))?;
            draft.touch(Place::Task(*id)).tasks.insert(*id, (**task).clone());
        }
        Edit::DeleteTask(id) => {
            known(draft.touch(Place::Task(*id)).tasks.remove(id), (*id).into())?;
            drop_overrides(draft, (*id).into());
        }
        Edit::SetNotification { id, notification } => {
            claim(draft, (*id).into(), |review| review.notifications.contains_key(id))?;
            draft.touch(Place::Notification(*id)).notifications.insert(*id, (**notification).clone());
        }
        Edit::DeleteNotification(id) => {
            known(draft.touch(Place::Notification(*id)).notifications.remove(id), (*id).into())?;
            drop_overrides(draft, (*id).into());
        }
        Edit::SetParticipant { id, participant } => {
            claim(draft, (*id).into(), |review| review.participants.contains_key(id))?;
            draft.touch(Place::Participant(*id)).participants.insert(*id, (**participant).clone());
        }
        Edit::DeleteParticipant(id) => delete_participant(draft, *id)?,
        Edit::SetOverride(wanted) => {
            let overrides = &mut draft.touch(Place::Overrides).overrides;
            match overrides.iter_mut().find(|it| it.check == wanted.check && it.item == wanted.item) {
                Some(existing) => existing.reason.clone_from(&wanted.reason),
                None => overrides.push(wanted.clone()),
            }
        }
        Edit::DeleteOverride(unwanted) => {
            let overrides = &mut draft.touch(Place::Overrides).overrides;
            let before = overrides.len();
            overrides.retain(|it| it.check != unwanted.check || it.item != unwanted.item);
            if overrides.len() == before {
                return Err(EditError::NotOverridden { check: unwanted.check.clone() });
            }
        }
        Edit::SetParked { id, parked } => {
            if let Parked::Link { effect, cause } = &**parked {
                require_causes(draft.review(), [effect, cause])?;
            }
            claim(draft, (*id).into(), |review| review.parking_lot.contains_key(id))?;
            draft.touch(Place::Parked(*id)).parking_lot.insert(*id, (**parked).clone());
        }
        Edit::DeleteParked(id) => {
            known(draft.touch(Place::Parked(*id)).parking_lot.remove(id), (*id).into())?;
            drop_overrides(draft, (*id).into());
        }
        Edit::SetDecision { id, decision } => {
            claim(draft, (*id).into(), |review| review.decisions.contains_key(id))?;
            draft.touch(Place::Decision(*id)).decisions.insert(*id, (**decision).clone());
        }
        Edit::DeleteDecision(id) => {
            known(draft.touch(Place::Decision(*id)).decisions.remove(id), (*id).into())?;
            drop_overrides(draft, (*id).into());
        }
        // The edits of the tree are carried out elsewhere.
        Edit::AddCause { .. }
        | Edit::SetStatement { .. }
        | Edit::SetState { .. }
        | Edit::SetFactor { .. }
        | Edit::SetStopReason { .. }
        | Edit::SetCauseAudience { .. }
        | Edit::LinkCause { .. }
        | Edit::UnlinkCause { .. }
        | Edit::MoveCause { .. }
        | Edit::ShiftCause { .. }
        | Edit::AnswerTogether { .. }
        | Edit::AnswerNecessity { .. }
        | Edit::SetReadBack { .. }
        | Edit::DeleteCause { .. } => {}
    }
    Ok(())
}

/// Lets a record be written under `id` if it exists, or if the name has never been used.
fn claim(draft: &mut Draft<'_>, id: ItemId, exists: impl Fn(&Review) -> bool) -> Result<(), EditError> {
    if exists(draft.review()) {
        return Ok(());
    }
    let before = draft.review().next_ids;
    draft.issue(id);
    if draft.review().next_ids == before { Err(EditError::Taken { id }) } else { Ok(()) }
}

fn known<T>(removed: Option<T>, id: ItemId) -> Result<T, EditError> {
    removed.ok_or(EditError::Unknown { id })
}

fn require_causes<'a>(review: &Review, ids: impl IntoIterator<Item = &'a CauseId>) -> Result<(), EditError> {
    match ids.into_iter().find(|id| !review.causes.contains_key(id)) {
        Some(&id) => Err(EditError::Unknown { id: id.into() }),
        None => Ok(()),
    }
}

fn require_facts(review: &Review, ids: &[FactId]) -> Result<(), EditError> {
    match ids.iter().find(|id| !review.facts.contains_key(id)) {
        Some(&id) => Err(EditError::Unknown { id: id.into() }),
        None => Ok(()),
    }
}

fn require_participant(review: &Review, id: Option<ParticipantId>) -> Result<(), EditError> {
    match id.filter(|id| !review.participants.contains_key(id)) {
        Some(id) => Err(EditError::Unknown { id: id.into() }),
        None => Ok(()),
    }
}

fn drop_overrides(draft: &mut Draft<'_>, item: ItemId) {
    if draft.review().overrides.iter().any(|it| it.item == Some(item)) {
        draft.touch(Place::Overrides).overrides.retain(|it| it.item != Some(item));
    }
}

fn delete_fact(draft: &mut Draft<'_>, id: FactId) -> Result<(), EditError> {
    let fact = known(draft.touch(Place::Fact(id)).facts.remove(&id), id.into())?;
    evidence::drop_unshown(draft, &fact.evidence);
    let questions = crate::document::Question::ALL;
    if questions.iter().any(|&it| draft.review().incident.questions.answer(it).facts.contains(&id)) {
        let incident = &mut draft.touch(Place::Incident).incident;
        for question in questions {
            incident.questions.answer_mut(question).facts.retain(|&it| it != id);
        }
    }
    drop_overrides(draft, id.into());
    Ok(())
}

fn set_stage(draft: &mut Draft<'_>, id: ActionId, stage: Stage) -> Result<(), EditError> {
    let unknown = || EditError::Unknown { id: id.into() };
    let lacks = draft.review().actions.get(&id).ok_or_else(unknown)?.lacks_for(stage);
    if !lacks.is_empty() {
        return Err(EditError::GateShut { action: id, stage, lacks });
    }
    draft.touch(Place::Action(id)).actions.get_mut(&id).ok_or_else(unknown)?.stage = stage;
    Ok(())
}

fn delete_action(draft: &mut Draft<'_>, id: ActionId) -> Result<(), EditError> {
    known(draft.touch(Place::Action(id)).actions.remove(&id), id.into())?;
    drop_overrides(draft, id.into());
    Ok(())
}

fn delete_participant(draft: &mut Draft<'_>, id: ParticipantId) -> Result<(), EditError> {
    known(draft.touch(Place::Participant(id)).participants.remove(&id), id.into())?;
    let owns = |it: Option<ParticipantId>| it == Some(id);
    let actions: Vec<ActionId> = draft
        .review()
        .actions
        .iter()
        .filter(|(_, action)| owns(action.owner) || owns(action.measure.who))
        .map(|(&id, _)| id)
        .collect();
    for action in actions {
        if let Some(action) = draft.touch(Place::Action(action)).actions.get_mut(&action) {
            action.owner = action.owner.filter(|&it| it != id);
            action.measure.who = action.measure.who.filter(|&it| it != id);
        }
    }
    let tasks: Vec<_> =
        draft.review().tasks.iter().filter(|(_, task)| owns(task.owner)).map(|(&id, _)| id).collect();
    for task in tasks {
        if let Some(task) = draft.touch(Place::Task(task)).tasks.get_mut(&task) {
            task.owner = None;
        }
    }
    drop_overrides(draft, id.into());
    Ok(())
}
