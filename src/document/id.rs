//! How the items of a review are called: short typed names, spoken in the meeting and printed in the report.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A text is not the name of such an item.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not of the form {prefix}1, {prefix}2, …")]
pub struct IdError {
    /// What was read.
    pub text: String,
    /// The letters the name has to begin with.
    pub prefix: &'static str,
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident, $prefix:literal, $next:ident, $pattern:literal;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
            #[serde(try_from = "String", into = "String")]
            #[schemars(with = "String", extend("pattern" = $pattern))]
            pub struct $name(u32);

            impl $name {
                /// The letters before the number.
                pub const PREFIX: &'static str = $prefix;

                /// The name with this number; numbers begin at 1.
                pub const fn new(number: u32) -> Self {
                    Self(number)
                }

                /// The number after the letters.
                pub const fn number(self) -> u32 {
                    self.0
                }
            }

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    write!(f, "{}{}", Self::PREFIX, self.0)
                }
            }

            impl FromStr for $name {
                type Err = IdError;

                fn from_str(text: &str) -> Result<Self, IdError> {
                    let wrong = || IdError { text: text.to_owned(), prefix: Self::PREFIX };
                    let digits = text.strip_prefix(Self::PREFIX).ok_or_else(wrong)?;
                    // One spelling for each name: no sign, no leading zero.
                    if !digits.bytes().all(|b| b.is_ascii_digit()) || digits.starts_with('0') {
                        return Err(wrong());
                    }
                    match digits.parse() {
                        // The largest number is kept free, so that there is always a next one.
                        Ok(number) if number < u32::MAX => Ok(Self(number)),
                        _ => Err(wrong()),
                    }
                }
            }

            impl TryFrom<String> for $name {
                type Error = IdError;

                fn try_from(text: String) -> Result<Self, IdError> {
                    text.parse()
                }
            }

            impl From<$name> for String {
                fn from(id: $name) -> Self {
                    id.to_string()
                }
            }

            impl From<$name> for ItemId {
                fn from(id: $name) -> Self {
                    Self::$next(id)
                }
            }
        )*

        /// The name of any item that a check, an override or a picture can point at.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(try_from = "String", into = "String")]
        #[schemars(with = "String")]
        pub enum ItemId {
            $(
                #[doc = concat!("A name that begins with `", $prefix, "`.")]
                $next($name),
            )*
        }

        impl fmt::Display for ItemId {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self { $(Self::$next(id) => id.fmt(f),)* }
            }
        }

        impl TryFrom<String> for ItemId {
            type Error = IdError;

            fn try_from(text: String) -> Result<Self, IdError> {
                $(
                    if let Ok(id) = text.parse::<$name>() {
                        return Ok(Self::$next(id));
                    }
                )*
                Err(IdError { text, prefix: "C, F, A, D, T, N, P, K, M" })
            }
        }

        impl From<ItemId> for String {
            fn from(id: ItemId) -> Self {
                id.to_string()
            }
        }
    };
}

ids! {
    /// A cause: C7.
    CauseId, "C", Cause, "^C[1-9][0-9]*$";
    /// A fact: F3.
    FactId, "F", Fact, "^F[1-9][0-9]*$";
    /// An action: A2.
    ActionId, "A", Action, "^A[1-9][0-9]*$";
    /// A damage: D1.
    DamageId, "D", Damage, "^D[1-9][0-9]*$";
    /// A task of the response: T4.
    TaskId, "T", Task, "^T[1-9][0-9]*$";
    /// A notification: N1.
    NotificationId, "N", Notification, "^N[1-9][0-9]*$";
    /// A participant: P2.
    ParticipantId, "P", Participant, "^P[1-9][0-9]*$";
    /// Something parked: K1.
    ParkedId, "K", Parked, "^K[1-9][0-9]*$";
    /// A decision of the meeting: M1.
    DecisionId, "M", Decision, "^M[1-9][0-9]*$";
}

/// The next free number of each kind of item. Numbers only grow, so that a name spoken once never means something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NextIds {
    /// The next cause.
    pub cause: u32,
    /// The next fact.
    pub fact: u32,
    /// The next action.
    pub action: u32,
    /// The next damage.
    pub damage: u32,
    /// The next task.
    pub task: u32,
    /// The next notification.
    pub notification: u32,
    /// The next participant.
    pub participant: u32,
    /// The next parked item.
    pub parked: u32,
    /// The next decision; files of reviews without one do not tell it.
    #[serde(default = "first", skip_serializing_if = "is_first")]
    pub decision: u32,
}

const fn first() -> u32 {
    1
}

fn is_first(number: &u32) -> bool {
    *number == first()
}

impl Default for NextIds {
    fn default() -> Self {
        Self {
            cause: 1,
            fact: 1,
            action: 1,
            damage: 1,
            task: 1,
            notification: 1,
            participant: 1,
            parked: 1,
            decision: 1,
        }
    }
}

impl NextIds {
    /// Takes note that `id` is in use.
    pub fn issue(&mut self, id: ItemId) {
        let (next, number) = match id {
            ItemId::Cause(id) => (&mut self.cause, id.number()),
            ItemId::Fact(id) => (&mut self.fact, id.number()),
            ItemId::Action(id) => (&mut self.action, id.number()),
            ItemId::Damage(id) => (&mut self.damage, id.number()),
            ItemId::Task(id) => (&mut self.task, id.number()),
            ItemId::Notification(id) => (&mut self.notification, id.number()),
            ItemId::Participant(id) => (&mut self.participant, id.number()),
            ItemId::Parked(id) => (&mut self.parked, id.number()),
            ItemId::Decision(id) => (&mut self.decision, id.number()),
        };
        *next = (*next).max(number.saturating_add(1));
    }

    /// The larger of both, kind by kind.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        Self {
            cause: self.cause.max(other.cause),
            fact: self.fact.max(other.fact),
            action: self.action.max(other.action),
            damage: self.damage.max(other.damage),
            task: self.task.max(other.task),
            notification: self.notification.max(other.notification),
            participant: self.participant.max(other.participant),
            parked: self.parked.max(other.parked),
            decision: self.decision.max(other.decision),
        }
    }
}
