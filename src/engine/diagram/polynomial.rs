//! How many sets are there of each size, as a number that can be added and multiplied?

use crate::engine::diagram::number::Number;

/// Sets of more members than this are not counted by their size: in a chain of a hundred thousand causes there would be as many
/// numbers for each of them.
pub(super) const LARGEST_SIZE: usize = 500;

/// A generating function: the coefficient of x to the n counts the sets of size n. Only those from the smallest to the
/// largest size are kept.
#[derive(Clone)]
pub(super) struct Polynomial<N> {
    smallest: usize,
    counts: Vec<N>,
}

impl<N: Number> Polynomial<N> {
    /// No sets.
    pub(super) fn zero() -> Self {
        Self { smallest: 0, counts: Vec::new() }
    }

    /// The empty set.
    pub(super) fn one() -> Self {
        Self { smallest: 0, counts: vec![N::one()] }
    }

    /// Every set with one more member.
    pub(super) fn shifted(mut self) -> Self {
        self.smallest += 1;
        self.keep_countable();
        self
    }

    /// The sets of both.
    pub(super) fn plus(self, other: Self) -> Option<Self> {
        if self.counts.is_empty() || other.counts.is_empty() {
            return Some(if self.counts.is_empty() { other } else { self });
        }
        let (mut sum, other) = if self.smallest <= other.smallest { (self, other) } else { (other, self) };
        let offset = other.smallest - sum.smallest;
        if sum.counts.len() < offset + other.counts.len() {
            sum.counts.resize(offset + other.counts.len(), N::zero());
        }
        for (count, more) in sum.counts[offset..].iter_mut().zip(&other.counts) {
            *count = count.plus(more)?;
        }
        Some(sum)
    }

    /// Every union of a set of one and a set of the other.
    pub(super) fn times(&self, other: &Self) -> Option<Self> {
        if self.counts.is_empty() || other.counts.is_empty() {
            return Some(Self::zero());
        }
        let smallest = self.smallest + other.smallest;
        let Some(room) = (LARGEST_SIZE + 1).checked_sub(smallest).filter(|&room| room > 0) else {
            return Some(Self::zero());
        };
        let mut counts = vec![N::zero(); (self.counts.len() + other.counts.len() - 1).min(room)];
        for (i, left) in self.counts.iter().enumerate().filter(|(_, count)| !count.is_zero()) {
            for (count, right) in counts.iter_mut().skip(i).zip(&other.counts) {
                *count = count.plus(&left.times(right)?)?;
            }
        }
        Some(Self { smallest, counts })
    }

    fn keep_countable(&mut self) {
        let room = (LARGEST_SIZE + 1).saturating_sub(self.smallest);
        if room == 0 {
            *self = Self::zero();
        } else {
            self.counts.truncate(room);
        }
    }

    /// How many sets there are of each size from 1 on.
    pub(super) fn by_size(self) -> Vec<N> {
        let mut sizes = vec![N::zero(); self.smallest];
        sizes.extend(self.counts);
        if sizes.is_empty() { sizes } else { sizes.split_off(1) }
    }
}
