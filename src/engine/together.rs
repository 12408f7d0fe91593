//! What is asked about causes that act together, and what does each answer change?

use std::collections::BTreeSet;

use crate::document::{CauseId, Explanation, Link, Review, State};
use crate::edit::{Edit, Together, apply};
use crate::engine::sentences::{said, sentence};
use crate::engine::{Known, Options, analyse_with};
use crate::language::{Language, grouped, tr};

/// The together question about one cause: would it alone have been enough for its effect? If not, would the effect have
/// happened without it? The room is never asked for AND or OR.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TogetherQuestion {
    /// The effect.
    pub effect: CauseId,
    /// The cause that is asked about.
    pub cause: CauseId,
    /// In which of the effect's explanations the cause stands, from 0.
    pub explanation: usize,
    /// Those that it acts together with, in reading order; none while it is an explanation of its own.
    pub others: Vec<CauseId>,
    /// Whether the room was asked if it alone would have been enough. The first of several siblings is not asked: there was
    /// nothing yet that it could have acted together with.
    pub is_asked: bool,
    /// Whether the room was asked if the effect would have happened without it.
    pub is_necessity_asked: bool,
    /// The sets that it can act together with, in reading order; that of `others` is one of them.
    pub sets: Vec<Vec<CauseId>>,
    /// The set that it joins unless another is picked: its own, else the last one before it, else the next after it.
    pub preferred: usize,
}

/// What is asked about `cause` as a cause of `effect`; `None` while there is no sibling that is not refuted, or if it is
/// refuted itself.
pub fn together_question(review: &Review, effect: CauseId, cause: CauseId) -> Option<TogetherQuestion> {
    let stands = |id: CauseId| review.causes.get(&id).is_some_and(|it| it.state != State::Refuted);
    let explanations = &review.causes.get(&effect)?.explanations;
    let explanation = explanations.iter().position(|it| it.contains(cause))?;
    let link = explanations[explanation].causes.iter().find(|link| link.cause == cause)?;
    let first = explanations.iter().flat_map(Explanation::members).find(|&it| stands(it));
    let rest = |it: &Explanation| it.members().filter(|&id| id != cause).collect::<Vec<CauseId>>();
    let mut sets = Vec::new();
    let mut preferred = 0;
    for (place, set) in explanations.iter().map(rest).enumerate() {
        if set.is_empty() || !set.iter().all(|&id| stands(id)) {
            continue;
        }
        // The own set outweighs those before it, and these outweigh those after it.
        if place <= explanation {
            preferred = sets.len();
        }
        sets.push(set);
    }
    (stands(cause) && !sets.is_empty()).then(|| TogetherQuestion {
        effect,
        cause,
        explanation,
        others: rest(&explanations[explanation]),
        is_asked: link.together_asked || first == Some(cause),
        is_necessity_asked: link.necessity_asked,
        sets,
        preferred,
    })
}

/// A cause that has a sibling, so that it matters whether it alone would have been enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sibling {
    /// The effect.
    pub effect: CauseId,
    /// The cause.
    pub cause: CauseId,
    /// Whether the room was asked; see [`TogetherQuestion::is_asked`].
    pub is_asked: bool,
}

/// All causes of the tree that have a sibling, in reading order of their effects. Refuted causes are nobody's siblings.
pub fn siblings(review: &Review) -> Vec<Sibling> {
    let stands = |id: CauseId| review.causes.get(&id).is_some_and(|it| it.state != State::Refuted);
    let mut siblings = Vec::new();
    for effect in review.reading_order().into_iter().filter(|&id| stands(id)) {
        let mut seen = BTreeSet::new();
        let links = review.causes[&effect].explanations.iter().flat_map(|it| &it.causes);
        let links: Vec<&Link> = links.filter(|link| stands(link.cause) && seen.insert(link.cause)).collect();
        if links.len() > 1 {
            siblings.extend(links.iter().enumerate().map(|(place, link)| Sibling {
                effect,
                cause: link.cause,
                is_asked: place == 0 || link.together_asked,
            }));
        }
    }
    siblings
}

impl TogetherQuestion {
    /// The question whether the cause alone would have been enough.
    pub fn sufficiency(&self, language: Language) -> String {
        let (cause, effect) = (self.cause.to_string(), self.effect.to_string());
        tr!(language, "together-sufficiency", cause = cause, effect = effect)
    }

    /// The question whether the effect would have happened without the cause.
    pub fn necessity(&self, language: Language) -> String {
        let (cause, effect) = (self.cause.to_string(), self.effect.to_string());
        tr!(language, "together-necessity", cause = cause, effect = effect)
    }

    /// The edit that says: alone it would have been enough.
    pub const fn alone(&self) -> Edit {
        Edit::AnswerTogether { effect: self.effect, cause: self.cause, answer: Together::Alone }
    }

    /// The edit that says: only together with the set of this index.
    pub fn with(&self, set: usize) -> Option<Edit> {
        let other = *self.sets.get(set)?.first()?;
        let answer = Together::With(other);
        Some(Edit::AnswerTogether { effect: self.effect, cause: self.cause, answer })
    }

    /// The edit that says whether the effect would not have happened without the cause.
    pub const fn needed(&self, is_needed: bool) -> Edit {
        let (effect, explanation, cause) = (self.effect, self.explanation, self.cause);
        Edit::AnswerNecessity { effect, explanation, cause, is_needed }
    }

    /// How the tree reads if the cause alone is enough, and if it is enough only together with the set of this index.
    pub fn readings(&self, review: &Review, set: usize, language: Language) -> [String; 2] {
        let others = self.sets.get(set).map_or(&[][..], Vec::as_slice);
        let effect = said(review, self.effect);
        let words = |ids: &[CauseId]| ids.iter().map(|&id| said(review, id)).collect::<Vec<_>>();
        let alone = sentence(&words(&[self.cause]), &effect, language);
        let mut all = others.to_vec();
        all.push(self.cause);
        [alone, sentence(&words(&all), &effect, language)]
    }

    /// How the explanation reads without the cause.
    pub fn rest_aloud(&self, review: &Review, language: Language) -> String {
        let words: Vec<String> = self.others.iter().map(|&id| said(review, id)).collect();
        sentence(&words, &said(review, self.effect), language)
    }
}

/// How many recurrence paths there are once `edit` is made, in words; `None` if it is refused.
pub fn paths_after(review: &Review, edit: &Edit, language: Language) -> Option<String> {
    let mut trial = review.clone();
    apply(&mut trial, edit).ok()?;
    let paths = analyse_with(&trial, &Options::at_once()).recurrence_paths;
    let count = grouped(&paths.count);
    Some(match paths.known {
        Known::Exactly => tr!(language, "together-paths", count = count),
        Known::AtLeast { .. } => tr!(language, "together-paths-at-least", count = count),
    })
}
