//! Is a cause held by interim actions only?

use crate::document::ActionKind;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "interim-without-permanent",
    rule: "A07",
    level: Level::Warning,
    why: "interim-without-permanent-why",
    source: "source-naze",
    run,
};

fn run(check: &Check, view: &View<'_>, hints: &mut Hints) {
    for (&cause, actions) in &view.blocking {
        if actions.iter().all(|(_, action)| action.kind == ActionKind::Interim) {
            hints.add(check, cause).others(actions.iter().map(|&(id, _)| id));
        }
    }
}
