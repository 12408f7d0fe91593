//! What an edition leaves out, for whoever issues it.

use crate::document::{ItemId, ParticipantId, Review};
use crate::language::{Language, tr};
use crate::report::editions::{Edition, people, withheld};

/// What an edition leaves out of a review.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// The items whose words are not in the edition, by kind and number.
    pub items: Vec<ItemId>,
    /// Those of them that keep their name and place because the proof needs them.
    pub bare: Vec<ItemId>,
    /// The people whose names are not in it, and what stands for each.
    pub people: Vec<(ParticipantId, String)>,
    /// How many pictures and texts that show facts are not in it.
    pub evidence: usize,
}

impl LeftOut {
    /// What `edition` leaves out of `review`; nothing for the internal edition.
    pub fn of(review: &Review, edition: Edition, language: Language) -> Self {
        if edition == Edition::Internal {
            return Self::default();
        }
        let items: Vec<ItemId> = withheld::hidden_items(review, edition).collect();
        let shown = edition.of(review, language);
        let is_bare = |item: &&ItemId| match **item {
            ItemId::Cause(id) => shown.causes.contains_key(&id),
            ItemId::Fact(id) => shown.facts.contains_key(&id),
            ItemId::Action(id) => shown.actions.contains_key(&id),
            _ => false,
        };
        let bare = items.iter().filter(is_bare).copied().collect();
        let named = |(id, _): &(ParticipantId, String)| {
            review.participants.get(id).is_some_and(|person| !person.name.trim().is_empty())
        };
        let people = people::roles(review, language).into_iter().filter(named).collect();
        Self { items, bare, people, evidence: review.evidence.len() }
    }

    /// Whether nothing is left out.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.people.is_empty() && self.evidence == 0
    }

    /// What is left out, in sentences: first the items, then those that keep their place, then the people.
    pub fn sentences(&self, language: Language) -> Vec<String> {
        let joined = |items: &[ItemId]| {
            let names: Vec<String> = items.iter().map(ToString::to_string).collect();
            names.join(&tr!(language, "report-separator"))
        };
        let mut sentences = Vec::new();
        if !self.items.is_empty() {
            let count = self.items.len();
            sentences.push(tr!(language, "report-left-out-items", count = count, ids = joined(&self.items)));
        }
        if !self.bare.is_empty() {
            sentences.push(tr!(language, "report-left-out-bare", ids = joined(&self.bare)));
        }
        if !self.people.is_empty() {
            sentences.push(tr!(language, "report-left-out-people", count = self.people.len()));
        }
        if self.evidence > 0 {
            sentences.push(tr!(language, "report-left-out-evidence", count = self.evidence));
        }
        sentences
    }
}
