//! How much work may still be done, and is it still wanted?

use std::ops::ControlFlow;

/// How far a search for the recurrence paths has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How many steps of operations on decision diagrams it has taken.
    pub steps: usize,
    /// How many it may take: most searches end long before.
    pub most_steps: usize,
}

/// Someone who is told now and then how far a search has come, and who may end it.
pub type Watch<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;

/// How many steps are taken between two looks at the watch: some milliseconds.
const STEPS_BETWEEN_LOOKS: usize = 1 << 14;

/// A budget of steps, spent in turns.
pub(in crate::engine) struct Effort<'a> {
    /// How many steps may be taken before the next look at the rest of this.
    at_once: usize,
    /// How many more there are in this turn.
    in_turn: usize,
    /// How many more there are in this and all further turns.
    left: usize,
    /// How many of all are put aside.
    aside: usize,
    most: usize,
    is_cancelled: bool,
    watch: Watch<'a>,
}

impl<'a> Effort<'a> {
    /// So many steps.
    pub(in crate::engine) fn of(most: usize, watch: Watch<'a>) -> Self {
        Self { at_once: 0, in_turn: 0, left: most, aside: 0, most, is_cancelled: false, watch }
    }

    /// Lets so many more steps be taken, if there are as many, until the next turn begins.
    pub(super) fn begin_turn(&mut self, steps: usize) {
        self.left += std::mem::take(&mut self.at_once);
        self.in_turn = steps;
    }

    /// How many steps are left in this and all further turns.
    pub(super) fn left(&self) -> usize {
        self.left + self.at_once
    }

    /// Puts so many steps aside, to be returned by [`Self::give_back`].
    pub(super) fn put_aside(&mut self, steps: usize) {
        self.begin_turn(0);
        self.aside = steps.min(self.left);
        self.left -= self.aside;
    }

    /// Returns what was put aside.
    pub(super) fn give_back(&mut self) {
        self.left += std::mem::take(&mut self.aside);
    }

    /// Takes a step; none if the turn is over.
    #[inline]
    pub(super) fn step(&mut self) -> Option<()> {
        if self.at_once == 0 {
            return self.look();
        }
        self.at_once -= 1;
        Some(())
    }

    /// Takes so many steps; none if there are not as many in all.
    pub(super) fn take(&mut self, steps: usize) -> Option<()> {
        self.begin_turn(0);
        self.left = self.left.checked_sub(steps)?;
        Some(())
    }

    /// Whether no step can be taken in any further turn.
    pub(super) fn is_over(&self) -> bool {
        self.is_cancelled || self.left() == 0
    }

    /// Whether it was ended from outside.
    pub(in crate::engine) fn is_cancelled(&self) -> bool {
        self.is_cancelled
    }

    #[cold]
    fn look(&mut self) -> Option<()> {
        let steps = STEPS_BETWEEN_LOOKS.min(self.in_turn).min(self.left);
        if steps == 0 || self.is_cancelled {
            return None;
        }
        let progress = Progress { steps: self.most - self.left - self.aside, most_steps: self.most };
        if (self.watch)(progress).is_break() {
            self.is_cancelled = true;
            return None;
        }
        self.in_turn -= steps;
        self.left -= steps;
        self.at_once = steps - 1;
        Some(())
    }
}
