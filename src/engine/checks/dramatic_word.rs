//! Does a statement dramatise?

use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "dramatic-word",
    rule: "W10",
    level: Level::Hint,
    why: "dramatic-word-why",
    source: "source-pagerduty",
    run,
};

fn run(check: &Check, view: &View<'_>, hints: &mut Hints) {
    for statement in view.statements.iter() {
        let words = statement.words(check.name);
        if !words.is_empty() {
            hints.add(check, statement.id).words(words);
        }
    }
}
