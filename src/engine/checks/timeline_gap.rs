//! Is there a long silence in the course of events?

use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "timeline-gap",
    rule: "T06",
    level: Level::Hint,
    is_default: true,
    why: "timeline-gap-why",
    source: "source-timeline",
    sees: Parts::COURSE.and(Parts::FACTS),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    let times = &view.review.incident.times;
    let (Some(occurred), Some(contained)) =
        (times.occurred.and_then(|it| it.earliest()), times.contained.and_then(|it| it.latest()))
    else {
        return;
    };
    let ends = view.review.facts.values().flat_map(|fact| [fact.time.start, fact.time.end]);
    let mut known: Vec<i64> = ends
        .chain([times.occurred, times.detected, times.contained])
        .filter_map(|it| it?.earliest())
        .filter(|it| (occurred..=contained).contains(it))
        .map(|it| it.as_second() / 60)
        .collect();
    known.sort_unstable();
    let longest = known.windows(2).map(|pair| pair[1] - pair[0]).max().unwrap_or_default();
    let whole = (contained.as_second() - occurred.as_second()) / 60;
    if longest >= SHORTEST_GAP && longest > whole / 2 {
        hints.add_to_review(check).count(usize::try_from(longest).unwrap_or_default());
    }
}

/// In minutes.
const SHORTEST_GAP: i64 = 60;
