//! Does a cause begin after its effect?

use crate::document::{CauseId, Moment};
use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "cause-after-effect",
    rule: "T01",
    level: Level::Error,
    why: "cause-after-effect-why",
    source: "source-apollo",
    run,
};

fn run(check: &Check, view: &View<'_>, hints: &mut Hints) {
    for (effect, cause) in view.review.links() {
        let begun = starts(view, cause).map(|it| it.earliest()).collect::<Option<Vec<_>>>();
        let happened = starts(view, effect).map(|it| it.latest()).collect::<Option<Vec<_>>>();
        let (Some(begun), Some(happened)) = (begun, happened) else { continue };
        if let (Some(begun), Some(happened)) = (begun.iter().min(), happened.iter().max())
            && begun > happened
        {
            hints.add(check, cause).others([effect]);
        }
    }
}

/// When the facts that support a cause began to be.
fn starts(view: &View<'_>, cause: CauseId) -> impl Iterator<Item = Moment> {
    view.supporting(cause).iter().filter_map(|(_, fact)| fact.time.start)
}
