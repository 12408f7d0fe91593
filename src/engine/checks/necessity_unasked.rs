//! Of which causes that act together has nobody asked whether each was needed?

use crate::document::{CauseId, Link};
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "necessity-unasked",
    rule: "S03",
    level: Level::Hint,
    is_default: true,
    why: "necessity-unasked-why",
    source: "source-wba",
    sees: Parts::TREE.and(Parts::ASKED),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    let stands = |link: &&Link| view.statement(link.cause).is_some();
    for statement in view.tree().filter(|it| it.standing.is_standing) {
        for explanation in statement.cause.explanations.iter().filter(|it| it.causes.len() > 1) {
            let unasked = explanation.causes.iter().filter(|link| !link.necessity_asked);
            let unasked: Vec<CauseId> = unasked.filter(stands).map(|link| link.cause).collect();
            if !unasked.is_empty() {
                hints.add(check, statement.id).others(unasked);
            }
        }
    }
}
