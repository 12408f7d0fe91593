//! Which cause does an action block?

use crate::document::ActionKind;
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "action-without-cause",
    rule: "A10",
    level: Level::Hint,
    is_default: true,
    why: "action-without-cause-why",
    source: "source-naze",
    sees: Parts::ACTIONS,
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for plan in view.actions() {
        if plan.action.blocks.is_empty() && plan.action.kind != ActionKind::Horizontal {
            hints.add(check, plan.id);
        }
    }
}
