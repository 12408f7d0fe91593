//! What follows: `analyse` derives root causes, recurrence paths and coverage from a review.

mod analysis;
mod graph;
mod formula;
mod evaluation;
mod reduction;
mod diagram;
mod inner;
mod necessity;
mod evidence;
mod coverage;
mod ranking;
mod model;
mod sentences;
pub mod plans;
pub mod findings;

pub use analysis::{
    Analysis, CauseFinding, Closure, Coverage, Known, OpenPath, RecurrencePath, RecurrencePaths, RootCause,
    Shield,
};
pub use diagram::{Progress, Watch};
pub use model::{Model, Options};
pub use sentences::{read_aloud, sentences};

use crate::document::Review;

/// Derives everything from a review. It cannot fail: a half-built or contradictory tree is normal.
pub fn analyse(review: &Review) -> Analysis {
    analyse_with(review, &Options::default())
}

/// Derives everything from a review, as much of it as `options` ask for.
pub fn analyse_with(review: &Review, options: &Options) -> Analysis {
    Model::of(review, options).analyse(review, options)
}
