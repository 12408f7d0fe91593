//! Would an effect not have come about without the causes that are drawn?

use std::collections::BTreeSet;

use crate::document::CauseId;
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "other-ways-unasked",
    rule: "S02",
    level: Level::Hint,
    is_default: false,
    why: "other-ways-unasked-why",
    source: "source-ogura",
    sees: Parts::TREE,
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for statement in view.tree().filter(|it| it.standing.is_standing) {
        let causes: BTreeSet<CauseId> = statement.cause.causes().collect();
        if !causes.is_empty() {
            hints.add(check, statement.id).others(causes);
        }
    }
}
