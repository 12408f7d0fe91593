//! Does an inner cause name a state of mind?

use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "mental-state",
    rule: "W06",
    level: Level::Hint,
    why: "mental-state-why",
    source: "source-rca2-rule-3",
    run,
};

fn run(check: &Check, view: &View<'_>, hints: &mut Hints) {
    for statement in view.statements.iter() {
        let words = statement.words(check.name);
        if !words.is_empty() && !statement.is_leaf {
            hints.add(check, statement.id).words(words);
        }
    }
}
