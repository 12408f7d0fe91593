//! Was a report sent late?

use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "notification-late",
    rule: "T05",
    level: Level::Warning,
    why: "notification-late-why",
    source: "source-naze",
    run,
};

fn run(check: &Check, view: &View<'_>, hints: &mut Hints) {
    for (&id, notification) in &view.review.notifications {
        let due = notification.due.and_then(|it| it.latest());
        let sent = notification.sent.and_then(|it| it.earliest());
        if matches!((due, sent), (Some(due), Some(sent)) if sent > due) {
            hints.add(check, id);
        }
    }
}
