//! What a review is: plain data, without I/O, clock or words for the screen.

mod action;
mod cause;
mod damage;
mod decision;
mod difference;
mod evidence;
mod fact;
mod id;
mod incident;
mod moment;
mod people;
mod response;
mod review;

pub use action::{
    Action, ActionEffect, ActionKind, Effort, Measure, Stage, StagingOutcome, StagingTest, Strength, Window,
};
pub use cause::{
    Branch, Cause, Domain, Explanation, Factor, Link, Nature, Origin, ReadBack, State, StopReason,
};
pub use damage::{Certainty, Damage, DamageKind};
pub use decision::Decision;
pub use difference::{Difference, Tally};
pub use evidence::{ContentHash, ContentHashError, Evidence, EvidenceKind};
pub use fact::{Aspect, Audience, Fact, FactCertainty};
pub use id::{
    ActionId, CauseId, DamageId, DecisionId, FactId, IdError, ItemId, NextIds, NotificationId, ParkedId,
    ParticipantId, TaskId,
};
pub use incident::{
    Answer, AnswerState, Encryption, Incident, IncidentTimes, Question, SevenQuestions, Severity, Volume,
};
pub use moment::{Interval, Moment, MomentError, Precision};
pub use people::{Participant, Role};
pub use response::{Notification, NotificationKind, Phase, PhaseState, ResponsePhase, Task};
pub use review::{CheckOverride, Parked, Review};
