//! Does a cause lead to itself?

use crate::document::Parked;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check =
    Check { name: "circle", rule: "S13", level: Level::Error, why: "circle-why", source: "source-wba", run };

fn run(check: &Check, view: &View<'_>, hints: &mut Hints) {
    for (&id, parked) in &view.review.parking_lot {
        if let Parked::Link { effect, cause } = *parked {
            hints.add(check, id).others([cause, effect]);
        }
    }
}
