//! Which root causes has nobody read up to the problem?

use crate::document::{ReadBack, State};
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "chain-not-read",
    rule: "S19",
    level: Level::Hint,
    is_default: true,
    why: "chain-not-read-why",
    source: "source-rca2-rule-1",
    sees: Parts::TREE.and(Parts::READ_BACKS),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    let explanations = || view.tree().flat_map(|it| &it.cause.explanations);
    // Where nobody has begun to read, another check says so once.
    if explanations().all(|it| it.read_back.is_none()) {
        return;
    }
    let graph = view.graph();
    let mut is_read = vec![false; graph.causes.len()];
    if let Some(problem) = is_read.last_mut() {
        *problem = true;
    }
    // Each cause stands after all that explain it, so that backwards the effects come first.
    let places = graph.places();
    for place in (0..graph.causes.len()).rev().filter(|&place| graph.causes[place].state != State::Refuted) {
        let Some(cause) = view.review.causes.get(&graph.causes[place].id).filter(|_| is_read[place]) else {
            continue;
        };
        let holding = cause.explanations.iter().filter(|it| it.read_back == Some(ReadBack::Holds));
        for member in holding.flat_map(|it| &it.causes).filter_map(|link| places.get(&link.cause)) {
            is_read[*member] = true;
        }
    }
    for leaf in view.leaves() {
        if places.get(&leaf.id).is_some_and(|&place| !is_read[place]) {
            hints.add(check, leaf.id);
        }
    }
}
