//! Up to which size are sets looked for?

/// The most variables that a set may have for it to count.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Cut(u16);

impl Cut {
    /// Sets of every size count.
    pub(super) const NONE: Self = Self(u16::MAX);

    /// Sets of up to `size` count.
    pub(super) fn after(size: usize) -> Self {
        u16::try_from(size).map_or(Self::NONE, Self)
    }

    /// What is left of it once a variable is taken.
    pub(super) fn next(self) -> Self {
        if self == Self::NONE { self } else { Self(self.0.saturating_sub(1)) }
    }

    /// Whether no variable may be taken.
    pub(super) fn is_reached(self) -> bool {
        self.0 == 0
    }

    /// Whether all sets of up to `size` count.
    pub(super) fn spares(self, size: u16) -> bool {
        self == Self::NONE || size <= self.0
    }

    /// It as a number, another for every other cut.
    pub(super) fn number(self) -> u32 {
        u32::from(self.0)
    }
}
