//! Which actions are worth taking, and why: from the catalogue, from the tree, and from the facts.

pub(in crate::engine) mod phrase;
mod control;
mod hierarchy;
pub(in crate::engine) mod situation;
pub(in crate::engine) mod error;
mod catalogue;
mod suggestion;
mod closing;
mod from_catalogue;
mod from_structure;
mod from_facts;
mod words;
mod report;

pub use catalogue::{Catalogue, CatalogueEntry};
pub use control::{Control, ControlError};
pub use error::{CatalogueError, CatalogueFault};
pub use hierarchy::Rung;
pub(in crate::engine) use report::{SuggestionFinding, findings};
pub use situation::Circumstance;
pub use suggestion::{Closes, Reason, Suggestion, candidates};

use std::cmp::{Ordering, Reverse};

use crate::document::{ActionEffect, Effort, Review};
use crate::engine::analysis::Analysis;
use crate::engine::suggestions::closing::Closing;
use crate::engine::suggestions::situation::Situation;

/// The actions that are worth taking, best first: those that close for their effort the most recurrence paths that are not closed for good, then those
/// on the most paths for it, then the stronger.
///
/// Nothing is suggested that an action of the review does already for the same cause, unless that is rejected. The same review
/// always has the same suggestions.
pub fn suggest(review: &Review, analysis: &Analysis, catalogue: &Catalogue) -> Vec<Suggestion> {
    let situation = Situation::of(review);
    let mut weighed = from_catalogue::suggestions(review, analysis, catalogue, &situation);
    from_structure::add(review, analysis, &mut weighed);
    let mut closing = Closing::of(review, analysis);
    let from_facts = from_facts::suggestions(review, analysis, &situation, &weighed);
    weighed.extend(from_facts.into_iter().map(|it| (it, 0)));
    for (suggestion, _) in &mut weighed {
        if !suggestion.is_preventive() {
            continue;
        }
        let [cause] = suggestion.blocks[..] else { continue };
        suggestion.closes = Closes {
            open: closing.closed_by(cause),
            of: closing.count,
            is_all: closing.is_all,
            through: analysis.causes.get(&cause).and_then(|finding| finding.paths_through.clone()),
        };
    }
    weighed.sort_by(|one, other| order(&one.0, &other.0).then(other.1.cmp(&one.1)));
    weighed.into_iter().map(|(suggestion, _)| suggestion).collect()
}

/// Which of two suggestions comes first.
fn order(one: &Suggestion, other: &Suggestion) -> Ordering {
    // As fractions with the same denominator, the larger first.
    let (cost, other_cost) = (points(one), points(other));
    let open = |it: &Suggestion| it.closes.open.unwrap_or(0) as u128;
    let through = |it: &Suggestion| it.closes.through.clone().unwrap_or_default();
    let effect = |it: &Suggestion| match it.effect {
        ActionEffect::Prevent => 0,
        ActionEffect::Detect => 1,
        ActionEffect::Mitigate => 2,
    };
    (open(other) * u128::from(cost))
        .cmp(&(open(one) * u128::from(other_cost)))
        .then_with(|| (through(other) * cost).cmp(&(through(one) * other_cost)))
        .then_with(|| effect(one).cmp(&effect(other)))
        .then_with(|| Reverse(one.strength()).cmp(&Reverse(other.strength())))
}

/// The effort as a number, as plans count it.
fn points(suggestion: &Suggestion) -> u64 {
    match suggestion.effort {
        Some(Effort::Small) => 1,
        Some(Effort::Medium) | None => 3,
        Some(Effort::Large) => 8,
    }
}
