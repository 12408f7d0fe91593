//! Does an inner cause name a state of mind?

use crate::engine::checks::check::{Among, Look};
use crate::engine::checks::part::Parts;
use crate::engine::checks::{Check, Level, remedy};

pub(super) const CHECK: Check = Check {
    name: "mental-state",
    rule: "W06",
    level: Level::Hint,
    is_default: true,
    why: "mental-state-why",
    source: "source-rca2-rule-3",
    sees: Parts::ITSELF,
    look: Look::Words { list: "mental-state", among: Among::Inner, remedy: remedy::none },
};
