//! Is a cause explained only by what was refuted?

use crate::document::{CauseId, State};
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "false-by-refutation",
    rule: "E03",
    level: Level::Warning,
    is_default: true,
    why: "false-by-refutation-why",
    source: "source-naze",
    sees: Parts::TREE,
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    let graph = view.graph();
    let mut is_false = vec![false; graph.causes.len()];
    for (place, node) in graph.causes.iter().enumerate() {
        let falls = |explanation: &[usize]| explanation.iter().any(|&member| is_false[member]);
        let has_none = !node.is_leaf() && graph.explanations(place).all(falls);
        is_false[place] = node.state == State::Refuted || has_none;
        if has_none && node.state != State::Refuted {
            let refuted: Vec<CauseId> =
                graph.below(place).filter(|&it| is_false[it]).map(|it| graph.causes[it].id).collect();
            hints.add(check, node.id).others(refuted);
        }
    }
}
