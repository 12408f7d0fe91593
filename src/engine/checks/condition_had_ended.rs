//! Had a condition ended before its effect began?

use crate::document::Nature;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "condition-had-ended",
    rule: "T02",
    level: Level::Warning,
    why: "condition-had-ended-why",
    source: "source-apollo",
    run,
};

fn run(check: &Check, view: &View<'_>, hints: &mut Hints) {
    for (effect, cause) in view.review.links() {
        let is_condition =
            view.review.causes.get(&cause).is_some_and(|it| it.factor.nature == Some(Nature::Condition));
        if !is_condition {
            continue;
        }
        let facts = view.supporting(cause);
        let ended = facts.iter().map(|(_, fact)| fact.time.end?.latest()).collect::<Option<Vec<_>>>();
        let begun = view
            .supporting(effect)
            .iter()
            .filter_map(|(_, fact)| fact.time.start)
            .map(|start| start.earliest())
            .collect::<Option<Vec<_>>>();
        let (Some(ended), Some(begun)) = (ended, begun) else { continue };
        if let (Some(ended), Some(begun)) = (ended.iter().max(), begun.iter().min())
            && ended < begun
        {
            hints.add(check, cause).others([effect]);
        }
    }
}
