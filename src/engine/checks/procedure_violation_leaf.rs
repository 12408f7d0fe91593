//! Does a root cause end in a broken procedure?

use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "procedure-violation-leaf",
    rule: "S10",
    level: Level::Error,
    why: "procedure-violation-leaf-why",
    source: "source-rca2-rule-4",
    run,
};

fn run(check: &Check, view: &View<'_>, hints: &mut Hints) {
    for statement in view.leaves() {
        let words = statement.words(check.name);
        if !words.is_empty() {
            hints.add(check, statement.id).words(words);
        }
    }
}
