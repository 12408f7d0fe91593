//! How a review changes: every change is an `Edit`, applied it returns the records before and after.

mod apply;
mod change;
mod draft;
mod error;
mod history;
mod several;

pub use apply::apply;
pub use change::{Change, Place, Record};
pub use error::EditError;
pub use history::{History, StateId, Step};
pub use several::{act_together, deletions, shifts, together, topmost};

use crate::document::{
    Action, ActionId, Audience, Cause, CauseId, CheckOverride, ContentHash, Damage, DamageId, Decision,
    DecisionId, Evidence, Fact, FactId, Factor, Incident, Notification, NotificationId, Parked, ParkedId,
    Participant, ParticipantId, Phase, ReadBack, ResponsePhase, Stage, State, StopReason, Task, TaskId,
};
use crate::language::{Language, tr};

/// One change that a user can make. It is plain data: it can be stored, sent and applied again.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Replaces the header.
    SetIncident(Box<Incident>),
    /// Writes a new cause and gives it its place.
    AddCause {
        /// Its name, never used before.
        id: CauseId,
        /// What it says. Its explanations have to be empty.
        cause: Box<Cause>,
        /// Where it stands.
        spot: Spot,
    },
    /// Rewords a cause. Read-backs that the wording was part of are asked again.
    SetStatement {
        /// The cause.
        cause: CauseId,
        /// The new words.
        statement: String,
    },
    /// Says how sure the room is of a cause.
    SetState {
        /// The cause.
        cause: CauseId,
        /// How sure.
        state: State,
    },
    /// Sorts a cause.
    SetFactor {
        /// The cause.
        cause: CauseId,
        /// What kind of factor it is.
        factor: Factor,
    },
    /// Says why the team asks no further, or takes it back.
    SetStopReason {
        /// The cause.
        cause: CauseId,
        /// Why.
        reason: Option<StopReason>,
    },
    /// Says who may read a cause.
    SetCauseAudience {
        /// The cause.
        cause: CauseId,
        /// Who.
        audience: Audience,
    },
    /// Gives a cause that exists a place below an effect, beside those it has.
    LinkCause {
        /// The effect.
        effect: CauseId,
        /// The cause.
        cause: CauseId,
        /// Where among the effect's explanations.
        slot: Slot,
    },
    /// Takes a cause out of an effect's explanations. Without another effect it waits in the parking lot.
    UnlinkCause {
        /// The effect.
        effect: CauseId,
        /// The cause.
        cause: CauseId,
    },
    /// Takes a cause, with all below it, from one effect to another.
    MoveCause {
        /// The cause.
        cause: CauseId,
        /// The effect it leaves; `None` when it comes from the parking lot.
        from: Option<CauseId>,
        /// The effect it goes to.
        to: CauseId,
        /// Where among the new effect's explanations, counted after the cause has left.
        slot: Slot,
    },
    /// Moves a cause one place up or down among the causes of its effect.
    ShiftCause {
        /// The effect.
        effect: CauseId,
        /// The cause.
        cause: CauseId,
        /// Which way.
        direction: Direction,
    },
    /// Answers the together question: would `cause` alone have been enough for `effect`?
    AnswerTogether {
        /// The effect.
        effect: CauseId,
        /// The cause.
        cause: CauseId,
        /// The answer.
        answer: Together,
    },
    /// Answers the necessity question: would `effect` still have happened without `cause`?
    AnswerNecessity {
        /// The effect.
        effect: CauseId,
        /// Which of its explanations, from 0.
        explanation: usize,
        /// One of the causes that act together in it.
        cause: CauseId,
        /// Whether it would not: one that is not needed leaves the set.
        is_needed: bool,
    },
    /// Answers the read-back of an explanation, or takes the answer back.
    SetReadBack {
        /// The effect.
        effect: CauseId,
        /// Which of its explanations, from 0.
        explanation: usize,
        /// The answer.
        verdict: Option<ReadBack>,
    },
    /// Deletes a cause, and those below it that lead nowhere else.
    DeleteCause {
        /// The cause.
        cause: CauseId,
    },
    /// Writes a fact, new or not.
    SetFact {
        /// Its name.
        id: FactId,
        /// The fact.
        fact: Box<Fact>,
    },
    /// Writes new facts, all of them or none.
    AddFacts(Vec<(FactId, Fact)>),
    /// Deletes a fact.
    DeleteFact(FactId),
    /// Attaches a picture or a text to a fact. The review keeps it as long as a fact is shown by it.
    AttachEvidence {
        /// The fact.
        fact: FactId,
        /// The picture or text.
        evidence: Box<Evidence>,
    },
    /// Takes a picture or a text from a fact.
    DetachEvidence {
        /// The fact.
        fact: FactId,
        /// What it holds.
        hash: ContentHash,
    },
    /// Writes an action, new or not. Refused where it claims a stage and what has to be on record before that is missing.
    SetAction {
        /// Its name.
        id: ActionId,
        /// The action.
        action: Box<Action>,
    },
    /// Takes an action to a stage. Refused while something is missing that has to be on record before it.
    SetStage {
        /// The action.
        action: ActionId,
        /// How far it has come.
        stage: Stage,
    },
    /// Deletes an action.
    DeleteAction(ActionId),
    /// Writes a damage, new or not.
    SetDamage {
        /// Its name.
        id: DamageId,
        /// The damage.
        damage: Box<Damage>,
    },
    /// Deletes a damage.
    DeleteDamage(DamageId),
    /// Says how far a phase of the response has come.
    SetPhase {
        /// The phase.
        phase: ResponsePhase,
        /// How far.
        record: Box<Phase>,
    },
    /// Writes a task, new or not.
    SetTask {
        /// Its name.
        id: TaskId,
        /// The task.
        task: Box<Task>,
    },
    /// Deletes a task.
    DeleteTask(TaskId),
    /// Writes a notification, new or not.
    SetNotification {
        /// Its name.
        id: NotificationId,
        /// The notification.
        notification: Box<Notification>,
    },
    /// Deletes a notification.
    DeleteNotification(NotificationId),
    /// Writes a participant, new or not.
    SetParticipant {
        /// The name in the review.
        id: ParticipantId,
        /// The person.
        participant: Box<Participant>,
    },
    /// Deletes a participant; what they owned has no owner then.
    DeleteParticipant(ParticipantId),
    /// Overrides a check, or changes the reason for it.
    SetOverride(CheckOverride),
    /// Takes an override back.
    DeleteOverride(CheckOverride),
    /// Sets something aside.
    SetParked {
        /// Its name.
        id: ParkedId,
        /// What.
        parked: Box<Parked>,
    },
    /// Takes something out of the parking lot.
    DeleteParked(ParkedId),
    /// Writes a decision, new or not.
    SetDecision {
        /// Its name.
        id: DecisionId,
        /// The decision.
        decision: Box<Decision>,
    },
    /// Deletes a decision.
    DeleteDecision(DecisionId),
}

/// Where a new cause stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// At the top; only while there is no problem.
    Problem,
    /// In the parking lot.
    ParkingLot,
    /// Below an effect.
    Below {
        /// The effect.
        effect: CauseId,
        /// Where among its explanations.
        slot: Slot,
    },
}

/// A place among the explanations of an effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// An explanation of its own, before the one that has this index now; past the end, the last.
    Alone(usize),
    /// Together with the causes of the explanation that has this index now.
    With(usize),
}

impl Slot {
    /// An explanation of its own after all others.
    pub const LAST: Self = Self::Alone(usize::MAX);
}

/// Up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the first.
    Up,
    /// Towards the last.
    Down,
}

/// The answer to the together question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Together {
    /// The cause alone is enough: it is an explanation of its own.
    Alone,
    /// It is not: it joins the explanation that this cause stands in.
    With(CauseId),
}

impl Edit {
    /// What the edit does, as the undo command names it.
    pub fn name(&self, language: Language) -> String {
        let key = match self {
            Self::SetIncident(_) => "edit-set-incident",
            Self::AddCause { .. } => "edit-add-cause",
            Self::SetStatement { .. } => "edit-set-statement",
            Self::SetState { .. } => "edit-set-state",
            Self::SetFactor { .. } => "edit-set-factor",
            Self::SetStopReason { .. } => "edit-set-stop-reason",
            Self::SetCauseAudience { .. } => "edit-set-audience",
            Self::LinkCause { .. } => "edit-link-cause",
            Self::UnlinkCause { .. } => "edit-unlink-cause",
            Self::MoveCause { .. } => "edit-move-cause",
            Self::ShiftCause { .. } => "edit-shift-cause",
            Self::AnswerTogether { .. } => "edit-answer-together",
            Self::AnswerNecessity { .. } => "edit-answer-necessity",
            Self::SetReadBack { .. } => "edit-set-read-back",
            Self::DeleteCause { .. } => "edit-delete-cause",
            Self::SetFact { .. } => "edit-set-fact",
            Self::AddFacts(_) => "edit-add-facts",
            Self::DeleteFact(_) => "edit-delete-fact",
            Self::AttachEvidence { .. } => "edit-attach-evidence",
            Self::DetachEvidence { .. } => "edit-detach-evidence",
            Self::SetAction { .. } => "edit-set-action",
            Self::SetStage { .. } => "edit-set-stage",
            Self::DeleteAction(_) => "edit-delete-action",
            Self::SetDamage { .. } => "edit-set-damage",
            Self::DeleteDamage(_) => "edit-delete-damage",
            Self::SetPhase { .. } => "edit-set-phase",
            Self::SetTask { .. } => "edit-set-task",
            Self::DeleteTask(_) => "edit-delete-task",
            Self::SetNotification { .. } => "edit-set-notification",
            Self::DeleteNotification(_) => "edit-delete-notification",
            Self::SetParticipant { .. } => "edit-set-participant",
            Self::DeleteParticipant(_) => "edit-delete-participant",
            Self::SetOverride(_) => "edit-set-override",
            Self::DeleteOverride(_) => "edit-delete-override",
            Self::SetParked { .. } => "edit-set-parked",
            Self::DeleteParked(_) => "edit-delete-parked",
            Self::SetDecision { .. } => "edit-set-decision",
            Self::DeleteDecision(_) => "edit-delete-decision",
        };
        tr!(language, key)
    }
}
