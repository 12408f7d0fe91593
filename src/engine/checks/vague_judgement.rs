//! Does a statement judge instead of telling what was observed?

use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "vague-judgement",
    rule: "W05",
    level: Level::Warning,
    why: "vague-judgement-why",
    source: "source-rca2-rule-2",
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
