//! Which explanations has nobody read back?

use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "not-read-back",
    rule: "S01",
    level: Level::Hint,
    is_default: true,
    why: "not-read-back-why",
    source: "source-ogura",
    sees: Parts::READ_BACKS.and(Parts::TREE),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    let unread = view.review.standing_explanations().filter(|it| it.read_back.is_none()).count();
    if unread > 0 {
        hints.add_to_review(check).count(unread);
    }
}
