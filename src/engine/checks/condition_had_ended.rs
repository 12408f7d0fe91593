//! Had a condition ended before its effect began?

use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};
use crate::engine::timing::Timing;

pub(super) const CHECK: Check = Check {
    name: "condition-had-ended",
    rule: "T02",
    level: Level::Warning,
    is_default: true,
    why: "condition-had-ended-why",
    source: "source-apollo",
    sees: Parts::TREE.and(Parts::FACTORS).and(Parts::FACTS).and(Parts::COURSE),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for (effect, cause) in view.review.links() {
        if view.timing(effect, cause) == Timing::HadEnded {
            hints.add(check, cause).others([effect]);
        }
    }
}
