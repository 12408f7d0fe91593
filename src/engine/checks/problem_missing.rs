//! Is there a problem to explain?

use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "problem-missing",
    rule: "S18",
    level: Level::Warning,
    is_default: true,
    why: "problem-missing-why",
    source: "source-proact",
    sees: Parts::TREE,
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    let is_there = view.review.problem.is_some_and(|id| view.review.causes.contains_key(&id));
    if !is_there && !view.review.causes.is_empty() {
        hints.add_to_review(check).count(view.review.causes.len());
    }
}
