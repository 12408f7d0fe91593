//! Are causes said to act together where some of them are enough already?

use std::collections::BTreeSet;

use crate::document::{CauseId, State};
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "explained-already",
    rule: "S03",
    level: Level::Warning,
    is_default: true,
    why: "explained-already-why",
    source: "source-wba",
    sees: Parts::TREE,
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for statement in view.tree().filter(|it| it.cause.explanations.len() > 1) {
        let sets: Vec<BTreeSet<CauseId>> = statement
            .cause
            .explanations
            .iter()
            .map(|it| it.causes.iter().map(|link| link.cause).collect())
            .collect();
        let is_refuted =
            |id: &CauseId| view.review.causes.get(id).is_some_and(|it| it.state == State::Refuted);
        let standing: Vec<&BTreeSet<CauseId>> =
            sets.iter().filter(|set| !set.iter().any(is_refuted)).collect();
        let is_needless = |set: &BTreeSet<CauseId>| {
            standing.iter().any(|other| other.len() < set.len() && other.is_subset(set))
        };
        for set in standing.iter().filter(|set| is_needless(set)) {
            hints.add(check, statement.id).others(set.iter().copied());
        }
    }
}
