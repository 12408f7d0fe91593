//! Does the tree say why it was not caught?

use crate::document::Branch;
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::{Statement, View};
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "no-escape-branch",
    rule: "S15",
    level: Level::Warning,
    is_default: true,
    why: "no-escape-branch-why",
    source: "source-two-branches",
    sees: Parts::WORDS.and(Parts::FACTORS).and(Parts::TREE),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    let mut inner = view.tree().filter(|it| !it.cause.explanations.is_empty());
    let is_problem = |it: Statement<'_>| view.review.problem == Some(it.id);
    // Somebody who wrote that it was noticed late has asked why it was not caught, marked or not.
    let is_escape = |it: Statement<'_>| {
        it.cause.factor.branch == Some(Branch::Escape) || !is_problem(it) && it.has("escape")
    };
    if inner.next().is_some() && !view.tree().any(is_escape) {
        hints.add_to_review(check);
    }
}
