//! What follows: `analyse` derives root causes, recurrence paths and coverage from a review.

mod analysis;
mod graph;
mod ways;
mod formula;
mod evaluation;
mod reduction;
mod diagram;
mod inner;
mod necessity;
mod gateways;
mod evidence;
mod coverage;
mod ranking;
mod affected;
mod verify_next;
mod grounds;
mod model;
mod paths;
mod derivation;
mod what_if;
mod sentences;
mod read_back;
mod together;
mod timing;
mod wording;
pub mod plans;
pub mod checks;
pub mod suggestions;
pub mod obligations;
mod knowledge;
mod damage_totals;
pub mod findings;

pub use analysis::{
    Affected, Analysis, CauseFinding, Closure, Coverage, IfConfirmed, IfRefuted, Known, OpenPath,
    RecurrencePath, RecurrencePaths, RootCause, Shield, VerifyNext,
};
pub use damage_totals::{DamageTotal, currency_of, damage_totals};
pub use derivation::analyse_again;
pub use diagram::{Progress, Watch};
pub use grounds::Grounds;
pub use knowledge::Knowledge;
pub use model::{Model, Options};
pub use paths::Paths;
pub use read_back::{Certificate, ReadBackQuestion, read_back_questions};
pub use sentences::{read_aloud, sentences};
pub use timing::{LinkTime, TimeVerdict, Timing, contradicted_links, link_times};
pub use together::{Sibling, TogetherQuestion, paths_after, siblings, together_question};
pub use what_if::{Switch, WhatIf};

use std::sync::Arc;

use crate::document::Review;

/// Derives everything from a review. It cannot fail: a half-built or contradictory tree is normal.
pub fn analyse(review: &Review) -> Analysis {
    analyse_with(review, &Options::default())
}

/// Derives everything from a review, as much of it as `options` ask for.
pub fn analyse_with(review: &Review, options: &Options) -> Analysis {
    Arc::new(Model::of(review, options)).analyse(review)
}
