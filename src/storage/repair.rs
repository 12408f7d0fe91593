//! What of a review can be mended as it is read, so that nothing is lost.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{CauseId, Explanation, ItemId, NextIds, Parked, ParkedId, Review};
use crate::storage::Notice;

/// Raises the free numbers above all numbers in use: a merge of two files can leave them behind.
pub(super) fn raise_numbers(review: &mut Review) -> Option<Notice> {
    let written = review.next_ids;
    let mut next = written.max(NextIds::default());
    let used = review
        .causes
        .keys()
        .map(|&id| ItemId::Cause(id))
        .chain(review.facts.keys().map(|&id| ItemId::Fact(id)))
        .chain(review.actions.keys().map(|&id| ItemId::Action(id)))
        .chain(review.damages.keys().map(|&id| ItemId::Damage(id)))
        .chain(review.tasks.keys().map(|&id| ItemId::Task(id)))
        .chain(review.notifications.keys().map(|&id| ItemId::Notification(id)))
        .chain(review.participants.keys().map(|&id| ItemId::Participant(id)))
        .chain(review.parking_lot.keys().map(|&id| ItemId::Parked(id)))
        .chain(review.decisions.keys().map(|&id| ItemId::Decision(id)));
    used.for_each(|id| next.issue(id));
    review.next_ids = next;
    (next != written).then_some(Notice::NumbersRaised)
}

/// Takes each link that closes a circle out of the tree and parks it.
pub(super) fn park_circles(review: &mut Review) -> Vec<Notice> {
    let closing = closing_links(review);
    let mut leaving: BTreeMap<CauseId, BTreeSet<CauseId>> = BTreeMap::new();
    for link in &closing {
        leaving.entry(link.effect).or_default().insert(link.cause);
    }
    for (effect, causes) in leaving {
        if let Some(record) = review.causes.get_mut(&effect) {
            take_out(&mut record.explanations, &causes);
        }
    }
    let park = |ClosingLink { effect, cause, circle }| {
        let parked = ParkedId::new(review.next_ids.parked);
        review.next_ids.issue(ItemId::Parked(parked));
        review.parking_lot.insert(parked, Parked::Link { effect, cause });
        Notice::LinkParked { parked, effect, cause, circle }
    };
    closing.into_iter().map(park).collect()
}

fn take_out(explanations: &mut Vec<Explanation>, leaving: &BTreeSet<CauseId>) {
    for explanation in explanations.iter_mut() {
        let size = explanation.causes.len();
        explanation.causes.retain(|link| !leaving.contains(&link.cause));
        if explanation.causes.len() < size {
            // The room answered for the whole set.
            explanation.read_back = None;
        }
    }
    explanations.retain(|explanation| !explanation.causes.is_empty());
}

/// A link that leads from an effect back to one of the effects above it.
struct ClosingLink {
    effect: CauseId,
    cause: CauseId,
    circle: String,
}

/// The links without which no circle is left: those that a walk from the problem, and then from every other cause by
/// name, finds to lead back into its own way down.
fn closing_links(review: &Review) -> Vec<ClosingLink> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for start in review.problem.into_iter().chain(review.causes.keys().copied()) {
        if !seen.insert(start) {
            continue;
        }
        // The way down, with the causes still to be visited below each cause on it, and where on it each cause is.
        let mut way = vec![(start, causes_of(review, start))];
        let mut depths = BTreeMap::from([(start, 0)]);
        while let Some((effect, below)) = way.last_mut() {
            let effect = *effect;
            match below.pop_first() {
                None => {
                    depths.remove(&effect);
                    way.pop();
                }
                Some(cause) => {
                    if let Some(&depth) = depths.get(&cause) {
                        let circle = spelled(way.iter().skip(depth).map(|(id, _)| *id).rev(), effect);
                        found.push(ClosingLink { effect, cause, circle });
                    } else if seen.insert(cause) {
                        depths.insert(cause, way.len());
                        way.push((cause, causes_of(review, cause)));
                    }
                }
            }
        }
    }
    found
}

fn causes_of(review: &Review, effect: CauseId) -> BTreeSet<CauseId> {
    review.causes.get(&effect).map(|record| record.causes().collect()).unwrap_or_default()
}

/// C7 → C3 → C1 → C7, from cause to effect. A long circle is cut short, so that many of them stay readable.
fn spelled(circle: impl ExactSizeIterator<Item = CauseId>, first: CauseId) -> String {
    const LONGEST: usize = 12;
    let length = circle.len();
    let mut names: Vec<String> = circle.take(LONGEST).map(|id| id.to_string()).collect();
    if length > LONGEST {
        names.push("…".to_owned());
    }
    names.push(first.to_string());
    names.join(" → ")
}
