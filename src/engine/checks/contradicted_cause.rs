//! Does a fact speak against a cause that is confirmed?

use crate::document::State;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "contradicted-cause",
    rule: "E03",
    level: Level::Warning,
    why: "contradicted-cause-why",
    source: "source-proact",
    run,
};

fn run(check: &Check, view: &View<'_>, hints: &mut Hints) {
    for statement in view.statements.iter().filter(|it| it.cause.state == State::Confirmed) {
        let facts = view.refuting(statement.id);
        if !facts.is_empty() {
            hints.add(check, statement.id).others(facts.iter().map(|&(id, _)| id));
        }
    }
}
