//! Does a fact name its source?

use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "fact-without-source",
    rule: "E04",
    level: Level::Warning,
    is_default: true,
    why: "fact-without-source-why",
    source: "source-pagerduty",
    sees: Parts::FACTS,
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for (&id, fact) in &view.review.facts {
        if fact.source.trim().is_empty() {
            hints.add(check, id);
        }
    }
}
