//! Was a report sent late?

use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "notification-late",
    rule: "T05",
    level: Level::Warning,
    is_default: true,
    why: "notification-late-why",
    source: "source-naze",
    sees: Parts::COURSE,
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for (&id, notification) in &view.review.notifications {
        let due = notification.due.and_then(|it| it.latest());
        let sent = notification.sent.and_then(|it| it.earliest());
        if matches!((due, sent), (Some(due), Some(sent)) if sent > due) {
            hints.add(check, id);
        }
    }
}
