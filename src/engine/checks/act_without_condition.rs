//! Is an event explained by acts alone, or by conditions alone?

use crate::document::{Link, Nature};
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "act-without-condition",
    rule: "S04",
    level: Level::Hint,
    is_default: true,
    why: "act-without-condition-why",
    source: "source-apollo",
    sees: Parts::FACTORS.and(Parts::TREE),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for statement in view.tree().filter(|it| it.cause.factor.nature == Some(Nature::Act)) {
        for explanation in statement.cause.explanations.iter().filter(|it| it.causes.len() > 1) {
            let nature = |link: &Link| view.review.causes.get(&link.cause).and_then(|it| it.factor.nature);
            let natures: Option<Vec<Nature>> = explanation.causes.iter().map(nature).collect();
            let is_one_sided = natures.is_some_and(|it| it.windows(2).all(|pair| pair[0] == pair[1]));
            if is_one_sided {
                hints.add(check, statement.id).others(explanation.causes.iter().map(|link| link.cause));
            }
        }
    }
}
