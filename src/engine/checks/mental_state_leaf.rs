//! Does a root cause end in a state of mind?

use crate::engine::checks::check::{Among, Look};
use crate::engine::checks::part::Parts;
use crate::engine::checks::{Check, Level, remedy};

pub(super) const CHECK: Check = Check {
    name: "mental-state-leaf",
    rule: "W06, S09",
    level: Level::Error,
    is_default: true,
    why: "mental-state-leaf-why",
    source: "source-rca2-rule-3",
    sees: Parts::FREE_IDS,
    look: Look::Words { list: "mental-state", among: Among::Leaves, remedy: remedy::what_let_it_pass },
};
