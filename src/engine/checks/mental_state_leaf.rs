//! Does a root cause end in a state of mind?

use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "mental-state-leaf",
    rule: "W06, S09",
    level: Level::Error,
    why: "mental-state-leaf-why",
    source: "source-rca2-rule-3",
    run,
};

fn run(check: &Check, view: &View<'_>, hints: &mut Hints) {
    for statement in view.leaves() {
        let words = statement.words("mental-state");
        if !words.is_empty() {
            hints.add(check, statement.id).words(words);
        }
    }
}
