//! Does a root cause end in an excuse?

use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "excuse-leaf",
    rule: "W09",
    level: Level::Hint,
    why: "excuse-leaf-why",
    source: "source-nikkei",
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
