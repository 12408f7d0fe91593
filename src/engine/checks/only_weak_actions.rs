//! Do only weak actions block a root cause?

use crate::document::{Action, ActionId, Strength};
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "only-weak-actions",
    rule: "A02",
    level: Level::Warning,
    is_default: true,
    why: "only-weak-actions-why",
    source: "source-rca2-hierarchy",
    sees: Parts::TREE.and(Parts::ACTIONS),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for statement in view.leaves() {
        let actions = view.blocking(statement.id);
        let is_weak = |&(_, it): &(ActionId, &Action)| it.strength.is_none_or(|it| it == Strength::Weak);
        if !actions.is_empty() && actions.iter().all(is_weak) {
            hints.add(check, statement.id).others(actions.iter().map(|&(id, _)| id));
        }
    }
}
