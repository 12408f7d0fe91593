//! Is a cause confirmed without a fact?

use crate::document::State;
use crate::edit::Edit;
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Fix, Level};

pub(super) const CHECK: Check = Check {
    name: "confirmed-without-fact",
    rule: "E02",
    level: Level::Warning,
    is_default: true,
    why: "confirmed-without-fact-why",
    source: "source-apollo",
    sees: Parts::TREE.and(Parts::FACTS),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for statement in view.tree().filter(|it| it.cause.state == State::Confirmed) {
        if view.supporting(statement.id).is_empty() {
            let edit = Edit::SetState { cause: statement.id, state: State::Suspected };
            hints.add(check, statement.id).fix(Some(Fix::Edits(vec![edit])));
        }
    }
}
