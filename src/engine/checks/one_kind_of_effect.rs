//! Do all actions do the same kind of thing?

use crate::document::ActionEffect;
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "one-kind-of-effect",
    rule: "A08",
    level: Level::Hint,
    is_default: true,
    why: "one-kind-of-effect-why",
    source: "source-pagerduty",
    sees: Parts::ACTIONS,
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    let effects: Vec<ActionEffect> = view.actions().map(|it| it.action.effect).collect();
    if effects.len() > 1 && effects.windows(2).all(|pair| pair[0] == pair[1]) {
        hints.add_to_review(check).count(effects.len());
    }
}
