//! Can an action be told to be done?

use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Fix, Level, remedy};

pub(super) const CHECK: Check = Check {
    name: "vague-action",
    rule: "W12",
    level: Level::Warning,
    is_default: true,
    why: "vague-action-why",
    source: "source-pagerduty",
    sees: Parts::ACTIONS,
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for plan in view.actions() {
        let words = plan.reading.words("weak action");
        if !words.is_empty() {
            let reworded = remedy::with_gaps(plan.reading, "weak action");
            hints.add(check, plan.id).words(words).fix(Some(Fix::Rewording(reworded)));
        }
    }
}
