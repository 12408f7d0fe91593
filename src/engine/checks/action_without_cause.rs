//! Which cause does an action block?

use crate::document::ActionKind;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "action-without-cause",
    rule: "A10",
    level: Level::Hint,
    why: "action-without-cause-why",
    source: "source-rca2-actions",
    run,
};

fn run(check: &Check, view: &View<'_>, hints: &mut Hints) {
    for plan in &view.actions {
        if plan.action.blocks.is_empty() && plan.action.kind != ActionKind::Horizontal {
            hints.add(check, plan.id);
        }
    }
}
