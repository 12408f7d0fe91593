//! Does an act last, or a condition only happen?

use jiff::SignedDuration;

use crate::document::{Interval, Nature, Precision};
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "nature-against-time",
    rule: "T03",
    level: Level::Hint,
    is_default: true,
    why: "nature-against-time-why",
    source: "source-apollo",
    sees: Parts::TREE.and(Parts::FACTORS).and(Parts::FACTS),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for statement in view.tree() {
        let facts = view.supporting(statement.id);
        let is_against = |time: &Interval| match statement.cause.factor.nature {
            Some(Nature::Act) => lasts(time),
            Some(Nature::Condition) => is_instant(time),
            None => false,
        };
        if !facts.is_empty() && facts.iter().all(|(_, fact)| is_against(&fact.time)) {
            hints.add(check, statement.id).others(facts.iter().map(|&(id, _)| id));
        }
    }
}

/// Whether it lasted for more than a day, however the times are rounded.
fn lasts(time: &Interval) -> bool {
    let (Some(start), Some(end)) =
        (time.start.and_then(|it| it.latest()), time.end.and_then(|it| it.earliest()))
    else {
        return false;
    };
    end.duration_since(start) > SignedDuration::from_hours(24)
}

/// Whether it began and ended in the same minute.
fn is_instant(time: &Interval) -> bool {
    time.start.is_some_and(|start| start.precision == Precision::Minute) && time.start == time.end
}
