//! Which actions may stand in a plan, and how much does each count?

use std::fmt;

use jiff::civil::Date;
use serde::Serialize;

use crate::document::{Action, ActionEffect, ActionId, ActionKind, CauseId, Effort, Stage, Strength};

/// An action of the review, or one that is only suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Member {
    /// An action of the review.
    Existing(ActionId),
    /// A suggested action, by its place among the suggested.
    Suggested(usize),
}

impl fmt::Display for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Existing(id) => id.fmt(f),
            Self::Suggested(index) => write!(f, "S{}", index.saturating_add(1)),
        }
    }
}

impl Serialize for Member {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// An action that may stand in a plan: it prevents, is not rejected, and is not only for now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Which action it is.
    pub what: Member,
    /// The causes that it blocks.
    pub blocks: Vec<CauseId>,
    /// How much work it is; unset counts as medium.
    pub effort: Option<Effort>,
    /// Its place in the RCA2 action hierarchy; unset counts as weak.
    pub strength: Option<Strength>,
    /// The day by which it has to be in production.
    pub due: Option<Date>,
    /// Whether it is in production or verified: it is done, costs nothing more, and is in every plan.
    pub is_in_force: bool,
}

impl Candidate {
    /// The candidate that an action of the review is; none if it is for now, does not prevent, or is rejected.
    pub fn of(id: ActionId, action: &Action) -> Option<Self> {
        let may_stand = action.kind != ActionKind::Interim
            && action.effect == ActionEffect::Prevent
            && action.stage != Stage::Rejected;
        may_stand.then(|| Self {
            what: Member::Existing(id),
            blocks: action.blocks.clone(),
            effort: action.effort,
            strength: action.strength,
            due: action.due,
            is_in_force: action.stage.is_in_force(),
        })
    }

    /// How much work it is as a number: 1, 3 or 8 for small, medium and large.
    pub fn effort_points(&self) -> u64 {
        match self.effort {
            Some(Effort::Small) => 1,
            Some(Effort::Medium) | None => 3,
            Some(Effort::Large) => 8,
        }
    }

    /// Whether it is known to be more than a weak action.
    pub fn is_sturdy(&self) -> bool {
        matches!(self.strength, Some(Strength::Medium | Strength::Strong))
    }
}
