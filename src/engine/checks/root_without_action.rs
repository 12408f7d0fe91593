//! Is there an action for each root cause that can be acted on?

use crate::document::StopReason;
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "root-without-action",
    rule: "A01",
    level: Level::Warning,
    is_default: true,
    why: "root-without-action-why",
    source: "source-naze",
    sees: Parts::TREE.and(Parts::ACTIONS).and(Parts::STOPS),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    let beyond =
        [Some(StopReason::OutOfScope), Some(StopReason::NoFurtherBenefit), Some(StopReason::Unknown)];
    for statement in view.leaves().filter(|it| !beyond.contains(&it.cause.stop_reason)) {
        if view.blocking(statement.id).is_empty() {
            hints.add(check, statement.id);
        }
    }
}
