//! From which sides has nobody looked?

use crate::document::Domain;
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "viewpoint-missing",
    rule: "S16",
    level: Level::Hint,
    is_default: true,
    why: "viewpoint-missing-why",
    source: "source-viewpoints",
    sees: Parts::FACTORS,
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    let used: Vec<Domain> = view.review.causes.values().filter_map(|it| it.factor.domain).collect();
    let missing = Domain::ALL.iter().filter(|domain| !used.contains(domain)).count();
    if !used.is_empty() && missing > 0 {
        hints.add_to_review(check).count(missing);
    }
}
