//! How do the causes of a model become a review?

use crate::document::{Cause, CauseId, Explanation, Incident, ItemId, Link, Review};
use crate::interchange::open_psa::OpenPsaTree;
use crate::interchange::open_psa::causes::{Alternatives, Origin};
use crate::interchange::open_psa::left_out::LeftOut;
use crate::interchange::open_psa::lower::Lowered;
use crate::interchange::open_psa::model::{Kind, Model};
use crate::interchange::open_psa::order::Order;

/// The review of the causes below the problem, which are called C1, C2, … in reading order.
pub(super) fn review(model: &Model<'_>, order: &Order, lowered: &Lowered) -> OpenPsaTree {
    let places = reading_order(lowered);
    let mut names = vec![CauseId::new(0); lowered.causes.drafts.len()];
    for (&place, number) in places.iter().zip(1..) {
        names[place] = CauseId::new(number);
    }
    let mut review = Review { problem: places.first().map(|&place| names[place]), ..Review::default() };
    review.incident = Incident { title: model.title.clone().unwrap_or_default(), ..Incident::default() };
    let cause = |&place: &usize| {
        let explanations = explanations(&lowered.causes.drafts[place].explanations, &names);
        let statement = lowered.causes.statement(model, place);
        (names[place], Cause { explanations, ..Cause::new(statement) })
    };
    review.causes = places.iter().map(cause).collect();
    if let Some(&last) = places.last() {
        review.next_ids.issue(ItemId::Cause(names[last]));
    }
    OpenPsaTree { review, left_out: left_out(model, order, lowered, &places) }
}

/// The places of the problem and of all causes below it, depth first, as [`Review::reading_order`] gives them.
fn reading_order(lowered: &Lowered) -> Vec<usize> {
    let drafts = &lowered.causes.drafts;
    let mut order = Vec::with_capacity(drafts.len());
    let mut is_seen = vec![false; drafts.len()];
    let mut waiting = vec![lowered.problem];
    while let Some(place) = waiting.pop() {
        if std::mem::replace(&mut is_seen[place], true) {
            continue;
        }
        order.push(place);
        let start = waiting.len();
        let below = drafts[place].explanations.iter().flatten();
        waiting.extend(below.copied().filter(|&cause| !is_seen[cause]));
        waiting[start..].reverse();
    }
    order
}

fn explanations(alternatives: &Alternatives, names: &[CauseId]) -> Vec<Explanation> {
    let link = |(place, &cause): (usize, &usize)| {
        // The model says that they act together, so there is nothing left to ask.
        Link { together_asked: place > 0, ..Link::new(names[cause]) }
    };
    let explanation = |set: &[usize]| {
        let causes = set.iter().enumerate().map(link).collect();
        Explanation { causes, read_back: None }
    };
    alternatives.iter().map(explanation).collect()
}

fn left_out(model: &Model<'_>, order: &Order, lowered: &Lowered, places: &[usize]) -> LeftOut {
    let mut is_used = vec![false; model.events.len()];
    for &event in &order.targets {
        is_used[event] = true;
    }
    let mut is_held = vec![false; model.events.len()];
    for &place in places {
        if let Origin::Event(event) = lowered.causes.drafts[place].origin {
            is_held[event] = true;
        }
    }
    let mut left_out = model.left_out.clone();
    for (place, event) in model.events.iter().enumerate().filter(|&(place, _)| !is_held[place]) {
        match event.kind {
            Kind::House(_) => left_out.house_events += usize::from(is_used[place]),
            Kind::Basic if !is_used[place] => left_out.unused += 1,
            Kind::Basic | Kind::Gate { .. } => left_out.decided += 1,
        }
    }
    left_out
}
