//! Do the five times stand in their order?

use crate::document::Moment;
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "times-out-of-order",
    rule: "T04",
    level: Level::Error,
    is_default: true,
    why: "times-out-of-order-why",
    source: "source-naze",
    sees: Parts::COURSE,
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    let times = &view.review.incident.times;
    let pairs = [
        (times.occurred, times.detected),
        (times.detected, times.contained),
        (times.occurred, times.contained),
        (times.contained, times.resolved),
        (times.detected, times.resolved),
        (times.detected, times.published),
    ];
    let is_wrong = |&(before, after): &(Option<Moment>, Option<Moment>)| {
        let before = before.and_then(|it: Moment| it.earliest());
        let after = after.and_then(|it: Moment| it.latest());
        matches!((before, after), (Some(before), Some(after)) if before >= after)
    };
    let count = pairs.iter().filter(|pair| is_wrong(pair)).count();
    if count > 0 {
        hints.add_to_review(check).count(count);
    }
}
