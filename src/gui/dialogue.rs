//! What is asked in front of a step until it is answered or left: the read-back, the together question, the reason for
//! living with a hint.

use crate::document::{CauseId, ItemId};
use crate::edit::Edit;

/// A dialogue that is open.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialogue {
    /// The room reads the tree back.
    ReadBack(ReadBackWalk),
    /// The room says whether causes act together.
    Together(TogetherTalk),
    /// The room says why it lives with a hint.
    Override(OverrideForm),
}

/// Where the read-back is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReadBackWalk {
    /// Which question, from 0, in reading order; past the last one, the result is shown.
    pub place: usize,
}

/// Where the talk about one cause is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TogetherTalk {
    /// The effect.
    pub effect: CauseId,
    /// The cause that is asked about.
    pub cause: CauseId,
    /// The set that it would join, once another than the preferred one has been picked.
    pub picked: Option<usize>,
    /// Which of the two questions is asked.
    pub question: TogetherStep,
    /// What each answer would come to, for the revision, the set and the question that it was reckoned for.
    pub outcomes: Option<(OutcomeKey, [Option<String>; 2])>,
}

/// What the outcomes of the two answers depend on.
pub type OutcomeKey = (u64, usize, TogetherStep);

/// The two questions about a cause among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TogetherStep {
    /// Would it alone have been enough?
    Sufficiency,
    /// Would it still have happened without it?
    Necessity,
}

impl TogetherTalk {
    /// The talk about `cause` as a cause of `effect`, at its beginning.
    pub const fn about(effect: CauseId, cause: CauseId) -> Self {
        Self { effect, cause, picked: None, question: TogetherStep::Sufficiency, outcomes: None }
    }
}

/// What is being written about a hint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverrideForm {
    /// The check's name.
    pub check: String,
    /// The item that the hint speaks of; `None` for the whole review.
    pub item: Option<ItemId>,
    /// The reason, as far as it is written.
    pub reason: String,
}

/// A request about dialogues.
#[derive(Clone, Debug, PartialEq)]
pub enum DialogueCommand {
    /// Read the tree back.
    ReadBack,
    /// Ask the together question about the selected cause, or the first that nobody has asked yet.
    Together,
    /// Ask the together question about this cause.
    TogetherAbout {
        /// The effect.
        effect: CauseId,
        /// The cause.
        cause: CauseId,
    },
    /// Ask why the room lives with a hint.
    Override {
        /// The check's name.
        check: String,
        /// The item that the hint speaks of.
        item: Option<ItemId>,
    },
    /// Bring a cause into view behind the dialogue.
    Show(CauseId),
    /// Make the edit that an answer calls for, and say what it has changed.
    Answer {
        /// The edit.
        edit: Box<Edit>,
        /// What it changes.
        told: String,
    },
    /// Write the cause that was missing in an explanation.
    AddMissing {
        /// The effect.
        effect: CauseId,
        /// Which of its explanations, from 0.
        explanation: usize,
    },
    /// Leave the dialogue.
    Close,
}
