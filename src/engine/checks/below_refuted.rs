//! Is a cause developed where only what was refuted needs it?

use std::collections::BTreeSet;

use crate::document::{CauseId, State};
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "below-refuted",
    rule: "E03",
    level: Level::Hint,
    is_default: true,
    why: "below-refuted-why",
    source: "source-proact",
    sees: Parts::TREE,
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    let graph = view.graph();
    let refuted = graph.causes.iter().enumerate().filter(|(_, node)| node.state == State::Refuted);
    for (place, node) in refuted {
        let below = graph.below(place).map(|member| graph.causes[member].id);
        let lost: BTreeSet<CauseId> =
            below.filter(|&id| view.statement(id).is_some_and(|it| !it.standing.is_standing)).collect();
        if !lost.is_empty() {
            hints.add(check, node.id).others(lost);
        }
    }
}
