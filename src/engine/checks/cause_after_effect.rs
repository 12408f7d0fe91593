//! Does a cause begin after its effect?

use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};
use crate::engine::timing::Timing;

pub(super) const CHECK: Check = Check {
    name: "cause-after-effect",
    rule: "T01",
    level: Level::Error,
    is_default: true,
    why: "cause-after-effect-why",
    source: "source-apollo",
    sees: Parts::TREE.and(Parts::FACTORS).and(Parts::FACTS).and(Parts::COURSE),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for (effect, cause) in view.review.links() {
        if view.timing(effect, cause) == Timing::BeginsAfter {
            hints.add(check, cause).others([effect]);
        }
    }
}
