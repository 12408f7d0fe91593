//! What belongs to each of many causes, where both are sorted by name?

use std::iter::Peekable;

use crate::document::CauseId;

/// Something of causes, sorted by their names and asked for in the same order: every step goes on from the one before, so that
/// nothing is looked up twice.
pub(super) struct Ascending<I: Iterator> {
    rest: Peekable<I>,
}

impl<T, I: Iterator<Item = (CauseId, T)>> Ascending<I> {
    pub(super) fn of(sorted: impl IntoIterator<IntoIter = I>) -> Self {
        Self { rest: sorted.into_iter().peekable() }
    }

    /// What belongs to `cause`, which comes after all that was asked for before.
    pub(super) fn get(&mut self, cause: CauseId) -> Option<T> {
        while self.rest.next_if(|(before, _)| *before < cause).is_some() {}
        self.rest.next_if(|(own, _)| *own == cause).map(|(_, it)| it)
    }
}
