//! Does a confirmed cause rest on hearsay?

use crate::document::{FactCertainty, State};
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "confirmed-by-hearsay",
    rule: "E02",
    level: Level::Hint,
    is_default: true,
    why: "confirmed-by-hearsay-why",
    source: "source-proact",
    sees: Parts::TREE.and(Parts::FACTS),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for statement in view.tree().filter(|it| it.cause.state == State::Confirmed) {
        let facts = view.supporting(statement.id);
        if !facts.is_empty() && facts.iter().all(|(_, fact)| fact.certainty != FactCertainty::Recorded) {
            hints.add(check, statement.id).others(facts.iter().map(|&(id, _)| id));
        }
    }
}
