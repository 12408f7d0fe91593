//! Does the asking stop at the first why?

use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "shallow-leaf",
    rule: "S07",
    level: Level::Hint,
    why: "shallow-leaf-why",
    source: "source-card",
    run,
};

fn run(check: &Check, view: &View<'_>, hints: &mut Hints) {
    let Some(problem) = view.review.problem else { return };
    for statement in view.leaves().filter(|it| it.cause.stop_reason.is_none()) {
        if view.effects.get(&statement.id).is_some_and(|effects| effects.contains(&problem)) {
            hints.add(check, statement.id);
        }
    }
}
