//! What does a plan cost by a measure, and what is the least that a plan of at least some cost can cost?

/// One of the first measure, in units of the second.
const FIRST: u64 = 1 << 32;

/// The effort points of the largest action.
const LARGEST: u64 = 8;

/// Costs by two measures, the second of which tells equals apart: effort and then the number of actions, or the other way round.
#[derive(Debug)]
pub(super) struct Costs {
    of: Vec<u64>,
    is_effort_first: bool,
}

impl Costs {
    /// Effort first, from the effort points of each candidate.
    pub(super) fn by_effort(points: &[u64]) -> Self {
        Self { of: points.iter().map(|points| points * FIRST + 1).collect(), is_effort_first: true }
    }

    /// The number of actions first.
    pub(super) fn by_number(points: &[u64]) -> Self {
        Self { of: points.iter().map(|points| FIRST + points).collect(), is_effort_first: false }
    }

    /// The cost of a candidate.
    pub(super) fn of(&self, candidate: usize) -> u64 {
        self.of[candidate]
    }

    /// The cost of several candidates.
    pub(super) fn sum(&self, candidates: &[usize]) -> u64 {
        candidates.iter().map(|&candidate| self.of(candidate)).sum()
    }

    /// The first measure of a cost.
    pub(super) fn first(cost: u64) -> u64 {
        cost / FIRST
    }

    /// The least cost of at least `bound` that some actions can have: of effort `n`, there are `n` actions at most, and `n`
    /// actions have an effort of eight times that at most.
    pub(super) fn attainable(&self, bound: u64) -> u64 {
        if bound == u64::MAX {
            return bound;
        }
        let (first, second) = (bound / FIRST, bound % FIRST);
        let least = |first: u64| if self.is_effort_first { first.div_ceil(LARGEST) } else { first };
        let most = if self.is_effort_first { first } else { first * LARGEST };
        if second > most {
            (first + 1).saturating_mul(FIRST).saturating_add(least(first + 1))
        } else {
            first * FIRST + second.max(least(first))
        }
    }
}
