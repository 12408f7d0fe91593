//! Do a cause and its effect have nothing in common, so that a step may be left out between them?

use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "missing-step",
    rule: "S12",
    level: Level::Hint,
    // Causes and effects that follow at once need not share a word, so that it is often wrong.
    is_default: false,
    why: "missing-step-why",
    source: "source-nikkei-leap",
    sees: Parts::TREE.and(Parts::WORDS),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for effect in view.tree() {
        let links = effect.cause.causes().filter_map(|id| view.statement(id));
        for cause in links.filter(|cause| effect.reading.content.has_nothing_of(&cause.reading.content)) {
            hints.add(check, cause.id).others([effect.id]);
        }
    }
}
