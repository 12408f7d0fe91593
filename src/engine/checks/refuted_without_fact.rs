//! Was a cause refuted without a fact?

use crate::document::State;
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "refuted-without-fact",
    rule: "E03",
    level: Level::Hint,
    is_default: true,
    why: "refuted-without-fact-why",
    source: "source-proact",
    sees: Parts::TREE.and(Parts::FACTS),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    let in_tree = view.graph().causes.iter().filter(|node| node.state == State::Refuted);
    for node in in_tree.filter(|node| view.refuting(node.id).is_empty()) {
        hints.add(check, node.id);
    }
}
