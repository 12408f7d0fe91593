//! Was a check overridden without a reason?

use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "override-without-reason",
    rule: "own",
    level: Level::Error,
    why: "override-without-reason-why",
    source: "source-naze",
    run,
};

fn run(check: &Check, view: &View<'_>, hints: &mut Hints) {
    for it in view.review.overrides.iter().filter(|it| it.reason.trim().is_empty()) {
        let words = vec![it.check.clone()];
        match it.item {
            Some(item) => hints.add(check, item).words(words),
            None => hints.add_to_review(check).words(words),
        };
    }
}
