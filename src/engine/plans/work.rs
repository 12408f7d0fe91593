//! How much work is left? It is counted in steps, never in time, so that the same review has the same plans.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// A search for plans as it is seen from another thread: how far it has come, and the way to end it.
#[derive(Clone, Debug, Default)]
pub struct PlanWatch {
    seen: Arc<Seen>,
}

#[derive(Debug, Default)]
struct Seen {
    steps: AtomicUsize,
    is_cancelled: AtomicBool,
}

impl PlanWatch {
    /// Ends the search; nothing comes of it.
    pub fn cancel(&self) {
        self.seen.is_cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether it was ended.
    pub fn is_cancelled(&self) -> bool {
        self.seen.is_cancelled.load(Ordering::Relaxed)
    }

    /// About how many steps have been taken.
    pub fn steps(&self) -> usize {
        self.seen.steps.load(Ordering::Relaxed)
    }
}

/// A store of steps. A step is about one look at a gate of a circuit or at a place of a row.
#[derive(Debug)]
pub(super) struct Work {
    left: usize,
    /// How many were taken that the watch does not know of.
    untold: usize,
    watch: PlanWatch,
}

impl Work {
    /// So many steps, that nobody watches.
    pub(super) fn of(steps: usize) -> Self {
        Self::watched(steps, &PlanWatch::default())
    }

    /// So many steps.
    pub(super) fn watched(steps: usize, watch: &PlanWatch) -> Self {
        Self { left: steps, untold: 0, watch: watch.clone() }
    }

    /// Takes steps; those that are missing are forgiven.
    pub(super) fn spend(&mut self, steps: usize) {
        /// So many steps are told at once: a fraction of a millisecond.
        const TOLD: usize = 1 << 16;
        self.left = self.left.saturating_sub(steps);
        self.untold += steps;
        if self.untold >= TOLD {
            self.watch.seen.steps.fetch_add(std::mem::take(&mut self.untold), Ordering::Relaxed);
        }
    }

    /// Whether none is left, or nobody wants to know any more.
    pub(super) fn is_over(&self) -> bool {
        self.left == 0 || self.watch.is_cancelled()
    }

    /// Gives part of what is left, one of so many parts, to a work of its own. What that leaves is to be given back.
    pub(super) fn part(&mut self, parts: usize) -> Self {
        let left = self.left / parts.max(1);
        self.left -= left;
        Self { left, untold: std::mem::take(&mut self.untold), watch: self.watch.clone() }
    }

    /// Takes back what another work has left.
    pub(super) fn take_back(&mut self, part: &Self) {
        self.left = self.left.saturating_add(part.left);
        self.untold = self.untold.max(part.untold);
    }
}
