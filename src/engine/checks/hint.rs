//! What does a check say of an item?

use std::collections::BTreeMap;

use crate::document::{Action, CauseId, ItemId, NextIds, Review};
use crate::edit::Edit;
use crate::engine::checks::check::{Check, Level};
use crate::language::{Args, Language, duration, message, tr};

/// A remark on one item of a review, or on the whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Hint {
    /// The check that makes it.
    pub check: &'static Check,
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
    /// The check's place in the catalogue.
    pub(super) order: usize,
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

    /// Whether it is how a statement is worded that it remarks on.
    pub fn is_about_wording(&self) -> bool {
        self.check.rule.starts_with('W')
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

    /// The edits that its fix makes in `review`, to be made as one step; none if only the room can settle it.
    ///
    /// A new item gets its name from `free`: names that were undone are not given again.
    pub fn edits(&self, review: &Review, free: NextIds) -> Vec<Edit> {
        match &self.fix {
            None => Vec::new(),
            Some(Fix::Rewording(words)) => self.reworded(review, words).into_iter().collect(),
            Some(Fix::Edits(edits)) => edits.iter().cloned().map(|edit| renamed(edit, free)).collect(),
        }
    }

    fn reworded(&self, review: &Review, words: &str) -> Option<Edit> {
        match self.item? {
            ItemId::Cause(cause) => Some(Edit::SetStatement { cause, statement: words.to_owned() }),
            ItemId::Action(id) => {
                let action = Action { statement: words.to_owned(), ..review.actions.get(&id)?.clone() };
                Some(Edit::SetAction { id, action: Box::new(action) })
            }
            _ => None,
        }
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

/// The edit, with a free name for the cause that it adds: a fix adds one at the most.
fn renamed(edit: Edit, free: NextIds) -> Edit {
    match edit {
        Edit::AddCause { id, cause, spot } => {
            Edit::AddCause { id: CauseId::new(free.cause.max(id.number())), cause, spot }
        }
        other => other,
    }
}

/// The hints as the checks find them.
#[derive(Default)]
pub(super) struct Hints {
    pub(super) found: Vec<Hint>,
    /// The place in the catalogue of the check that speaks.
    pub(super) order: usize,
}

impl Hints {
    /// Adds a hint, to be told more of.
    pub(super) fn add(&mut self, check: &'static Check, item: impl Into<ItemId>) -> Draft<'_> {
        self.push(check, Some(item.into()))
    }

    /// Adds a hint on the whole review.
    pub(super) fn add_to_review(&mut self, check: &'static Check) -> Draft<'_> {
        self.push(check, None)
    }

    fn push(&mut self, check: &'static Check, item: Option<ItemId>) -> Draft<'_> {
        let (words, others, order) = (Vec::new(), Vec::new(), self.order);
        let hint = Hint { check, item, words, others, count: 0, fix: None, overridden: None, order };
        let place = self.found.len();
        self.found.push(hint);
        Draft { hint: &mut self.found[place] }
    }
}

/// Puts hints into their order: by item, on each item the gravest first, and then in the order of the catalogue.
pub(super) fn sort(hints: &mut [Hint]) {
    // A hint is large: its key is sorted first, and then each hint is moved once.
    hints.sort_by_cached_key(key);
}

/// Adds hints to those that are in their order already.
pub(super) fn merge(hints: &mut Vec<Hint>, mut new: Vec<Hint>) {
    sort(&mut new);
    hints.append(&mut new);
    // Two lists that are in order each are merged without being sorted.
    hints.sort_by_key(key);
}

fn key(hint: &Hint) -> (Option<ItemId>, Level, usize) {
    (hint.item, hint.check.level, hint.order)
}

/// Marks the hints that the room has overridden with a reason, and those alone.
pub(super) fn mark_overridden(hints: &mut [Hint], review: &Review) {
    let overrides: BTreeMap<(&str, Option<ItemId>), &str> = review
        .overrides
        .iter()
        .filter(|it| !it.reason.trim().is_empty())
        .map(|it| ((it.check.as_str(), it.item), it.reason.as_str()))
        .collect();
    for hint in hints {
        let reason = overrides.get(&(hint.check.name, hint.item));
        hint.overridden = reason.map(|&reason| reason.to_owned());
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
