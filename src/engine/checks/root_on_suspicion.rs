//! Does a root cause reach the problem only through suspicions?

use crate::document::State;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "root-on-suspicion",
    rule: "E05",
    level: Level::Hint,
    why: "root-on-suspicion-why",
    source: "source-iec-62740",
    run,
};

fn run(check: &Check, view: &View<'_>, hints: &mut Hints) {
    let mut is_firm = vec![false; view.graph.causes.len()];
    // Each cause stands after all that explain it, so that backwards the effects come first.
    for place in (0..view.graph.causes.len()).rev() {
        let node = &view.graph.causes[place];
        let is_problem = place + 1 == view.graph.causes.len();
        is_firm[place] &= node.state == State::Confirmed;
        if is_firm[place] || is_problem {
            node.explanations.iter().flatten().for_each(|&member| is_firm[member] = true);
        } else if node.is_root() {
            hints.add(check, node.id);
        }
    }
}
