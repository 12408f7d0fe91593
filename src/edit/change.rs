//! What an edit did: the records it touched, as they were and as they are.

use crate::document::{
    Action, ActionId, Cause, CauseId, CheckOverride, ContentHash, Damage, DamageId, Decision, DecisionId,
    Evidence, Fact, FactId, Incident, NextIds, Notification, NotificationId, Parked, ParkedId, Participant,
    ParticipantId, Phase, ResponsePhase, Review, Task, TaskId,
};

/// What an edit did to a review.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The touched records as they were.
    pub before: Vec<Record>,
    /// The same records as they are.
    pub after: Vec<Record>,
}

impl Change {
    /// Takes the change back.
    pub fn undo(&self, review: &mut Review) {
        self.before.iter().for_each(|record| record.write(review));
    }

    /// Makes the change again.
    pub fn redo(&self, review: &mut Review) {
        self.after.iter().for_each(|record| record.write(review));
    }
}

macro_rules! records {
    (
        single { $($single:ident($single_type:ty) = $single_field:ident;)* }
        keyed { $($keyed:ident($key:ty, $keyed_type:ty) = $keyed_field:ident;)* }
    ) => {
        /// A place in a review that holds one record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Place {
            $(#[doc = concat!("The review's `", stringify!($single_field), "`.")] $single,)*
            $(#[doc = concat!("One of the review's `", stringify!($keyed_field), "`.")] $keyed($key),)*
        }

        /// What stands in a place; `None` where nothing does.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Record {
            $(#[doc = concat!("The review's `", stringify!($single_field), "`.")] $single(Box<$single_type>),)*
            $(#[doc = concat!("One of the review's `", stringify!($keyed_field), "`.")] $keyed($key, Option<Box<$keyed_type>>),)*
        }

        impl Record {
            /// What stands in `place`.
            pub fn read(review: &Review, place: Place) -> Self {
                match place {
                    $(Place::$single => Self::$single(Box::new(review.$single_field.clone())),)*
                    $(Place::$keyed(key) => Self::$keyed(key, review.$keyed_field.get(&key).cloned().map(Box::new)),)*
                }
            }

            /// Where it stands.
            pub const fn place(&self) -> Place {
                match self {
                    $(Self::$single(_) => Place::$single,)*
                    $(Self::$keyed(key, _) => Place::$keyed(*key),)*
                }
            }

            /// Puts the record into its place.
            pub fn write(&self, review: &mut Review) {
                match self {
                    $(Self::$single(value) => review.$single_field = (**value).clone(),)*
                    $(
                        Self::$keyed(key, Some(value)) => {
                            review.$keyed_field.insert(*key, (**value).clone());
                        }
                        Self::$keyed(key, None) => {
                            review.$keyed_field.remove(key);
                        }
                    )*
                }
            }
        }
    };
}

records! {
    single {
        Incident(Incident) = incident;
        Problem(Option<CauseId>) = problem;
        Overrides(Vec<CheckOverride>) = overrides;
        NextIds(NextIds) = next_ids;
    }
    keyed {
        Cause(CauseId, Cause) = causes;
        Fact(FactId, Fact) = facts;
        Action(ActionId, Action) = actions;
        Damage(DamageId, Damage) = damages;
        Phase(ResponsePhase, Phase) = phases;
        Task(TaskId, Task) = tasks;
        Notification(NotificationId, Notification) = notifications;
        Participant(ParticipantId, Participant) = participants;
        Parked(ParkedId, Parked) = parking_lot;
        Decision(DecisionId, Decision) = decisions;
        Evidence(ContentHash, Evidence) = evidence;
    }
}
