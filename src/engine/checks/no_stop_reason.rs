//! Does a root cause say why nobody asks further?

use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "no-stop-reason",
    rule: "S08",
    level: Level::Warning,
    why: "no-stop-reason-why",
    source: "source-iec-62740",
    run,
};

fn run(check: &Check, view: &View<'_>, hints: &mut Hints) {
    for statement in view.leaves().filter(|it| it.cause.stop_reason.is_none()) {
        hints.add(check, statement.id);
    }
}
