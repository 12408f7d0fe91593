//! Is there any action that does not rely on memory?

use crate::document::Strength;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::{Plan, View};
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "no-strong-action",
    rule: "A03",
    level: Level::Warning,
    why: "no-strong-action-why",
    source: "source-rca2-hierarchy",
    run,
};

fn run(check: &Check, view: &View<'_>, hints: &mut Hints) {
    let is_weak = |plan: &Plan<'_>| plan.action.strength.is_none_or(|it| it == Strength::Weak);
    if !view.actions.is_empty() && view.actions.iter().all(is_weak) {
        hints.add_to_review(check).count(view.actions.len());
    }
}
