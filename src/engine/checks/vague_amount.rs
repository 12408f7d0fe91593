//! Does a statement say how often or how much only vaguely?

use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "vague-amount",
    rule: "W04",
    level: Level::Hint,
    why: "vague-amount-why",
    source: "source-nikkei",
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
