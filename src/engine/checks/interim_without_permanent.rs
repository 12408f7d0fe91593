//! Is a cause held by interim actions only?

use crate::document::ActionKind;
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "interim-without-permanent",
    rule: "A07",
    level: Level::Warning,
    is_default: true,
    why: "interim-without-permanent-why",
    source: "source-naze",
    sees: Parts::TREE.and(Parts::ACTIONS),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for statement in view.statements() {
        let actions = view.blocking(statement.id);
        if !actions.is_empty() && actions.iter().all(|(_, action)| action.kind == ActionKind::Interim) {
            hints.add(check, statement.id).others(actions.iter().map(|&(id, _)| id));
        }
    }
}
