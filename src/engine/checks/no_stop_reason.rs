//! Does a root cause say why nobody asks further?

use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::{Statement, View};
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "no-stop-reason",
    rule: "S08",
    level: Level::Warning,
    is_default: true,
    why: "no-stop-reason-why",
    source: "source-iec-62740",
    sees: Parts::ITSELF,
    look: Look::Each(run),
};

fn run(check: &'static Check, _view: &View<'_>, statement: Statement<'_>, hints: &mut Hints) {
    if statement.standing.is_leaf && statement.cause.stop_reason.is_none() {
        hints.add(check, statement.id);
    }
}
