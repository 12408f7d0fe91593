//! Which explanations did not read true?

use crate::document::ReadBack;
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "failed-read-back",
    rule: "S01",
    level: Level::Warning,
    is_default: true,
    why: "failed-read-back-why",
    source: "source-ogura",
    sees: Parts::READ_BACKS.and(Parts::TREE),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for statement in view.tree() {
        let failed: Vec<_> = statement
            .cause
            .explanations
            .iter()
            .filter(|it| it.read_back == Some(ReadBack::Fails))
            .flat_map(|it| it.causes.iter().map(|link| link.cause))
            .collect();
        if !failed.is_empty() {
            hints.add(check, statement.id).others(failed);
        }
    }
}
