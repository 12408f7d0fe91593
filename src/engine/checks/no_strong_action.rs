//! Is there any action that does not rely on memory?

use crate::document::Strength;
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::{Plan, View};
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "no-strong-action",
    rule: "A03",
    level: Level::Warning,
    is_default: true,
    why: "no-strong-action-why",
    source: "source-rca2-hierarchy",
    sees: Parts::ACTIONS,
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    let is_weak = |plan: &Plan<'_>| plan.action.strength.is_none_or(|it| it == Strength::Weak);
    let count = view.actions().count();
    if count > 0 && view.actions().all(|plan| is_weak(&plan)) {
        hints.add_to_review(check).count(count);
    }
}
