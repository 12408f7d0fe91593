//! Does anything hold a root cause back until its actions are in force?

use crate::document::{ActionEffect, ActionKind};
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "open-until-due",
    rule: "T07",
    level: Level::Hint,
    is_default: true,
    why: "open-until-due-why",
    source: "source-naze",
    sees: Parts::TREE.and(Parts::ACTIONS),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for leaf in view.leaves() {
        let preventing =
            view.blocking(leaf.id).iter().filter(|(_, action)| action.effect == ActionEffect::Prevent);
        let planned: Vec<_> = preventing.clone().filter(|(_, action)| !action.stage.is_in_force()).collect();
        let is_dated = planned.iter().any(|(_, action)| action.due.is_some());
        let is_held = preventing.clone().any(|(_, action)| action.stage.is_in_force());
        let is_bridged = preventing.clone().any(|(_, action)| action.kind == ActionKind::Interim);
        if is_dated && !is_held && !is_bridged {
            hints.add(check, leaf.id).others(planned.iter().map(|&&(id, _)| id));
        }
    }
}
