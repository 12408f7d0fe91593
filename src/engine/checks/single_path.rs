//! Is the tree one straight line?

use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "single-path",
    rule: "S06",
    level: Level::Warning,
    is_default: true,
    why: "single-path-why",
    source: "source-card",
    sees: Parts::TREE,
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    let mut inner = 0;
    let graph = view.graph();
    for place in 0..graph.causes.len() {
        match graph.below(place).count() {
            0 => {}
            1 => inner += 1,
            _ => return,
        }
    }
    if inner > 1 {
        hints.add_to_review(check).count(inner + 1);
    }
}
