//! Is it settled how an action's effect will be measured?

use crate::document::{ActionKind, Stage};
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "action-without-measure",
    rule: "A05",
    level: Level::Warning,
    is_default: true,
    why: "action-without-measure-why",
    source: "source-betsy-lehman",
    sees: Parts::ACTIONS,
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for plan in view.actions() {
        let action = plan.action;
        let is_due = action.stage != Stage::Proposed && action.kind != ActionKind::Interim;
        let measure = &action.measure;
        let is_told = [&measure.what, &measure.how, &measure.expected].map(|it| !it.trim().is_empty());
        let told = [is_told[0], is_told[1], is_told[2], measure.when.is_some(), measure.who.is_some()];
        let missing = told.iter().filter(|&&it| !it).count();
        if is_due && missing > 0 {
            hints.add(check, plan.id).count(missing);
        }
    }
}
