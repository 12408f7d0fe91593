//! Does a statement have a gap that nobody has filled?

use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::{Statement, View};
use crate::engine::checks::{Check, Level, remedy};

pub(super) const CHECK: Check = Check {
    name: "gap-left",
    rule: "own",
    level: Level::Warning,
    is_default: true,
    why: "gap-left-why",
    source: "source-naze",
    sees: Parts::ITSELF,
    look: Look::Each(run),
};

fn run(check: &'static Check, _view: &View<'_>, statement: Statement<'_>, hints: &mut Hints) {
    // A proposed rewording has a gap where the room knows more; as dots, it is how people trail off.
    if statement.cause.statement.contains(remedy::GAP) && !statement.reading.text.is_quoted(remedy::GAP) {
        hints.add(check, statement.id);
    }
}
