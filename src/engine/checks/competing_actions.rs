//! Is it settled which of several proposed actions is taken?

use crate::document::{ActionEffect, ActionKind, Stage};
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "competing-actions",
    rule: "A09",
    level: Level::Hint,
    is_default: true,
    why: "competing-actions-why",
    source: "source-naze",
    sees: Parts::TREE.and(Parts::ACTIONS),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for statement in view.statements() {
        let actions = view.blocking(statement.id).iter();
        let competing: Vec<_> = actions
            .filter(|(_, it)| it.kind == ActionKind::Permanent && it.effect == ActionEffect::Prevent)
            .collect();
        let is_open = competing.iter().any(|(_, it)| it.stage == Stage::Proposed);
        if competing.len() > 1 && is_open {
            hints.add(check, statement.id).others(competing.iter().map(|&&(id, _)| id));
        }
    }
}
