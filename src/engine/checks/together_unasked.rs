//! Where has nobody asked whether causes act together?

use crate::document::{Link, State};
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "together-unasked",
    rule: "S05",
    level: Level::Warning,
    is_default: true,
    why: "together-unasked-why",
    source: "source-iec-62740",
    sees: Parts::ASKED.and(Parts::TREE),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for statement in view.tree() {
        let stands = |id| view.review.causes.get(&id).is_some_and(|it| it.state != State::Refuted);
        let links: Vec<&Link> = statement
            .cause
            .explanations
            .iter()
            .flat_map(|it| &it.causes)
            .filter(|link| stands(link.cause))
            .collect();
        // The first had no sibling yet of which to ask.
        let unasked: Vec<_> =
            links.iter().skip(1).filter(|it| !it.together_asked).map(|it| it.cause).collect();
        if !unasked.is_empty() {
            hints.add(check, statement.id).others(unasked);
        }
    }
}
