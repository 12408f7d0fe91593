//! Does a root cause end at a person?

use crate::document::Domain;
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::{Statement, View};
use crate::engine::checks::{Check, Level, remedy};

pub(super) const CHECK: Check = Check {
    name: "human-error-leaf",
    rule: "S09",
    level: Level::Error,
    is_default: true,
    why: "human-error-leaf-why",
    source: "source-rca2-rule-3",
    sees: Parts::FREE_IDS,
    look: Look::Each(run),
};

fn run(check: &'static Check, view: &View<'_>, statement: Statement<'_>, hints: &mut Hints) {
    if !statement.standing.is_leaf || statement.has("mental-state") {
        return;
    }
    let words = statement.words("person-as-culprit");
    if !words.is_empty() || statement.cause.factor.domain == Some(Domain::People) {
        let fix = remedy::what_made_it_natural(view, statement, "person-as-culprit");
        hints.add(check, statement.id).words(words).fix(fix);
    }
}
