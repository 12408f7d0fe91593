//! Does a fact speak against a cause that is confirmed?

use crate::document::State;
use crate::edit::Edit;
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Fix, Level};

pub(super) const CHECK: Check = Check {
    name: "contradicted-cause",
    rule: "E03",
    level: Level::Warning,
    is_default: true,
    why: "contradicted-cause-why",
    source: "source-proact",
    sees: Parts::TREE.and(Parts::FACTS),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for statement in view.statements().filter(|it| it.cause.state == State::Confirmed) {
        let facts = view.refuting(statement.id);
        if !facts.is_empty() {
            let edit = Edit::SetState { cause: statement.id, state: State::Suspected };
            let fix = Some(Fix::Edits(vec![edit]));
            hints.add(check, statement.id).others(facts.iter().map(|&(id, _)| id)).fix(fix);
        }
    }
}
