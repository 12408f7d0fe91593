//! Was a substitute put up before the cause was known?

use crate::document::ResponsePhase;
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::reading::words_in;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "substitute-before-cause",
    rule: "T04",
    level: Level::Warning,
    is_default: true,
    why: "substitute-before-cause-why",
    source: "source-naze",
    sees: Parts::COURSE,
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    let found = view.review.phases.get(&ResponsePhase::CauseInvestigation).and_then(|it| it.finished);
    for (&id, task) in &view.review.tasks {
        let Some(done) = task.done.and_then(|it| it.latest()) else { continue };
        let is_early = found.and_then(|it| it.earliest()).is_none_or(|found| done <= found);
        let words = words_in(&task.statement, "substitute site");
        if is_early && !words.is_empty() {
            hints.add(check, id).words(words);
        }
    }
}
