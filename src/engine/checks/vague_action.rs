//! Can an action be told to be done?

use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "vague-action",
    rule: "W12",
    level: Level::Warning,
    why: "vague-action-why",
    source: "source-pagerduty",
    run,
};

fn run(check: &Check, view: &View<'_>, hints: &mut Hints) {
    for plan in &view.actions {
        let words = plan.words("weak action");
        if !words.is_empty() {
            hints.add(check, plan.id).words(words);
        }
    }
}
