//! A review while an edit is at work on it: remembers each record before it is touched first.

use std::collections::BTreeMap;

use crate::document::{Cause, CauseId, ItemId, Review};
use crate::edit::{Change, EditError, Place, Record};

pub(crate) struct Draft<'a> {
    review: &'a mut Review,
    before: BTreeMap<Place, Record>,
}

impl<'a> Draft<'a> {
    pub(crate) const fn new(review: &'a mut Review) -> Self {
        Self { review, before: BTreeMap::new() }
    }

    /// The review as it stands.
    pub(crate) const fn review(&self) -> &Review {
        self.review
    }

    /// The review, to be changed in `place` only.
    pub(crate) fn touch(&mut self, place: Place) -> &mut Review {
        if !self.before.contains_key(&place) {
            self.before.insert(place, Record::read(self.review, place));
        }
        self.review
    }

    /// A cause, to be changed.
    pub(crate) fn cause(&mut self, id: CauseId) -> Result<&mut Cause, EditError> {
        self.touch(Place::Cause(id)).causes.get_mut(&id).ok_or(EditError::Unknown { id: id.into() })
    }

    /// Takes note that `id` is in use.
    pub(crate) fn issue(&mut self, id: ItemId) {
        self.touch(Place::NextIds).next_ids.issue(id);
    }

    /// What was done.
    pub(crate) fn finish(self) -> Change {
        let after = self.before.keys().map(|&place| Record::read(self.review, place)).collect();
        Change { before: self.before.into_values().collect(), after }
    }

    /// Leaves the review as it was.
    pub(crate) fn abandon(self) {
        self.before.values().for_each(|record| record.write(self.review));
    }
}
