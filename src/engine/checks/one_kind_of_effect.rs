//! Do all actions do the same kind of thing?

use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "one-kind-of-effect",
    rule: "A08",
    level: Level::Hint,
    why: "one-kind-of-effect-why",
    source: "source-pagerduty",
    run,
};

fn run(check: &Check, view: &View<'_>, hints: &mut Hints) {
    let [first, others @ ..] = view.actions.as_slice() else { return };
    if !others.is_empty() && others.iter().all(|it| it.action.effect == first.action.effect) {
        hints.add_to_review(check).count(view.actions.len());
    }
}
