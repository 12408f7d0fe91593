//! Does a planned action have a date?

use crate::document::Stage;
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::{Plan, View};
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "action-without-date",
    rule: "A04",
    level: Level::Warning,
    is_default: true,
    why: "action-without-date-why",
    source: "source-betsy-lehman",
    sees: Parts::ACTIONS,
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    let is_planned = |plan: &Plan<'_>| plan.action.stage != Stage::Proposed;
    for plan in view.actions().filter(is_planned).filter(|plan| plan.action.due.is_none()) {
        hints.add(check, plan.id);
    }
}
