//! How much work is left? It is counted in steps, never in time, so that the same review has the same plans.

/// A store of steps. A step is about one look at a gate of a circuit or at a place of a row.
#[derive(Debug)]
pub(super) struct Work {
    left: usize,
}

impl Work {
    /// So many steps.
    pub(super) fn of(steps: usize) -> Self {
        Self { left: steps }
    }

    /// Takes steps; those that are missing are forgiven.
    pub(super) fn spend(&mut self, steps: usize) {
        self.left = self.left.saturating_sub(steps);
    }

    /// Whether none is left.
    pub(super) fn is_over(&self) -> bool {
        self.left == 0
    }

    /// Gives part of what is left, one of so many parts, to a work of its own. What that leaves is to be given back.
    pub(super) fn part(&mut self, parts: usize) -> Self {
        let left = self.left / parts.max(1);
        self.left -= left;
        Self { left }
    }

    /// Takes back what another work has left.
    pub(super) fn take_back(&mut self, part: &Self) {
        self.left = self.left.saturating_add(part.left);
    }
}
