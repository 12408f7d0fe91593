//! Which of the seven questions are open?

use crate::document::Question;
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "question-unanswered",
    rule: "E06",
    level: Level::Hint,
    is_default: true,
    why: "question-unanswered-why",
    source: "source-seven-questions",
    sees: Parts::COURSE.and(Parts::TREE),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    let open = Question::ALL.len() - view.review.incident.questions.answered();
    if view.review.problem.is_some() && open > 0 {
        hints.add_to_review(check).count(open);
    }
}
