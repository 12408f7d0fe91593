//! Does a root cause reach the problem only through suspicions?

use crate::document::State;
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "root-on-suspicion",
    rule: "E05",
    level: Level::Hint,
    is_default: true,
    why: "root-on-suspicion-why",
    source: "source-iec-62740",
    sees: Parts::TREE,
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    let graph = view.graph();
    let mut is_firm = vec![false; graph.causes.len()];
    // Each cause stands after all that explain it, so that backwards the effects come first.
    for place in (0..graph.causes.len()).rev() {
        let node = &graph.causes[place];
        let is_problem = place + 1 == graph.causes.len();
        is_firm[place] &= node.state == State::Confirmed;
        if is_firm[place] || is_problem {
            graph.below(place).for_each(|member| is_firm[member] = true);
        } else if view.statement(node.id).is_some_and(|it| it.standing.is_leaf) {
            hints.add(check, node.id);
        }
    }
}
