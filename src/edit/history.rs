//! What can be undone and redone, in steps of one or several changes.

use std::collections::BTreeSet;

use crate::document::{Cause, NextIds, Review};
use crate::edit::{Change, Edit, EditError, Record, apply};

/// Changes that are undone and redone together.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The edit that began the step; it gives the step its name.
    pub edit: Edit,
    changes: Vec<Change>,
    /// The state of the review after the step.
    state: StateId,
}

impl Step {
    /// Whether everything that the step touched reads as it did before.
    fn says_nothing_new(&self, review: &Review) -> bool {
        let mut seen = BTreeSet::new();
        let first = self.changes.iter().flat_map(|change| &change.before);
        let mut first = first.filter(|record| seen.insert(record.place()));
        first.all(|before| match (before, Record::read(review, before.place())) {
            (Record::Cause(_, Some(before)), Record::Cause(_, Some(now))) => unread(before) == unread(&now),
            (before, now) => *before == now,
        })
    }
}

/// The cause as if nothing had been read back.
fn unread(cause: &Cause) -> Cause {
    let mut cause = cause.clone();
    cause.explanations.iter_mut().for_each(|explanation| explanation.read_back = None);
    cause
}

/// A state that the review has been in: the same before an undo and after the redo, never the same for two states.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StateId(u64);

/// The steps that were done, and those that were undone and can be done again.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    group: Group,
    issued: NextIds,
    newest: StateId,
    saved: Option<StateId>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Group {
    #[default]
    Closed,
    /// Opened, and nothing done in it yet.
    Fresh,
    /// The last step goes on.
    Begun,
}

impl History {
    /// An empty history of a review that is on disk as it stands.
    pub fn of_saved() -> Self {
        Self { saved: Some(StateId::default()), ..Self::default() }
    }

    /// Applies `edit` and remembers how to undo it. What was undone before can no longer be redone.
    ///
    /// # Errors
    /// The edit's own refusal; neither the review nor the history has changed then.
    pub fn apply(&mut self, review: &mut Review, edit: Edit) -> Result<(), EditError> {
        let change = apply(review, &edit)?;
        self.issued = self.issued.max(review.next_ids);
        self.undone.clear();
        self.newest = StateId(self.newest.0 + 1);
        let state = self.newest;
        match (self.group, self.done.last_mut()) {
            (Group::Begun, Some(step)) => {
                step.changes.push(change);
                step.state = state;
            }
            _ => self.done.push(Step { edit, changes: vec![change], state }),
        }
        if self.group == Group::Fresh {
            self.group = Group::Begun;
        }
        Ok(())
    }

    /// From now on all edits make one step.
    pub const fn begin_group(&mut self) {
        self.group = Group::Fresh;
    }

    /// The next edit makes a step of its own again.
    pub const fn end_group(&mut self) {
        self.group = Group::Closed;
    }

    /// Takes back what was done in the group, for good, and ends it. Says whether anything was done in it.
    pub fn abandon_group(&mut self, review: &mut Review) -> bool {
        let has_begun = self.group == Group::Begun;
        if has_begun {
            self.undo(review);
            self.undone.pop();
        }
        self.end_group();
        has_begun
    }

    /// Ends a group of typing. Words that were typed and taken back again leave no step, and the read-backs that they were
    /// part of stand. Says whether the review has changed by this.
    pub fn settle_group(&mut self, review: &mut Review) -> bool {
        let is_idle =
            self.group == Group::Begun && self.done.last().is_some_and(|step| step.says_nothing_new(review));
        if is_idle {
            return self.abandon_group(review);
        }
        self.end_group();
        false
    }

    /// Undoes the last step and returns it; `None` if there is none.
    pub fn undo(&mut self, review: &mut Review) -> Option<&Step> {
        self.end_group();
        let step = self.done.pop()?;
        step.changes.iter().rev().for_each(|change| change.undo(review));
        self.undone.push(step);
        self.undone.last()
    }

    /// Does the last undone step again and returns it; `None` if there is none.
    pub fn redo(&mut self, review: &mut Review) -> Option<&Step> {
        self.end_group();
        let step = self.undone.pop()?;
        step.changes.iter().for_each(|change| change.redo(review));
        self.done.push(step);
        self.done.last()
    }

    /// The step that undo would take back.
    pub fn next_undo(&self) -> Option<&Step> {
        self.done.last()
    }

    /// The step that redo would bring back.
    pub fn next_redo(&self) -> Option<&Step> {
        self.undone.last()
    }

    /// The next free names: never one that an undone edit has used in this session, for it was spoken in the room.
    pub fn free_ids(&self, review: &Review) -> NextIds {
        self.issued.max(review.next_ids)
    }

    /// The state the review is in.
    pub fn state(&self) -> StateId {
        self.done.last().map_or_else(StateId::default, |step| step.state)
    }

    /// Says that the review as it was in `state` is on disk.
    pub const fn mark_saved(&mut self, state: StateId) {
        self.saved = Some(state);
    }

    /// Says that the review is on disk in none of its states.
    pub const fn mark_unsaved(&mut self) {
        self.saved = None;
    }

    /// Whether the review is on disk as it stands.
    pub fn is_saved(&self) -> bool {
        self.saved == Some(self.state())
    }
}
