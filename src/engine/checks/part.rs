//! Which parts of a review does a check look at? Only when one of them has changed is it asked again.

/// Parts of a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts(u16);

impl Parts {
    /// Nothing beyond the statement that is looked at: its record, its words and its standing in the tree.
    pub(super) const ITSELF: Self = Self(0);
    /// What all causes say.
    pub(super) const WORDS: Self = Self(1);
    /// Which causes there are, what explains what, how sure the room is of it, and which the problem is.
    pub(super) const TREE: Self = Self(1 << 1);
    /// The answers to the read-back.
    pub(super) const READ_BACKS: Self = Self(1 << 2);
    /// Which questions on sets of causes were asked: together, and necessity.
    pub(super) const ASKED: Self = Self(1 << 3);
    /// How causes are sorted.
    pub(super) const FACTORS: Self = Self(1 << 4);
    /// Why the asking stops.
    pub(super) const STOPS: Self = Self(1 << 5);
    pub(super) const FACTS: Self = Self(1 << 6);
    pub(super) const ACTIONS: Self = Self(1 << 7);
    /// The incident and the response to it.
    pub(super) const COURSE: Self = Self(1 << 8);
    pub(super) const PEOPLE: Self = Self(1 << 9);
    pub(super) const OVERRIDES: Self = Self(1 << 10);
    pub(super) const PARKED: Self = Self(1 << 11);
    /// Which names are free.
    pub(super) const FREE_IDS: Self = Self(1 << 12);

    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}
