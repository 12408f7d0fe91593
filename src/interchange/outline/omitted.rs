//! What of a review an outline does not hold.

use crate::document::{Audience, Cause, Incident, Link, Review};
use crate::language::{Language, tr};

/// What an outline of `review` leaves out, in words: 事実 3件, 3 facts. Empty where it holds everything.
pub fn omitted(review: &Review, language: Language) -> Vec<String> {
    let details = review.causes.values().filter(|cause| has_details(cause)).count();
    let counted = [
        ("omitted-incident", usize::from(review.incident != Incident::default())),
        ("omitted-details", details),
        ("omitted-outside", review.causes.len().saturating_sub(review.reading_order().len())),
        ("omitted-facts", review.facts.len()),
        ("omitted-actions", review.actions.len()),
        ("omitted-damages", review.damages.len()),
        ("omitted-phases", review.phases.len()),
        ("omitted-tasks", review.tasks.len()),
        ("omitted-notifications", review.notifications.len()),
        ("omitted-participants", review.participants.len()),
        ("omitted-overrides", review.overrides.len()),
        ("omitted-parked", review.parking_lot.len()),
        ("omitted-decisions", review.decisions.len()),
    ];
    counted
        .into_iter()
        .filter(|&(_, count)| count > 0)
        .map(|(key, count)| tr!(language, key, count = count))
        .collect()
}

/// Whether more is said of a cause than its line can hold. That the room was asked of a set is told by `&`.
fn has_details(cause: &Cause) -> bool {
    let is_told = |place: usize, link: &Link| link.together_asked == (place > 0) && !link.necessity_asked;
    let sets_are_told = cause.explanations.iter().all(|set| {
        set.read_back.is_none() && set.causes.iter().enumerate().all(|(place, link)| is_told(place, link))
    });
    let is_plain =
        cause.factor.is_unset() && cause.stop_reason.is_none() && cause.audience == Audience::default();
    !(sets_are_told && is_plain)
}
