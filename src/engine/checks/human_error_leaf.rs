//! Does a root cause end at a person?

use crate::document::Domain;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "human-error-leaf",
    rule: "S09",
    level: Level::Error,
    why: "human-error-leaf-why",
    source: "source-rca2-rule-3",
    run,
};

fn run(check: &Check, view: &View<'_>, hints: &mut Hints) {
    for statement in view.leaves().filter(|it| !it.has("mental-state")) {
        let words = statement.words("person-as-culprit");
        if !words.is_empty() || statement.cause.factor.domain == Some(Domain::People) {
            hints.add(check, statement.id).words(words);
        }
    }
}
