//! Does a rejected action say why?

use crate::document::Stage;
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "rejected-without-reason",
    rule: "A06",
    level: Level::Warning,
    is_default: true,
    why: "rejected-without-reason-why",
    source: "source-betsy-lehman",
    sees: Parts::ACTIONS,
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for (&id, action) in &view.review.actions {
        if action.stage == Stage::Rejected && action.rejection_reason.trim().is_empty() {
            hints.add(check, id);
        }
    }
}
