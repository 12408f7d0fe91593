//! Does the asking stop at the first why?

use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "shallow-leaf",
    rule: "S07",
    level: Level::Hint,
    is_default: true,
    why: "shallow-leaf-why",
    source: "source-card",
    sees: Parts::TREE.and(Parts::STOPS),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    let Some(problem) = view.review.problem else { return };
    for statement in view.leaves().filter(|it| it.cause.stop_reason.is_none()) {
        if view.effects(statement.id).contains(&problem) {
            hints.add(check, statement.id);
        }
    }
}
