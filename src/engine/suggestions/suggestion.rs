//! What is suggested, and how does it become an action of the review?

use num_bigint::BigUint;

use crate::document::{
    Action, ActionEffect, ActionId, ActionKind, CauseId, Effort, FactId, Review, Strength,
};
use crate::edit::Edit;
use crate::engine::plans::{Candidate, Member};
use crate::engine::suggestions::control::Control;
use crate::engine::suggestions::hierarchy::Rung;
use crate::engine::suggestions::situation::Circumstance;
use crate::language::Language;

/// An action that the team may want to take.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The entry of the catalogue that it is, if it is one.
    pub entry: Option<String>,
    /// What is to be done, in Japanese.
    pub japanese: String,
    /// What is to be done, in English.
    pub english: String,
    /// What it does to its causes.
    pub effect: ActionEffect,
    /// For now, for good, or elsewhere.
    pub kind: ActionKind,
    /// What it is by the RCA2 action hierarchy; none where that depends on how it is done.
    pub rung: Option<Rung>,
    /// How much work it is; none where that depends on how it is done.
    pub effort: Option<Effort>,
    /// The public controls that it follows.
    pub controls: Vec<Control>,
    /// The causes that it acts on.
    pub blocks: Vec<CauseId>,
    /// Why it is suggested; never empty.
    pub reasons: Vec<Reason>,
    /// What it would close.
    pub closes: Closes,
}

/// Why an action is suggested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The cause says these words.
    Wording {
        /// The cause.
        cause: CauseId,
        /// The words.
        words: Vec<String>,
    },
    /// The cause is of a kind that it helps against.
    Factor {
        /// The cause.
        cause: CauseId,
    },
    /// Blocking the cause alone makes the problem impossible.
    Pivotal {
        /// The cause.
        cause: CauseId,
    },
    /// The cause has several effects: to act on it once acts on all of them.
    Shared {
        /// The cause.
        cause: CauseId,
        /// How many.
        effects: usize,
    },
    /// Paths are closed by one action alone, and this would be an independent second.
    OneBarrier {
        /// The action.
        action: ActionId,
        /// How many of the listed paths.
        paths: usize,
    },
    /// The same configuration may stand elsewhere.
    Place {
        /// The fact that tells where, if it is one.
        fact: Option<FactId>,
    },
    /// The incident went unnoticed for so long.
    Unnoticed {
        /// How many minutes at least.
        minutes: i64,
    },
    /// Something else about the incident calls for it.
    Circumstance(Circumstance),
}

/// What a suggestion would close.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Closes {
    /// How many of the paths that were looked at, which no action closes for good; none if it would have taken too long to tell.
    /// Only what prevents for good closes paths.
    pub open: Option<usize>,
    /// How many such paths were looked at.
    pub of: usize,
    /// Whether these are all of them.
    pub is_all: bool,
    /// How many of all known paths, open or not, go through its cause; none if that is not known.
    pub through: Option<BigUint>,
}

impl Suggestion {
    /// What is to be done.
    pub fn statement(&self, language: Language) -> &str {
        match language {
            Language::Japanese => &self.japanese,
            Language::English => &self.english,
        }
    }

    /// Its strength; none where that depends on how it is done.
    pub fn strength(&self) -> Option<Strength> {
        self.rung.map(Rung::strength)
    }

    /// Whether it can close paths: it prevents, and is not only for now.
    pub fn is_preventive(&self) -> bool {
        self.effect == ActionEffect::Prevent && self.kind != ActionKind::Interim
    }

    /// The action that it becomes: proposed, with the words of a language.
    pub fn action(&self, language: Language) -> Action {
        Action {
            statement: self.statement(language).to_owned(),
            kind: self.kind,
            effect: self.effect,
            blocks: self.blocks.clone(),
            strength: self.strength(),
            effort: self.effort,
            ..Action::default()
        }
    }

    /// The edit that adds the action to a review.
    pub fn edit(&self, review: &Review, language: Language) -> Edit {
        Edit::SetAction { id: ActionId::new(review.next_ids.action), action: Box::new(self.action(language)) }
    }

    /// What may stand in a plan for the suggestion at `index` among all; none if it does not close paths.
    pub fn candidate(&self, index: usize) -> Option<Candidate> {
        self.is_preventive().then(|| Candidate {
            what: Member::Suggested(index),
            blocks: self.blocks.clone(),
            effort: self.effort,
            strength: self.strength(),
            due: None,
            is_in_force: false,
        })
    }
}

/// The suggestions that may stand in plans, for [`plans`](crate::engine::plans::plans): S1 is the first of all suggestions.
pub fn candidates(suggestions: &[Suggestion]) -> Vec<Candidate> {
    suggestions.iter().enumerate().filter_map(|(index, suggestion)| suggestion.candidate(index)).collect()
}
