//! What does a cause say that stands for a part of a formula?

use crate::interchange::open_psa::causes::{Alternatives, Causes};
use crate::interchange::open_psa::model::Model;
use crate::language::{Language, tr};

/// How many causes are quoted at most, and how many alternatives.
const MOST_QUOTED: usize = 3;

/// How many characters of a cause are quoted at most.
const LONGEST_QUOTE: usize = 40;

/// The words for parts of the formulas of a model.
pub(super) struct Statements<'a> {
    model: &'a Model<'a>,
    language: Language,
}

impl<'a> Statements<'a> {
    /// Words in the language of the labels of `model`, and in that of the `environment` where it has none.
    pub(super) fn of(model: &'a Model<'a>, environment: Language) -> Self {
        let language = match (model.has_labels, model.has_japanese_labels) {
            (false, _) => environment,
            (true, true) => Language::Japanese,
            (true, false) => Language::English,
        };
        Self { model, language }
    }

    /// That one of the alternatives holds.
    pub(super) fn any(&self, causes: &Causes, alternatives: &Alternatives) -> String {
        let quoted: Vec<String> =
            alternatives.iter().take(MOST_QUOTED).map(|set| self.every(causes, set)).collect();
        if alternatives.len() <= MOST_QUOTED {
            return quoted.join(&tr!(self.language, "open-psa-or"));
        }
        let list = quoted.join(&tr!(self.language, "list-separator"));
        tr!(self.language, "open-psa-any", list = list, count = alternatives.len())
    }

    /// That all of the causes hold.
    pub(super) fn every(&self, causes: &Causes, set: &[usize]) -> String {
        let quoted = self.quoted(causes, set);
        if set.len() <= MOST_QUOTED {
            return quoted.join(&tr!(self.language, "open-psa-and"));
        }
        let list = quoted.join(&tr!(self.language, "list-separator"));
        tr!(self.language, "open-psa-every", list = list, count = set.len())
    }

    /// That so many of the causes hold.
    pub(super) fn at_least(&self, causes: &Causes, set: &[usize], min: usize) -> String {
        let list = self.quoted(causes, set).join(&tr!(self.language, "list-separator"));
        let (min, count) = (min, set.len());
        if count <= MOST_QUOTED {
            tr!(self.language, "open-psa-at-least", list = list, min = min, count = count)
        } else {
            tr!(self.language, "open-psa-at-least-more", list = list, min = min, count = count)
        }
    }

    fn quoted(&self, causes: &Causes, set: &[usize]) -> Vec<String> {
        let quote = |&place: &usize| {
            let statement = causes.statement(self.model, place);
            let mut text: String = statement.chars().take(LONGEST_QUOTE).collect();
            if text.len() < statement.len() {
                text.push('…');
            }
            tr!(self.language, "open-psa-quote", text = text)
        };
        set.iter().take(MOST_QUOTED).map(quote).collect()
    }
}
