//! Was a check overridden without a reason?

use crate::edit::Edit;
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Fix, Level};

pub(super) const CHECK: Check = Check {
    name: "override-without-reason",
    rule: "own",
    level: Level::Error,
    is_default: true,
    why: "override-without-reason-why",
    source: "source-naze",
    sees: Parts::OVERRIDES,
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for it in view.review.overrides.iter().filter(|it| it.reason.trim().is_empty()) {
        let words = vec![it.check.clone()];
        let fix = Some(Fix::Edits(vec![Edit::DeleteOverride(it.clone())]));
        match it.item {
            Some(item) => hints.add(check, item).words(words).fix(fix),
            None => hints.add_to_review(check).words(words).fix(fix),
        };
    }
}
