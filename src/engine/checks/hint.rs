//! What does a check say of an item?

use std::collections::BTreeMap;

use crate::document::{ItemId, Review};
use crate::edit::Edit;
use crate::engine::checks::check::{Check, Level};
use crate::language::{Args, Language, duration, message, tr};

/// A remark on one item of a review, or on the whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Hint {
    /// The check that makes it.
    pub check: Check,
    /// The item; `None` where it concerns the whole review.
    pub item: Option<ItemId>,
    /// The words that triggered it, as they are written.
    pub words: Vec<String>,
    /// The other items that it speaks of.
    pub others: Vec<ItemId>,
    /// How many there are of what it counts; a stretch of time in minutes.
    pub count: usize,
    /// What would settle it, where that can be said.
    pub fix: Option<Fix>,
    /// The reason for which the room lives with it.
    pub overridden: Option<String>,
}

/// What would settle a hint.
#[derive(Clone, Debug, PartialEq)]
pub enum Fix {
    /// Edits that are made one after the other, and undone as one.
    Edits(Vec<Edit>),
    /// Words for the statement, with a gap `…` where the room has to say more.
    Rewording(String),
}

impl Hint {
    /// How grave it is.
    pub fn level(&self) -> Level {
        self.check.level
    }

    /// What was seen, in a sentence.
    pub fn message(&self, language: Language) -> String {
        let quoted: Vec<String> =
            self.words.iter().map(|word| tr!(language, "check-quoted", word = word.as_str())).collect();
        let separator = tr!(language, "list-separator");
        let others: Vec<String> = self.others.iter().map(ToString::to_string).collect();
        let mut args = Args::new();
        args.set("words", quoted.join(&separator));
        args.set("items", others.join(&separator));
        args.set("count", self.count);
        args.set("duration", duration(language, i64::try_from(self.count).unwrap_or(i64::MAX)));
        message(language, self.check.name, Some(&args))
    }

    /// Why it matters, in a sentence.
    pub fn why(&self, language: Language) -> String {
        self.check.why(language)
    }

    /// Where the rule comes from.
    pub fn source(&self, language: Language) -> String {
        self.check.source(language)
    }
}

/// The hints as the checks find them.
#[derive(Default)]
pub(super) struct Hints {
    found: Vec<Hint>,
}

impl Hints {
    /// Adds a hint, to be told more of.
    pub(super) fn add(&mut self, check: &Check, item: impl Into<ItemId>) -> Draft<'_> {
        self.push(check, Some(item.into()))
    }

    /// Adds a hint on the whole review.
    pub(super) fn add_to_review(&mut self, check: &Check) -> Draft<'_> {
        self.push(check, None)
    }

    fn push(&mut self, check: &Check, item: Option<ItemId>) -> Draft<'_> {
        let (words, others) = (Vec::new(), Vec::new());
        let hint = Hint { check: *check, item, words, others, count: 0, fix: None, overridden: None };
        let place = self.found.len();
        self.found.push(hint);
        Draft { hint: &mut self.found[place] }
    }

    /// The hints in their order, with what the room has overridden.
    pub(super) fn finish(mut self, review: &Review) -> Vec<Hint> {
        let overrides: BTreeMap<(&str, Option<ItemId>), &str> = review
            .overrides
            .iter()
            .filter(|it| !it.reason.trim().is_empty())
            .map(|it| ((it.check.as_str(), it.item), it.reason.as_str()))
            .collect();
        for hint in &mut self.found {
            let reason = overrides.get(&(hint.check.name, hint.item));
            hint.overridden = reason.map(|&reason| reason.to_owned());
        }
        self.found.sort_by_key(|hint| (hint.item, hint.check.level));
        self.found
    }
}

/// A hint that is being told.
pub(super) struct Draft<'a> {
    hint: &'a mut Hint,
}

impl Draft<'_> {
    pub(super) fn words(self, words: Vec<String>) -> Self {
        self.hint.words = words;
        self
    }

    pub(super) fn others<T: Into<ItemId>>(self, others: impl IntoIterator<Item = T>) -> Self {
        self.hint.others = others.into_iter().map(Into::into).collect();
        self
    }

    pub(super) fn count(self, count: usize) -> Self {
        self.hint.count = count;
        self
    }

    pub(super) fn fix(self, fix: Option<Fix>) -> Self {
        self.hint.fix = fix;
        self
    }
}
